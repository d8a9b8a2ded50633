/// Words that someone is said to have said, as they are to be checked against the record.
///
/// Elisions ("…", "...", "[…]") and editors' insertions in brackets divide the words into segments, between which the
/// record may have more; letters that an editor set within a word ("[T]he") are part of it. Case, accents, punctuation and
/// typographic variants do not count.
package struct Quotation: Sendable {
    /// The segments, in order; none is empty.
    package let segments: [[QuotedWord]]

    /// The most words that a quotation may have.
    package static let maximumWordCount = 300

    /// Whether `text` has more words than a quotation may have.
    package static func isTooLong(_ text: String) -> Bool {
        var scanner = WordScanner(text)
        var count = 0
        while count <= maximumWordCount, scanner.next() { count += 1 }
        return count > maximumWordCount
    }

    /// Reads the words of `text`; nil where there are none, or more than `maximumWordCount`.
    package init?(_ text: String) {
        segments = Self.divided(EditedLetters.plain(text)).map { QuotedWord.words(of: $0) }.filter { !$0.isEmpty }
        guard !segments.isEmpty, segments.reduce(0, { $0 + $1.count }) <= Self.maximumWordCount else { return nil }
    }

    /// The quotation with those words made one that marks join, where `others` have them as one word.
    func joined(as others: Set<[UInt8]>) -> Quotation {
        Quotation(segments: segments.map { QuotedWord.joined($0, as: others) })
    }

    private init(segments: [[QuotedWord]]) { self.segments = segments }

    /// All words, in order.
    var words: [QuotedWord] { segments.flatMap { $0 } }

    /// The positions in `words` before which the record may have more.
    var gaps: Set<Int> {
        var gaps: Set<Int> = []
        var count = 0
        for segment in segments.dropLast() {
            count += segment.count
            gaps.insert(count)
        }
        return gaps
    }

    /// The parts of `text` between elisions and insertions.
    private static func divided(_ text: String) -> [String] {
        var parts = [String.UnicodeScalarView()]
        var depth = 0
        var dots = 0
        for scalar in text.unicodeScalars {
            dots = scalar == "." ? dots + 1 : 0
            switch scalar {
            case "[":
                depth += 1
                parts.append(String.UnicodeScalarView())
            case "]": depth = max(0, depth - 1)
            case "\u{2026}": parts.append(String.UnicodeScalarView())
            case _ where depth > 0: break
            case "." where dots == 3: parts.append(String.UnicodeScalarView())
            default: parts[parts.count - 1].append(scalar)
            }
        }
        return parts.map { String($0) }
    }
}
