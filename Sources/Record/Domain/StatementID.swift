/// The permanent name of a statement: 13 characters of base 32.
///
/// It is a digest of the document's name, the words of source and content, and which of several equal ones in the
/// document it is. So it stays the same when the server restarts, when other documents come and go, and when the
/// document is edited elsewhere.
public struct StatementID: Hashable, Sendable, CustomStringConvertible {
    /// The first 64 bits of the digest.
    public let rawValue: UInt64

    private static let characterCount = 13
    /// Crockford's alphabet, in lower case: no i, l, o, u.
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    /// The regular expression (ECMA-262) of all names: 64 bits leave the first character four.
    public static let pattern = "^[0-9a-f][0-9a-hjkmnp-tv-z]{12}$"

    /// Takes the bits of a name.
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// The name of the `occurrence`-th (from 0) statement in `document` with these words as source and content.
    public init(document: DocumentID, source: String, content: String, occurrence: Int) {
        self.init(
            document: document, source: Array(source.utf8), content: Array(content.utf8), occurrence: occurrence)
    }

    /// The name of the `occurrence`-th (from 0) statement in `document` with these words, in UTF-8.
    public init(document: DocumentID, source: [UInt8], content: [UInt8], occurrence: Int) {
        var maker = StatementIDMaker(document)
        self = maker.id(occurrence: occurrence) {
            $0.append(contentsOf: source)
        } content: {
            $0.append(contentsOf: content)
        }
    }

    /// Reads the 13 characters of a name; nil where `text` is not one.
    public init?(_ text: some StringProtocol) {
        let characters = Array(text.utf8)
        guard characters.count == Self.characterCount else { return nil }
        var value: UInt64 = 0
        for (position, character) in characters.enumerated() {
            guard let digit = Self.alphabet.firstIndex(of: character), position > 0 || digit < 16 else { return nil }
            value = value << 5 | UInt64(digit)
        }
        rawValue = value
    }

    /// The 13 characters.
    public var description: String {
        let alphabet = Self.alphabet
        // The closure writes each of the 13 bytes that it says it wrote; so short a string takes no memory of its own.
        return unsafe String(unsafeUninitializedCapacity: Self.characterCount) { characters in
            var rest = rawValue
            for position in stride(from: Self.characterCount - 1, through: 0, by: -1) {
                unsafe characters[position] = alphabet[Int(truncatingIfNeeded: rest & 31)]
                rest >>= 5
            }
            return Self.characterCount
        }
    }
}

extension StatementID: Comparable {
    /// Orders names by their bits.
    public static func < (left: StatementID, right: StatementID) -> Bool { left.rawValue < right.rawValue }
}
