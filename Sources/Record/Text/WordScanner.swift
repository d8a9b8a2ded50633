/// Finds the words of a text, folded for search: lower case, without accents, apostrophes and the possessive "'s".
///
///     "O’Brien's café"   // "obrien", "cafe"
///
/// Letters of scripts without a romanization stay as they are; an ideograph is a word of its own.
package struct WordScanner {
    /// Where the word last found stands in the bytes, with the accents of its letters, without a possessive ending.
    package private(set) var range = 0..<0
    /// Where the word last found stands with the marks behind it: a text that is cut before or behind has the same word.
    private(set) var extent = 0..<0

    private let bytes: [UInt8]
    private let end: Int
    private var position: Int
    /// The folded bytes of the word last found, but of a plain one as long as nobody asks for them.
    private var letters: [UInt8] = []
    /// Whether the word last found is of ASCII letters and digits alone, so that a bit folds each.
    private var isPlain = false

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

    /// The folded bytes of the word last found.
    package var word: [UInt8] {
        mutating get {
            if isPlain {
                letters.removeAll(keepingCapacity: true)
                for byte in bytes[range] { letters.append(byte | PlainLetters.caseBit) }
                isPlain = false
            }
            return letters
        }
    }

    /// The hash of the folded bytes of the word last found.
    var hash: UInt64 {
        guard isPlain else { return ByteHash.hash(letters.span) }
        var hash = ByteHash.start(plainChunk(0), count: range.count)
        for offset in stride(from: 8, to: range.count, by: 8) { hash = ByteHash.step(hash, plainChunk(offset)) }
        return hash
    }

    /// The first of the folded bytes of the word last found.
    var firstByte: UInt8 { isPlain ? bytes[range.lowerBound] | PlainLetters.caseBit : letters.first ?? 0 }

    /// The word last found; nil where it has too many bytes.
    @inline(__always)
    var shortWord: ShortWord? {
        guard isPlain else { return ShortWord(letters.span) }
        return range.count > ShortWord.maximumByteCount ? nil : ShortWord(low: plainChunk(0), high: plainChunk(8))
    }

    /// Eight folded bytes of a plain word from `offset` on, 0 behind its end.
    @inline(__always)
    private func plainChunk(_ offset: Int) -> UInt64 {
        let count = range.count - offset
        guard count > 0 else { return 0 }
        let start = range.lowerBound + offset
        let chunk = ByteHash.chunk(bytes.span, from: start) | PlainLetters.caseBits
        return count < 8 ? chunk & (1 << UInt64(count * 8) - 1) : chunk
    }

    /// Goes on to the next word; false where there is none.
    package mutating func next() -> Bool {
        isPlain = takePlainWord()
        return isPlain || takeWord()
    }

    /// Takes a word of ASCII letters and digits that another ASCII character ends; false where the next is none such.
    private mutating func takePlainWord() -> Bool {
        let letters = plainRange()
        position = letters.lowerBound
        guard !letters.isEmpty, letters.count <= Self.maximumByteCount, isEnded(letters.upperBound) else {
            return false
        }
        range = letters
        extent = letters
        position = min(end, letters.upperBound + 1)
        return true
    }

    /// The ASCII letters and digits behind the ASCII characters at `position` that are none.
    private func plainRange() -> Range<Int> {
        let text = bytes.span
        var start = position
        while start < end, PlainLetters.isSeparator(text[start]) { start += 1 }
        var stop = start
        while stop + 8 <= end {
            let others = PlainLetters.others(in: ByteHash.word(text, at: stop))
            stop += others.trailingZeroBitCount >> 3
            if others != 0 { break }
        }
        while stop < end, PlainLetters.isPlain(text[stop]) { stop += 1 }
        return start..<stop
    }

    /// Whether what stands at `place` ends a word, whatever follows it.
    private func isEnded(_ place: Int) -> Bool {
        place == end || PlainLetters.isSeparator(bytes[place]) && bytes[place] != UInt8(ascii: "'")
    }

    /// Takes a word of any letters; false where there is none.
    private mutating func takeWord() -> Bool {
        letters.removeAll(keepingCapacity: true)
        skipToWord()
        guard position < end else { return false }
        let start = position
        var (stop, looked) = (start, start)
        var apostrophe: Mark?
        scan: while position < end {
            looked = position
            switch readCharacter() {
            case .letters, .point: stop = position
            case .apostrophe: apostrophe = Mark(byte: looked, wordCount: letters.count)
            case .mark: break
            case .ideograph:
                if letters.count > 0, looked > start {
                    position = looked
                } else {
                    append(bytes[looked..<position])
                    stop = position
                    looked = position
                }
                break scan
            case .separator: break scan
            }
            looked = position
        }
        range = start..<stop
        extent = start..<looked
        dropPossessive(behind: apostrophe)
        return true
    }

    /// A place in the text and in the folded word.
    private struct Mark {
        let byte: Int
        let wordCount: Int
    }

    private enum Character {
        case letters, apostrophe, ideograph, separator
        /// What belongs to the letter before it, and stands for nothing.
        case point
        /// What stands within a word or beside it, and is no part of it.
        case mark
    }

    private mutating func dropPossessive(behind apostrophe: Mark?) {
        guard let apostrophe, apostrophe.wordCount > 0, letters.count == apostrophe.wordCount + 1,
            letters.last == UInt8(ascii: "s")
        else { return }
        letters.removeLast()
        range = range.lowerBound..<apostrophe.byte
    }

    private mutating func skipToWord() {
        while position < end {
            let before = position
            switch readCharacter() {
            case .letters, .ideograph:
                position = before
                letters.removeAll(keepingCapacity: true)
                return
            case .apostrophe, .point, .mark, .separator: break
            }
        }
    }

    /// Takes the character at `position`, appending its folded letters to the word's.
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
        let scalar = UTF8Scalar.decode(bytes, at: &position)
        if scalar == "\u{2019}" || scalar == "\u{2BC}" { return .apostrophe }
        if Self.dashesAndQuotes.contains(scalar.value) { return scalar == "\u{2018}" ? .mark : .separator }
        let folded = LetterFolding.asciiLetters(of: scalar)
        if !folded.isEmpty {
            append(folded[...])
            return .letters
        }
        if LetterFolding.isSilent(scalar) { return .point }
        if scalar.properties.isIdeographic { return .ideograph }
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            let letter = UnmarkedLetters.letter(of: scalar)?.description ?? scalar.properties.lowercaseMapping
            append(Array(letter.utf8)[...])
            return .letters
        }
        guard LetterFolding.isIgnorable(scalar) else { return .separator }
        return scalar.properties.generalCategory == .format ? .mark : .point
    }

    /// The dashes, quotation marks, bullets and ellipses that news is full of; only "‘" among them is a mark within a word.
    private static let dashesAndQuotes: ClosedRange<UInt32> = 0x2010...0x2027

    private mutating func append(_ byte: UInt8) {
        if letters.count < Self.maximumByteCount { letters.append(byte) }
    }

    private mutating func append(_ more: ArraySlice<UInt8>) {
        if letters.count + more.count <= Self.maximumByteCount { letters.append(contentsOf: more) }
    }
}
