internal import Record

/// News of the record.
struct RecordEvent: Sendable {
    /// What has happened: to a statement, or to a document.
    enum Kind: String {
        case new, corrected, withdrawn, edited
    }

    let kind: Kind
    /// What is told, as one line of JSON.
    let data: [UInt8]

    /// A statement that is on the record now, and the name that it had until `epochSecond` where that was another.
    init(
        _ kind: Kind, _ statement: StatementView, in index: RecordIndex, former: StatementID? = nil,
        until epochSecond: Int = 0
    ) {
        self.kind = kind
        var json = JSONWriter(pretty: false)
        json.statement(statement, in: index, correcting: former.map { [($0, epochSecond)] } ?? [])
        data = Self.line(json.finish())
    }

    /// A statement that is no longer on the record.
    init(withdrawn id: StatementID) {
        kind = .withdrawn
        data = Self.reference(to: id.description, at: ResourceURL.statement(id))
    }

    /// A document that has another text or other details.
    init(edited id: DocumentID) {
        kind = .edited
        data = Self.reference(to: id.description, at: ResourceURL.document(id))
    }

    /// The event with its number, as the format has it (HTML §9.2.5).
    func bytes(_ id: String) -> [UInt8] {
        Array("event: \(kind.rawValue)\nid: \(id)\ndata: ".utf8) + data + Array("\n\n".utf8)
    }

    /// The name and the place of what an event is about.
    private static func reference(to id: String, at url: String) -> [UInt8] {
        var json = JSONWriter(pretty: false)
        json.object { json in
            json.field("id", id)
            json.field("url", url)
        }
        return line(json.finish())
    }

    private static func line(_ json: [UInt8]) -> [UInt8] { json.last == UInt8(ascii: "\n") ? json.dropLast() : json }
}
