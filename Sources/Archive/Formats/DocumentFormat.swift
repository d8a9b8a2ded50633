/// The forms in which news documents come.
enum DocumentFormat: UInt8, Sendable {
    /// A headline, an empty line, paragraphs; with or without front matter.
    case plainText = 1
    /// A web page.
    case html
    /// The IPTC's news in JSON: an object, a list of them, or a page of search results.
    case ninjs
    /// A document a line as a JSON object with `id` and `text`.
    case jsonLines

    /// How many bytes are looked at to tell the format of a file whose name does not say it.
    static let prefixByteCount = 4096

    /// The format that a file's name says; nil where it says none that is read.
    init?(name: String) {
        switch name.split(separator: ".", omittingEmptySubsequences: false).last?.lowercased() {
        case "txt", "text", "md": self = .plainText
        case "html", "htm", "xhtml": self = .html
        case "json", "ninjs": self = .ninjs
        case "jsonl", "ndjson": self = .jsonLines
        default: return nil
        }
    }

    /// The format that the first bytes of a text look like.
    init(prefix bytes: ArraySlice<UInt8>) {
        let head = bytes.prefix(Self.prefixByteCount)
        let text = head.drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        switch text.first {
        case UInt8(ascii: "<"): self = .html
        case UInt8(ascii: "["): self = .ninjs
        case UInt8(ascii: "{"): self = Self.isObjectALine(text) ? .jsonLines : .ninjs
        default: self = .plainText
        }
    }

    /// Whether the first line is an object by itself, with more lines behind it.
    private static func isObjectALine(_ text: ArraySlice<UInt8>) -> Bool {
        guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return text.count >= prefixByteCount - 3 }
        let line = text[..<end].reversed().drop { [0x20, 0x09, 0x0D].contains($0) }
        return line.first == UInt8(ascii: "}") && text[end...].contains { $0 > 0x20 }
    }
}
