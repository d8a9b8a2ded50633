internal import HTTPWire
package import Record

/// The API's question for statements, asked without a server.
package struct Lookup: Sendable {
    private let index: RecordIndex
    private let target: String

    /// The most statements that one look-up shows.
    package static let maximumCount = 1000

    /// Asks for what `speaker` said about `topic` in the words of `query`; any of them may be left open.
    ///
    /// Speaker and topic are slugs or names in any writing. Throws the problem that the API would answer with, also for
    /// a speaker or topic that is not on the record.
    package init(_ index: RecordIndex, speaker: String?, topic: String?, query: String?) throws(Problem) {
        self.index = index
        var parameters: [(String, String)] = []
        if let speaker { parameters.append(("speaker", try Self.speaker(speaker, in: index).description)) }
        if let topic { parameters.append(("topic", try Self.topic(topic, in: index).description)) }
        if let query { parameters.append(("q", query)) }
        target = parameters.map { PercentEncoding.encode($0.0) + "=" + PercentEncoding.encode($0.1) }.joined(
            separator: "&")
    }

    /// The API's JSON for the question: the answer to `/statements` with these parameters.
    package func json(pretty: Bool) throws(Problem) -> [UInt8] {
        let call = try call(pretty: pretty)
        return try FormTable.render(try FacetedList(call).resource(.everything), call).body
    }

    /// The statements, newest first, with their documents, and how many there are in all.
    package func statements() throws(Problem) -> (found: [(statement: Statement, document: Document)], total: Int) {
        let rows = try FacetedList(call(pretty: false)).rows
        let found = (0..<min(rows.count, Self.maximumCount)).map { position in
            let statement = index.statement(at: rows[position])
            return (statement.value, statement.document)
        }
        return (found, rows.count)
    }

    private func call(pretty: Bool) throws(Problem) -> Call {
        let query = Array((target + (target.isEmpty ? "" : "&") + "limit=\(Self.maximumCount)&pretty=\(pretty)").utf8)
        let request = APIRequest(method: .get, path: Array("/statements".utf8).span, query: query.span)
        guard let route = RouteTable.match(["statements"])?.route else {
            throw Problem(.unknownRoute, "There is no route '/statements'.")
        }
        return Call(
            snapshot: RecordSnapshot(index: index, version: 1, epochSecond: 0), path: [],
            encodedPath: request.encodedPath,
            parameters: try ParameterValues(request.parameters ?? [], of: route), form: .json, hasSuffix: false,
            origin: "", service: ServiceFacts())
    }

    private static func speaker(_ name: String, in index: RecordIndex) throws(Problem) -> Slug {
        if let slug = Slug(slugging: name), !index.speakerNumbers(for: slug).isEmpty { return slug }
        let suggestion = NearName.suggestion(for: name, among: index.speakers.lazy.map(\.slug.description))
        throw Problem(.notOnRecord, "No speaker '\(name)' is on the record.\(suggestion)", parameter: "speaker")
    }

    private static func topic(_ name: String, in index: RecordIndex) throws(Problem) -> Slug {
        if let slug = Slug(slugging: name), index.topicNumber(for: slug) != nil { return slug }
        let suggestion = NearName.suggestion(for: name, among: index.topics.lazy.map(\.slug.description))
        throw Problem(.notOnRecord, "No topic '\(name)' is on the record.\(suggestion)", parameter: "topic")
    }
}
