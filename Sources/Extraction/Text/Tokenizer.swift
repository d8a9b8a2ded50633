internal import Record

/// Cuts a text into tokens, one pass over its bytes.
///
///     "It's 5%," Ms. O'Neil said.   →   " It 's 5 % , " Ms. O'Neil said .
///
/// Contractions are split as in the Penn Treebank. An abbreviation keeps its full stop. Quotation marks come out as
/// opening or closing by the white space around them; `QuotationMatcher` decides what is then still in doubt.
struct Tokenizer {
    let bytes: [UInt8]
    let asciiClasses = CharacterClass.asciiClasses
    var position = 0
    var tokens: [Token] = []
    var atLineStart = true
    /// The end of the last token, to tell whether the next one is joined to it.
    var previousEnd = 0
    /// Where lines end, as byte offsets, each followed by its line's successor.
    private(set) var lineBreaks: [Int32] = []
    /// The tokens that are quotation marks.
    private(set) var quotationMarks: [Int32] = []

    /// What the tokenizer makes of a text.
    struct Result {
        /// The tokens in order.
        var tokens: [Token]
        /// The byte offsets at which lines end.
        let lineBreaks: [Int32]
        /// Which of the tokens are quotation marks.
        let quotationMarks: [Int32]
    }

    /// The tokens of `text`, and where its lines break.
    static func tokens(of text: DocumentText) -> Result {
        var tokenizer = Tokenizer(text.utf8)
        tokenizer.run()
        return Result(
            tokens: tokenizer.tokens, lineBreaks: tokenizer.lineBreaks, quotationMarks: tokenizer.quotationMarks)
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 5)
    }

    private mutating func run() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x20 {  // as good as every second character class
                position += 1
                continue
            }
            if (byte | 0x20) &- 0x61 < 26, plainWord() { continue }
            let (scalar, width) = scalar(at: position)
            switch characterClass(at: position) {
            case .space, .ignorable: position += width
            case .newline: breakLine(width)
            case .letter: word(from: position)
            case .digit: number()
            case .hyphen: hyphens(width)
            case .doubleQuote: quote(width, single: false)
            case .singleQuote: singleQuote(scalar, width)
            case .punctuation: punctuation(scalar, width)
            case .symbol: mark(.symbol, width)
            }
        }
    }

    // MARK: - Characters

    /// The scalar at byte `offset` and its width; the text is well-formed.
    @inline(__always)
    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
        let byte = bytes[offset]
        if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
        return WideScalar.decode(bytes, at: offset)
    }

    /// The class of the character at byte `offset`; a space behind the text's end.
    @inline(__always)
    func characterClass(at offset: Int) -> CharacterClass {
        guard offset < bytes.count else { return .space }
        let byte = bytes[offset]
        return byte < 0x80 ? asciiClasses[Int(byte)] : CharacterClass.of(scalar(at: offset).scalar)
    }

    func byte(at offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0x20 }

    func continuesWord(at offset: Int) -> Bool {
        switch characterClass(at: offset) {
        case .letter, .digit, .ignorable: true
        default: false
        }
    }

    // MARK: - Words

    /// Takes the word at `position` if it is plain, as nearly all are: ASCII letters, and a mark behind them that joins
    /// nothing to them.
    @inline(__always)
    mutating func plainWord() -> Bool {
        let letters = letters(from: position)
        guard letters.end < bytes.count,
            Self.endsPlainWord(bytes[letters.end]) || endsSentence(letters.end, letters.key)
        else { return false }
        var shape: TokenShape = []
        if bytes[position] < 0x60 {
            shape =
                letters.capitals > 1 && letters.capitals == letters.end - position
                ? [.capitalized, .allCapitals] : .capitalized
        }
        append(.word, position, letters.end, letters.key, shape)
        position = letters.end
        return true
    }

    /// The end of the run of ASCII letters that starts at `start`, its key, and how many of them are capitals.
    @inline(__always)
    private func letters(from start: Int) -> (end: Int, key: WordKey, capitals: Int) {
        let bytes = bytes.span
        var hasher = WordHasher()
        var offset = start
        var capitals = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            guard (byte | 0x20) &- 0x61 < 26 else { break }
            capitals += byte < 0x60 ? 1 : 0
            hasher.combine(letter: byte)
            offset += 1
        }
        return (offset, hasher.key, capitals)
    }

    /// Whether `byte` ends a word of letters whatever follows: white space, or a mark that never stands in a word.
    @inline(__always)
    private static func endsPlainWord(_ byte: UInt8) -> Bool {
        // A bit for each of tab, line feed, carriage return, space and !"),;?
        byte < 0x40 && (0x8800_1207_0000_2600 as UInt64) >> UInt64(byte) & 1 == 1
    }

    /// Whether at `offset` stands a full stop behind the word with `key` that is neither part of it nor of the next.
    private func endsSentence(_ offset: Int, _ key: WordKey) -> Bool {
        bytes[offset] == UInt8(ascii: ".") && offset - position > 1
            && (byte(at: offset + 1) == 0x20 || byte(at: offset + 1) == 0x0A) && !Abbreviations.contains(key)
    }

    /// Letters, digits, and the hyphens, apostrophes, full stops and ampersands between them.
    mutating func word(from first: Int) {
        let start = position
        var hyphenated = false
        var offset = first
        var lastApostrophe = -1
        while offset < bytes.count {
            if (bytes[offset] | 0x20) &- 0x61 < 26 {  // nearly every letter of English
                offset += 1
                continue
            }
            let (scalar, width) = scalar(at: offset)
            switch characterClass(at: offset) {
            case .letter, .digit, .ignorable:
                offset += width
                continue
            case .hyphen where continuesWord(at: offset + width) && offset > start:
                hyphenated = true
                offset += width
                continue
            case .singleQuote where scalar != "`" && continuesWord(at: offset + width):
                lastApostrophe = offset
                offset += width
                continue
            case .punctuation where joinsWord(scalar, at: offset, width):
                offset += width
                continue
            default: break
            }
            break
        }
        offset = trimmingIgnorables(start, offset)
        if isAddress(start, offset) { offset = endOfAddress(offset) }
        let split = contractionSplit(start, offset, apostrophe: lastApostrophe)
        let end = split ?? includingFullStop(start, offset)
        add(.word, start, end, hyphenated && split == nil ? .hyphenated : [])
        if let split { add(.word, split, offset, .clitic) }
        position = max(end, offset)
    }

    /// A mark at the word's end that shows nothing isn't part of it.
    func trimmingIgnorables(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, !((bytes[end - 1] | 0x20) &- 0x61 < 26) {
            var before = end - 1
            while before > start && UTF8.isContinuation(bytes[before]) { before -= 1 }
            guard before > start, characterClass(at: before) == .ignorable else { return end }
            end = before
        }
        return end
    }

    /// "AT&T", "U.S", "google.com", "first_name"; not the full stop of a sentence.
    func joinsWord(_ scalar: Unicode.Scalar, at offset: Int, _ width: Int) -> Bool {
        switch scalar {
        case "&", "_": return characterClass(at: offset + width) == .letter
        case ".", "@":
            let next = byte(at: offset + 1) == UInt8(ascii: "-") ? offset + 2 : offset + 1
            return continuesWord(at: next) && !startsSentence(offset)
        default: return false
        }
    }

    /// A full stop without a space behind it, between a lower-case and an upper-case letter: "was.The".
    func startsSentence(_ offset: Int) -> Bool {
        let next = byte(at: offset + 1)
        let previous = byte(at: offset - 1)
        return next &- 0x41 < 26 && previous &- 0x61 < 26 && byte(at: offset + 2) &- 0x61 < 26
    }

    func isAddress(_ start: Int, _ end: Int) -> Bool {
        guard byte(at: end) == UInt8(ascii: ":") || byte(at: end) == UInt8(ascii: "/") else { return false }
        if byte(at: end) == UInt8(ascii: "/") { return bytes[start..<end].contains(UInt8(ascii: ".")) }
        return byte(at: end + 1) == UInt8(ascii: "/") && byte(at: end + 2) == UInt8(ascii: "/")
    }

    func endOfAddress(_ start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ")"), bytes[end] != UInt8(ascii: "\"") {
            end += 1
        }
        while end > start, bytes[end - 1] < 0x80, !continuesWord(at: end - 1), bytes[end - 1] != UInt8(ascii: "/") {
            end -= 1
        }
        return end
    }

    /// Where "he's", "don't" and "Trump's" split; nil where nothing does.
    func contractionSplit(_ start: Int, _ end: Int, apostrophe: Int) -> Int? {
        guard apostrophe > start else { return nil }
        let width = scalar(at: apostrophe).width
        let tail = bytes[(apostrophe + width)..<end]
        if tail.count == 1, tail.first.map({ $0 | 0x20 }) == UInt8(ascii: "t"),
            byte(at: apostrophe - 1) | 0x20 == UInt8(ascii: "n"), apostrophe - 1 > start
        {
            return apostrophe - 1
        }
        return Clitics.isTail(tail) ? apostrophe : nil
    }

    /// The end of the word with its full stop, where the stop belongs to an abbreviation.
    func includingFullStop(_ start: Int, _ end: Int) -> Int {
        guard byte(at: end) == UInt8(ascii: ".") else { return end }
        let word = bytes[start..<end]
        if byte(at: end + 1) == UInt8(ascii: ".") { return end }
        let isInitials = Abbreviations.isInitials(word)
        return isInitials || Abbreviations.contains(key(start, end).key) ? end + 1 : end
    }

    // MARK: - Output

    mutating func mark(_ kind: TokenKind, _ width: Int) {
        add(kind, position, position + width, [])
        position += width
    }

    mutating func breakLine(_ width: Int) {
        let isCRLF = bytes[position] == 0x0D && byte(at: position + 1) == 0x0A
        lineBreaks.append(Int32(position))
        position += isCRLF ? 2 : width
        atLineStart = true
    }

    mutating func add(_ kind: TokenKind, _ start: Int, _ end: Int, _ extra: TokenShape) {
        var shape = extra
        if kind == .word {
            shape.formUnion(letterShape(start, end))
            if bytes[end - 1] == UInt8(ascii: ".") { shape.insert(.abbreviated) }
        }
        if kind == .openingQuote || kind == .closingQuote {
            quotationMarks.append(Int32(truncatingIfNeeded: tokens.count))
        }
        let (key, isWide) = key(start, end)
        append(kind, start, end, key, isWide ? shape.union(.wide) : shape)
    }

    @inline(__always)
    private mutating func append(_ kind: TokenKind, _ start: Int, _ end: Int, _ key: WordKey, _ written: TokenShape) {
        var shape = written
        if start == previousEnd && start > 0 { shape.insert(.joinedToPrevious) }
        if atLineStart { shape.insert(.lineInitial) }
        atLineStart = false
        previousEnd = end
        tokens.append(
            Token(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), key: key, kind: kind,
                tag: .mark, shape: shape))
    }

    func letterShape(_ start: Int, _ end: Int) -> TokenShape {
        let first = scalar(at: start)
        guard isUppercase(first.scalar) else { return [] }
        var letters = 0
        var offset = start
        while offset < end {
            let next = scalar(at: offset)
            if characterClass(at: offset) == .letter {
                guard isUppercase(next.scalar) else { return .capitalized }
                letters += 1
            }
            offset += next.width
        }
        return letters > 1 ? [.capitalized, .allCapitals] : .capitalized
    }

    func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.value &- 0x41 < 26 : scalar.properties.isUppercase
    }

    /// The key of the characters from `start` to `end`, and whether others than those of ASCII are among them.
    @inline(__always)
    func key(_ start: Int, _ end: Int) -> (key: WordKey, isWide: Bool) {
        var hasher = WordHasher()
        var isWide = false
        var offset = start
        while offset < end {
            let byte = bytes[offset]
            if byte < 0x80 {
                hasher.combine(ascii: byte)
                offset += 1
            } else {
                let next = scalar(at: offset)
                hasher.combine(next.scalar)
                offset += next.width
                isWide = true
            }
        }
        return (hasher.key, isWide)
    }
}

/// Decodes scalars of two bytes and more.
private enum WideScalar {
    static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
        let first = UInt32(bytes[offset])
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var value = first & (0xFF >> UInt32(width + 1))
        for index in 1..<width where offset + index < bytes.count {
            value = value << 6 | UInt32(bytes[offset + index] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }
}
