internal import Record

/// Cuts a text into tokens, one pass over its bytes.
///
///     "It's 5%," Ms. O'Neil said.   →   " It 's 5 % , " Ms. O'Neil said .
///
/// Contractions are split as in the Penn Treebank. An abbreviation keeps its full stop. Quotation marks come out as
/// opening or closing by the white space around them; `QuotationMatcher` decides what is then still in doubt.
struct Tokenizer {
    private let bytes: [UInt8]
    private let asciiClasses = CharacterClass.asciiClasses
    private var position = 0
    private var tokens: [Token] = []
    private var atLineStart = true
    /// The end of the last token, to tell whether the next one is joined to it.
    private var previousEnd = 0
    /// Where lines end, as byte offsets, each followed by its line's successor.
    private(set) var lineBreaks: [Int32] = []

    /// The tokens of `text`, and where its lines break.
    static func tokens(of text: DocumentText) -> (tokens: [Token], lineBreaks: [Int32]) {
        var tokenizer = Tokenizer(text.utf8)
        tokenizer.run()
        return (tokenizer.tokens, tokenizer.lineBreaks)
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 5)
    }

    private mutating func run() {
        while position < bytes.count {
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
    private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
        let byte = bytes[offset]
        if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
        return WideScalar.decode(bytes, at: offset)
    }

    /// The class of the character at byte `offset`; a space behind the text's end.
    @inline(__always)
    private func characterClass(at offset: Int) -> CharacterClass {
        guard offset < bytes.count else { return .space }
        let byte = bytes[offset]
        return byte < 0x80 ? asciiClasses[Int(byte)] : CharacterClass.of(scalar(at: offset).scalar)
    }

    private func byte(at offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0x20 }

    private func continuesWord(at offset: Int) -> Bool {
        switch characterClass(at: offset) {
        case .letter, .digit, .ignorable: true
        default: false
        }
    }

    // MARK: - Words

    /// Letters, digits, and the hyphens, apostrophes, full stops and ampersands between them.
    private mutating func word(from first: Int) {
        let start = position
        var hyphenated = false
        var offset = first
        var lastApostrophe = -1
        while offset < bytes.count {
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
    private func trimmingIgnorables(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start {
            var before = end - 1
            while before > start && UTF8.isContinuation(bytes[before]) { before -= 1 }
            guard before > start, characterClass(at: before) == .ignorable else { return end }
            end = before
        }
        return end
    }

    /// "AT&T", "U.S", "google.com", "first_name"; not the full stop of a sentence.
    private func joinsWord(_ scalar: Unicode.Scalar, at offset: Int, _ width: Int) -> Bool {
        switch scalar {
        case "&", "_": return characterClass(at: offset + width) == .letter
        case ".", "@":
            let next = byte(at: offset + 1) == UInt8(ascii: "-") ? offset + 2 : offset + 1
            return continuesWord(at: next) && !startsSentence(offset)
        default: return false
        }
    }

    /// A full stop without a space behind it, between a lower-case and an upper-case letter: "was.The".
    private func startsSentence(_ offset: Int) -> Bool {
        let next = byte(at: offset + 1)
        let previous = byte(at: offset - 1)
        return next &- 0x41 < 26 && previous &- 0x61 < 26 && byte(at: offset + 2) &- 0x61 < 26
    }

    private func isAddress(_ start: Int, _ end: Int) -> Bool {
        guard byte(at: end) == UInt8(ascii: ":") || byte(at: end) == UInt8(ascii: "/") else { return false }
        if byte(at: end) == UInt8(ascii: "/") { return bytes[start..<end].contains(UInt8(ascii: ".")) }
        return byte(at: end + 1) == UInt8(ascii: "/") && byte(at: end + 2) == UInt8(ascii: "/")
    }

    private func endOfAddress(_ start: Int) -> Int {
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
    private func contractionSplit(_ start: Int, _ end: Int, apostrophe: Int) -> Int? {
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
    private func includingFullStop(_ start: Int, _ end: Int) -> Int {
        guard byte(at: end) == UInt8(ascii: ".") else { return end }
        let word = bytes[start..<end]
        if byte(at: end + 1) == UInt8(ascii: ".") { return end }
        let isInitials = Abbreviations.isInitials(word)
        return isInitials || Abbreviations.contains(key(start, end)) ? end + 1 : end
    }

    // MARK: - Numbers and marks

    /// Digits with separators: "1,250.5", "10:30", "1990s", "5th".
    private mutating func number() {
        let start = position
        var offset = position
        while offset < bytes.count {
            switch characterClass(at: offset) {
            case .digit, .letter, .ignorable: offset += scalar(at: offset).width
            case .hyphen where characterClass(at: offset + 1) == .letter: offset += 1
            case .punctuation where separatesDigits(at: offset): offset += 1
            default:
                add(.number, start, offset, [])
                position = offset
                return
            }
        }
        add(.number, start, offset, [])
        position = offset
    }

    private func separatesDigits(at offset: Int) -> Bool {
        switch byte(at: offset) {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"):
            characterClass(at: offset + 1) == .digit
        default: false
        }
    }

    private mutating func hyphens(_ width: Int) {
        var end = position + width
        while characterClass(at: end) == .hyphen { end += scalar(at: end).width }
        let followsWord = previousEnd == position && tokens.last?.isWord == true
        let isDash = end - position > width || !continuesWord(at: end) || !followsWord
        mark(isDash ? .dash : .symbol, end - position)
    }

    private mutating func punctuation(_ scalar: Unicode.Scalar, _ width: Int) {
        switch scalar {
        case ".", "!", "?", "\u{2026}": terminators(width)
        case ",", "\u{201A}": scalar == "," ? mark(.comma, width) : quote(width, single: true)
        case "\u{201E}": quote(width, single: false)
        case ":": mark(.colon, width)
        case ";": mark(.semicolon, width)
        case "\u{2012}"..."\u{2015}": mark(.dash, width)
        case "(", "[", "{": mark(.openingBracket, width)
        case ")", "]", "}": mark(.closingBracket, width)
        case "@", "#": handle(width)
        default: mark(.symbol, width)
        }
    }

    /// "@reuters", "#budget"; a lone mark where no word follows.
    private mutating func handle(_ width: Int) {
        guard characterClass(at: position + width) == .letter else { return mark(.symbol, width) }
        let start = position
        var end = position + width
        while end < bytes.count, continuesWord(at: end) || bytes[end] == UInt8(ascii: "_") {
            end += scalar(at: end).width
        }
        add(.word, start, end, [])
        position = end
    }

    /// A run of full stops, question and exclamation marks: "...", "?!".
    private mutating func terminators(_ width: Int) {
        var end = position + width
        while end < bytes.count {
            let next = scalar(at: end)
            guard [".", "!", "?", "\u{2026}"].contains(next.scalar) else { break }
            end += next.width
        }
        mark(.terminator, end - position)
    }

    // MARK: - Quotation marks

    private mutating func quote(_ width: Int, single: Bool) {
        let opens = QuotationMarks.direction(of: scalar(at: position).scalar) ?? looksOpening(position, width)
        add(opens ? .openingQuote : .closingQuote, position, position + width, single ? .singleQuote : [])
        position += width
    }

    /// `` and '' are double marks; ' is a mark or an apostrophe that starts a word ("'em", "'90s").
    private mutating func singleQuote(_ scalar: Unicode.Scalar, _ width: Int) {
        let next = position + width
        if next < bytes.count, self.scalar(at: next).scalar == scalar,
            scalar == "'" || scalar == "`" || scalar == "\u{2019}"
        {
            let opens = scalar == "`" || looksOpening(position, width * 2)
            add(opens ? .openingQuote : .closingQuote, position, position + width * 2, [])
            position += width * 2
        } else if Clitics.startsElision(bytes, at: next) && scalar != "\u{2018}" {
            word(from: next)
        } else {
            quote(width, single: true)
        }
    }

    /// A mark opens when it has white space, a bracket, a dash or another mark before it and none behind.
    private func looksOpening(_ offset: Int, _ width: Int) -> Bool {
        let spaceBehind = isSpace(offset + width)
        if offset == 0 { return !spaceBehind }
        var before = offset - 1
        while before > 0 && UTF8.isContinuation(bytes[before]) { before -= 1 }
        switch characterClass(at: before) {
        case .space, .newline, .symbol, .ignorable: return !spaceBehind || tokens.isEmpty
        case .hyphen: return !spaceBehind
        case .doubleQuote, .singleQuote: return !spaceBehind && tokens.last?.kind == .openingQuote
        case .punctuation: return !spaceBehind && opensPhrase(before)
        default: return false
        }
    }

    private func opensPhrase(_ offset: Int) -> Bool {
        switch scalar(at: offset).scalar {
        case "(", "[", "{", "\u{2014}", "\u{2013}", "/", ":": true
        default: false
        }
    }

    private func isSpace(_ offset: Int) -> Bool {
        switch characterClass(at: offset) {
        case .space, .newline: true
        default: false
        }
    }

    // MARK: - Output

    private mutating func mark(_ kind: TokenKind, _ width: Int) {
        add(kind, position, position + width, [])
        position += width
    }

    private mutating func breakLine(_ width: Int) {
        let isCRLF = bytes[position] == 0x0D && byte(at: position + 1) == 0x0A
        lineBreaks.append(Int32(position))
        position += isCRLF ? 2 : width
        atLineStart = true
    }

    private mutating func add(_ kind: TokenKind, _ start: Int, _ end: Int, _ extra: TokenShape) {
        var shape = extra
        if start == previousEnd && start > 0 { shape.insert(.joinedToPrevious) }
        if atLineStart { shape.insert(.lineInitial) }
        if kind == .word {
            shape.formUnion(letterShape(start, end))
            if bytes[end - 1] == UInt8(ascii: ".") { shape.insert(.abbreviated) }
        }
        atLineStart = false
        previousEnd = end
        tokens.append(
            Token(
                start: Int32(start), end: Int32(end), key: key(start, end), kind: kind, tag: .mark, shape: shape))
    }

    private func letterShape(_ start: Int, _ end: Int) -> TokenShape {
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

    private func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.value &- 0x41 < 26 : scalar.properties.isUppercase
    }

    @inline(__always)
    private func key(_ start: Int, _ end: Int) -> WordKey {
        var hasher = WordHasher()
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
            }
        }
        return hasher.key
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
