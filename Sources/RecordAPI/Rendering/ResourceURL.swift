internal import HTTPWire
internal import Record

/// The addresses of resources, as paths on this server.
enum ResourceURL {
    /// Of a statement.
    static func statement(_ id: StatementID) -> String { "/statements/\(id)" }
    /// Of a speaker.
    static func speaker(_ slug: Slug) -> String { "/speakers/\(slug)" }
    /// Of a topic.
    static func topic(_ slug: Slug) -> String { "/topics/\(slug)" }
    /// Of a document; its name may hold anything.
    static func document(_ id: DocumentID) -> String { "/documents/" + PercentEncoding.encode(id.description) }
}
