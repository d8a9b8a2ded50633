/// Finds the words of a text, folded for search: lower case, without accents, apostrophes and the possessive "'s".
///
///     "O’Brien's café"   // "obrien", "cafe"
///
/// Letters of scripts without a romanization stay as they are; an ideograph is a word of its own.
package struct WordScanner {
    /// The folded bytes of the word last found.
    package private(set) var word: [UInt8] = []
    /// Where the word last found stands in the bytes, without a possessive ending.
    package private(set) var range = 0..<0

    private let bytes: [UInt8]
    private let end: Int
    private var position: Int

    /// The longest word kept, in folded bytes; the rest of a longer one is skipped.
    package static let maximumByteCount = 64

    /// Scans the well-formed UTF-8 in `range` of `bytes`.
    package init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    /// Scans a whole text.
    package init(_ text: some StringProtocol) {
        self.init(Array(text.utf8), in: 0..<text.utf8.count)
    }

    /// Goes on to the next word; false where there is none.
    package mutating func next() -> Bool {
        word.removeAll(keepingCapacity: true)
        skipToWord()
        guard position < end else { return false }
        let start = position
        var stop = start
        var apostrophe: Mark?
        scan: while position < end {
            let before = position
            switch readCharacter() {
            case .letters: stop = position
            case .apostrophe: apostrophe = Mark(byte: before, wordCount: word.count)
            case .mark: break
            case .ideograph:
                if word.count > 0, before > start {
                    position = before
                } else {
                    append(bytes[before..<position])
                    stop = position
                }
                break scan
            case .separator: break scan
            }
        }
        range = start..<stop
        dropPossessive(behind: apostrophe)
        return true
    }

    /// A place in the text and in the folded word.
    private struct Mark {
        let byte: Int
        let wordCount: Int
    }

    private enum Character {
        case letters, apostrophe, mark, ideograph, separator
    }

    private mutating func dropPossessive(behind apostrophe: Mark?) {
        guard let apostrophe, apostrophe.wordCount > 0, word.count == apostrophe.wordCount + 1,
            word.last == UInt8(ascii: "s")
        else { return }
        word.removeLast()
        range = range.lowerBound..<apostrophe.byte
    }

    private mutating func skipToWord() {
        while position < end {
            let before = position
            switch readCharacter() {
            case .letters, .ideograph:
                position = before
                word.removeAll(keepingCapacity: true)
                return
            case .apostrophe, .mark, .separator: break
            }
        }
    }

    /// Takes the character at `position`, appending its folded letters to the word.
    private mutating func readCharacter() -> Character {
        let byte = bytes[position]
        guard byte >= 0x80 else {
            position += 1
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
            case UInt8(ascii: "'"): return .apostrophe
            default: return .separator
            }
            return .letters
        }
        return readForeignCharacter()
    }

    private mutating func readForeignCharacter() -> Character {
        let start = position
        let scalar = UTF8Scalar.decode(bytes, at: &position)
        if scalar == "\u{2019}" || scalar == "\u{2BC}" { return .apostrophe }
        let letters = LetterFolding.asciiLetters(of: scalar)
        if !letters.isEmpty {
            append(letters[...])
            return .letters
        }
        if scalar.properties.isIdeographic { return .ideograph }
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            append(Array(scalar.properties.lowercaseMapping.utf8)[...])
            return .letters
        }
        if LetterFolding.isIgnorable(scalar) { return start < position ? .mark : .separator }
        return .separator
    }

    private mutating func append(_ byte: UInt8) {
        if word.count < Self.maximumByteCount { word.append(byte) }
    }

    private mutating func append(_ letters: ArraySlice<UInt8>) {
        if word.count + letters.count <= Self.maximumByteCount { word.append(contentsOf: letters) }
    }
}
