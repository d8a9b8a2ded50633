internal import HTTPWire
internal import Record

/// The addresses of resources, as paths on this server.
enum ResourceURL {
    fileprivate static let statements: StaticString = "/statements/"
    fileprivate static let speakers: StaticString = "/speakers/"
    fileprivate static let topics: StaticString = "/topics/"
    fileprivate static let documents: StaticString = "/documents/"

    /// Of a statement.
    static func statement(_ id: StatementID) -> String { "\(statements)\(id)" }
    /// Of a speaker.
    static func speaker(_ slug: Slug) -> String { "\(speakers)\(slug)" }
    /// Of a topic.
    static func topic(_ slug: Slug) -> String { "\(topics)\(slug)" }
    /// Of a document; its name may hold anything.
    static func document(_ id: DocumentID) -> String { "\(documents)\(PercentEncoding.encode(id.description))" }
}

extension JSONWriter {
    /// Writes the name of a statement and its address.
    mutating func reference(_ id: StatementID) {
        let name = id.description
        reference(name, ResourceURL.statements, name)
    }

    /// Writes the slug of a speaker and its address.
    mutating func reference(speaker slug: Slug) { reference(slug.description, ResourceURL.speakers, slug.description) }

    /// Writes the slug of a topic and its address.
    mutating func reference(topic slug: Slug) { reference(slug.description, ResourceURL.topics, slug.description) }

    /// Writes the name of a document and its address.
    mutating func reference(_ id: DocumentID) {
        reference(id.description, ResourceURL.documents, PercentEncoding.encode(id.description))
    }

    private mutating func reference(_ id: String, _ folder: StaticString, _ name: String) {
        field("id", id)
        key("url")
        string(folder, name)
    }
}
