/// The name of a document, stable when its text is edited: what the source calls it, or where it lies.
public struct DocumentID: Hashable, Sendable, CustomStringConvertible {
    /// The name as it stands in JSON; in a URL it is percent-encoded.
    public let description: String

    /// The most bytes of UTF-8 that a name may have.
    public static let maximumByteCount = 512

    /// Takes `name`; nil where it is empty, too long or holds a control character.
    public init?(_ name: String) {
        guard !name.isEmpty, name.utf8.count <= Self.maximumByteCount,
            name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else { return nil }
        description = name
    }
}

extension DocumentID: Comparable {
    /// Orders names by code point.
    public static func < (left: DocumentID, right: DocumentID) -> Bool { left.description < right.description }
}

/// One news text in one version.
public struct Document: Sendable, Identifiable {
    /// The document's stable name.
    public let id: DocumentID
    /// The exact text that spans index: headline (where there is one) and body.
    public let text: DocumentText
    /// The headline; where the source gives none apart from the text, the first line that reads like one.
    public let title: String?
    /// Who published it.
    public let publisher: String?
    /// When it was published.
    public let published: PublicationDate?
    /// Where it was published: an absolute URL.
    public let url: String?
    /// The language of the text as a BCP 47 tag.
    public let language: String?
    /// The digest, where it was computed before.
    let knownDigest: SHA256Digest?

    /// Makes a document of `text`; everything but the name may be unknown.
    public init(
        id: DocumentID, text: DocumentText, title: String? = nil, publisher: String? = nil,
        published: PublicationDate? = nil, url: String? = nil, language: String? = nil
    ) {
        self.init(
            id: id, text: text, digest: nil, title: title, publisher: publisher, published: published, url: url,
            language: language)
    }

    /// Makes a document whose text's digest was computed before, unless it is nil.
    package init(
        id: DocumentID, text: DocumentText, digest: SHA256Digest?, title: String?, publisher: String?,
        published: PublicationDate?, url: String?, language: String?
    ) {
        self.id = id
        self.text = text
        self.title = title
        self.publisher = publisher
        self.published = published
        self.url = url
        self.language = language
        knownDigest = digest
    }

    /// SHA-256 of the text's UTF-8 bytes, computed at each call unless the document was kept with it.
    public var digest: SHA256Digest { knownDigest ?? SHA256Digest(of: text.utf8) }

    /// Whether the digest need not be computed.
    var knowsDigest: Bool { knownDigest != nil }

    /// The same document with its digest known.
    var digested: Document {
        if knowsDigest { return self }
        return Document(
            id: id, text: text, digest: digest, title: title, publisher: publisher, published: published, url: url,
            language: language)
    }

    /// The same document under another name.
    package func renamed(_ id: DocumentID) -> Document {
        Document(
            id: id, text: text, digest: knownDigest, title: title, publisher: publisher, published: published, url: url,
            language: language)
    }
}

extension Document: Equatable {
    /// Two documents are equal when all that they tell is; the digest follows from the text.
    public static func == (left: Document, right: Document) -> Bool {
        left.id == right.id && left.text == right.text && left.title == right.title
            && left.publisher == right.publisher && left.published == right.published && left.url == right.url
            && left.language == right.language
    }
}

/// A document with the statements that were found in it, in the order of their text.
public struct AnnotatedDocument: Sendable {
    /// What was read.
    public let document: Document
    /// What was found, ordered by where the content starts.
    public let statements: [Statement]

    /// Joins a document and its statements.
    public init(document: Document, statements: [Statement]) {
        self.document = document
        self.statements = statements
    }
}
