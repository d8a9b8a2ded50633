package import Record

/// Who has which name: no two documents have the same.
package struct DocumentNames: Sendable {
    /// Where a name was taken.
    private struct Place {
        let path: String
        let line: Int?
        var description: String { "\(path)\(line.map { ":\($0)" } ?? "")" }
    }

    private var taken: [DocumentID: Place] = [:]
    /// The names that more than one document wanted: who has them depends on the order of reading.
    private(set) var contested: Set<DocumentID> = []

    /// How many names more than one document wanted.
    package var contestCount: Int { contested.count }

    /// Starts with all names free.
    package init() {}

    /// The names that a path makes, the best first; they stay when other files come and go.
    ///
    /// Two files can make the same name ("storm.txt", "storm.html"): the second has its ending in it.
    static func candidates(_ relativePath: String) -> [DocumentID] {
        let stem = relativePath.split(separator: "/").map(Self.stem).joined(separator: " ")
        let made = Slug(slugging: stem)?.description ?? "document"
        return [made, Slug(slugging: relativePath)?.description, relativePath].compactMap { $0 }
            .compactMap(DocumentID.init)
    }

    /// Gives `read`, which comes of `source`, a name of its own.
    ///
    /// - Throws: where the name that its source gives is another's.
    package mutating func name(_ read: inout ReadDocument, of source: DocumentSource) throws(ReadingProblem) {
        let wanted = read.document.id
        let place = Place(path: source.path, line: read.line)
        guard let first = taken[wanted] else {
            taken[wanted] = place
            return
        }
        contested.insert(wanted)
        guard !read.hasGivenName,
            let free = Self.candidates(source.file.relativePath).first(where: { taken[$0] == nil })
        else {
            throw ReadingProblem(
                path: source.path, line: read.line,
                message: "the id '\(wanted)' is taken by \(first.description): give each document an id of its own")
        }
        taken[free] = place
        contested.insert(free)
        read.document = read.document.renamed(free)
    }

    /// Gives back `names`; false where another document waits for one of them, so that all
    /// names have to be given anew.
    package mutating func free(_ names: some Sequence<DocumentID>) -> Bool {
        for name in names {
            guard !contested.contains(name) else { return false }
            taken[name] = nil
        }
        return true
    }

    /// Takes `names` for contested, as they were found to be before.
    mutating func contest(_ names: some Sequence<DocumentID>) { contested.formUnion(names) }

    /// Leaves `names` to the documents of the file at `path`, which had them before.
    package mutating func keep(_ names: some Sequence<DocumentID>, path: String) {
        for name in names { taken[name] = Place(path: path, line: nil) }
    }

    private static func stem(_ name: Substring) -> Substring {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex, DocumentFormat(name: String(name)) != nil else {
            return name
        }
        return name[..<dot]
    }
}
