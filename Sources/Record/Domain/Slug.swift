/// A name fit for a URL's path segment: lower-case ASCII letters, digits and single hyphens between them.
public struct Slug: Hashable, Sendable, CustomStringConvertible {
    /// The characters of the slug.
    public let description: String

    /// The most characters that a slug may have.
    public static let maximumCount = 80

    /// Takes `text` where it is a slug already; nil otherwise.
    public init?(_ text: String) {
        guard Slug.isValid(text.utf8) else { return nil }
        description = text
    }

    /// Makes a slug of any words: accents folded, everything but letters and digits a hyphen, cut at a word's end.
    ///
    ///     Slug(slugging: "Société Générale S.A.")   // societe-generale-s-a
    ///
    /// Letters of other scripts are kept as their Latin transliteration where Foundation-free folding knows one;
    /// nil where nothing is left.
    public init?(slugging words: String) {
        if let plain = Slug.plain(words.utf8.span) {
            guard !plain.isEmpty else { return nil }
            description = plain
            return
        }
        var text: [UInt8] = []
        text.reserveCapacity(words.utf8.count)
        for scalar in words.unicodeScalars {
            if scalar.isASCII {
                Slug.append(UInt8(truncatingIfNeeded: scalar.value), to: &text)
                continue
            }
            let folded = LetterFolding.asciiLetters(of: scalar)
            if folded.isEmpty {
                if !LetterFolding.isIgnorable(scalar), let last = text.last, last != UInt8(ascii: "-") {
                    text.append(UInt8(ascii: "-"))
                }
            } else {
                text.append(contentsOf: folded)
            }
        }
        if text.count > Self.maximumCount { text = Slug.cut(text) }
        while text.last == UInt8(ascii: "-") { text.removeLast() }
        guard !text.isEmpty else { return nil }
        description = String(decoding: text, as: UTF8.self)
    }

    /// The slug of ASCII `words` that need no cut, written where it stays; nil for others.
    private static func plain(_ words: Span<UInt8>) -> String? {
        guard words.count <= maximumCount else { return nil }
        for index in words.indices where words[index] >= 0x80 { return nil }
        // Every byte that is counted is written first.
        return unsafe String(unsafeUninitializedCapacity: words.count) { text in
            var count = 0
            for index in words.indices {
                let byte = words[index]
                if byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 {
                    unsafe text[count] = byte | 0x20  // a digit has that bit
                    count += 1
                } else if byte != UInt8(ascii: "'"), count > 0, unsafe text[count - 1] != UInt8(ascii: "-") {
                    unsafe text[count] = UInt8(ascii: "-")
                    count += 1
                }
            }
            return unsafe count > 0 && text[count - 1] == UInt8(ascii: "-") ? count - 1 : count
        }
    }

    /// Appends an ASCII character: a letter or digit in lower case, for others a hyphen.
    private static func append(_ character: UInt8, to text: inout [UInt8]) {
        switch character {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): text.append(character)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): text.append(character | 0x20)
        default:
            if LetterFolding.isIgnorable(Unicode.Scalar(character)) { return }
            if let last = text.last, last != UInt8(ascii: "-") { text.append(UInt8(ascii: "-")) }
        }
    }

    private static func cut(_ text: [UInt8]) -> [UInt8] {
        let head = text.prefix(maximumCount)
        return Array(head.lastIndex(of: UInt8(ascii: "-")).map { head[..<$0] } ?? head)
    }

    private static func isValid(_ text: String.UTF8View) -> Bool {
        var previous = UInt8(ascii: "-")
        for byte in text {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
            default: return false
            }
            previous = byte
        }
        return previous != UInt8(ascii: "-") && text.count <= maximumCount
    }
}

extension Slug: Comparable {
    /// Orders slugs by their characters.
    public static func < (left: Slug, right: Slug) -> Bool { left.description < right.description }
}
