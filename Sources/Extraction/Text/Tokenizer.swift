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
    private let lexicon = Lexicon.english
    var position = 0
    var tokens: [Token] = []
    var atLineStart = true
    /// The end of the last token, to tell whether the next one is joined to it.
    var previousEnd = 0
    /// Where lines end, each followed by its line's successor.
    private(set) var lineBreaks: [LineBreak] = []
    /// The tokens that are quotation marks.
    private(set) var quotationMarks: [Int32] = []
    /// The tokens that can end a sentence: full stops and the like, and abbreviations.
    private(set) var stops: [Int32] = []

    /// The end of a line.
    struct LineBreak {
        /// The offset of its first byte.
        let byte: Int32
        /// The first token behind it.
        let token: Int32
    }

    /// What the tokenizer makes of a text.
    struct Result {
        /// The tokens in order.
        var tokens: [Token]
        /// Where lines end.
        let lineBreaks: [LineBreak]
        /// Which of the tokens are quotation marks.
        let quotationMarks: [Int32]
        /// Which of them can end a sentence.
        let stops: [Int32]
    }

    /// The tokens of `text`, and where its lines break.
    static func tokens(of text: DocumentText) -> Result {
        var tokenizer = Tokenizer(text.utf8)
        tokenizer.run()
        return Result(
            tokens: tokenizer.tokens, lineBreaks: tokenizer.lineBreaks, quotationMarks: tokenizer.quotationMarks,
            stops: tokenizer.stops)
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // Shorter words than these are rare, and so are shorter lines and more quotation marks.
        tokens.reserveCapacity(bytes.count / 4)
        lineBreaks.reserveCapacity(bytes.count / 64)
        quotationMarks.reserveCapacity(bytes.count / 64)
        stops.reserveCapacity(bytes.count / 64)
    }

    private mutating func run() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x20 {  // as good as every second character class
                position += 1
                continue
            }
            if (byte | 0x20) &- 0x61 < 26 {
                word()
                continue
            }
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

    // MARK: - Output

    mutating func mark(_ kind: TokenKind, _ width: Int) {
        if width == 1 { return shortMark(kind) }
        add(kind, position, position + width, [])
        position += width
    }

    /// Adds a mark of one byte, as nearly all are.
    private mutating func shortMark(_ kind: TokenKind) {
        if kind == .terminator { stops.append(Int32(truncatingIfNeeded: tokens.count)) }
        var hasher = WordHasher()
        hasher.combine(ascii: bytes[position])
        append(kind, position, position + 1, hasher.key, [])
        position += 1
    }

    mutating func breakLine(_ width: Int) {
        let isCRLF = bytes[position] == 0x0D && byte(at: position + 1) == 0x0A
        lineBreaks.append(
            LineBreak(byte: Int32(truncatingIfNeeded: position), token: Int32(truncatingIfNeeded: tokens.count)))
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
        if kind == .terminator || shape.contains(.abbreviated) {
            stops.append(Int32(truncatingIfNeeded: tokens.count))
        }
        let (key, isWide) = key(start, end)
        append(kind, start, end, key, isWide ? shape.union(.wide) : shape)
    }

    @inline(__always)
    mutating func append(_ kind: TokenKind, _ start: Int, _ end: Int, _ key: WordKey, _ written: TokenShape) {
        var shape = written
        if start == previousEnd && start > 0 { shape.insert(.joinedToPrevious) }
        if atLineStart { shape.insert(.lineInitial) }
        atLineStart = false
        previousEnd = end
        if kind == .word { lexicon.prefetch(key) }  // the tagger looks it up
        tokens.append(
            Token(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), key: key, kind: kind,
                tag: .mark, shape: shape))
    }

    func letterShape(_ start: Int, _ end: Int) -> TokenShape {
        guard characterClass(at: start) == .letter, isUppercase(scalar(at: start).scalar) else { return [] }
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
