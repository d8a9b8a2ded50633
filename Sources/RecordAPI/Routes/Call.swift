internal import HTTPWire
package import Record

/// A request that a route answers: its parts read and checked, and the record it is asked of.
package struct Call: Sendable {
    /// The snapshot to answer from; nil before the first, for routes that work without.
    let snapshot: RecordSnapshot?
    /// The variable segments of the path, in order.
    let path: [String]
    /// The path as it was asked for, percent-encoded.
    package let encodedPath: String
    /// The query parameters.
    package let parameters: ParameterValues
    /// The form that is asked for, of those that the route has.
    package let form: AnswerForm
    /// Whether a suffix of the path asked for the form.
    let hasSuffix: Bool
    /// What comes before the paths of this server in an absolute address: "https://record.example"; "" where no host is known.
    package let origin: String
    /// What the service knows of itself.
    let service: ServiceFacts

    /// What is on the record.
    package var index: RecordIndex { snapshot?.index ?? RecordIndex.empty }

    /// `path`, a path of this server, as an absolute address.
    package func absolute(_ path: String) -> String { origin + path }

    /// The address that was asked for, as an absolute one.
    var absoluteSelf: String {
        absolute(QueryText.url(encodedPath, parameters.given + cursorParameter))
    }

    /// The cursor, which is not among the given parameters.
    var cursorParameter: [(name: String, value: String)] {
        parameters[Parameters.cursor.name].map { [(Parameters.cursor.name, $0)] } ?? []
    }

    /// What `statement` was before it was corrected, the latest last.
    func corrections(by statement: StatementView) -> [(former: StatementID, epochSecond: Int)] {
        snapshot?.withdrawals.corrections(by: statement.id) ?? []
    }

    /// The same call for other variable segments of its path.
    func renamed(_ path: [String]) -> Call {
        Call(
            snapshot: snapshot, path: path, encodedPath: encodedPath, parameters: parameters, form: form,
            hasSuffix: hasSuffix, origin: origin, service: service)
    }

    /// A writer in the form that the request asks for.
    func json(capacity: Int = 4096) -> JSONWriter {
        JSONWriter(pretty: parameters.isSet(Parameters.pretty.name), capacity: capacity)
    }

    /// An answer in JSON that `body` writes, of `capacity` bytes or so.
    func answer<Failure: Error>(
        capacity: Int = 4096, _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) -> Answer {
        var json = json(capacity: capacity)
        try body(&json)
        return Answer(body: json.finish())
    }
}

extension RecordIndex {
    /// Nothing on the record.
    static let empty = RecordIndex([])
}
