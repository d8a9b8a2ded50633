/// Numbers, punctuation and quotation marks.
extension Tokenizer {
    /// Digits with separators: "1,250.5", "10:30", "1990s", "5th".
    mutating func number() {
        let start = position
        var offset = position
        while offset < bytes.count {
            switch characterClass(at: offset) {
            case .digit, .letter, .ignorable: offset += scalar(at: offset).width
            case .hyphen where characterClass(at: offset + 1) == .letter: offset += 1
            case .punctuation where separatesDigits(at: offset): offset += 1
            default:
                addNumber(start, offset)
                return
            }
        }
        addNumber(start, offset)
    }

    private mutating func addNumber(_ start: Int, _ end: Int) {
        add(.number, start, end, isClock(start, end) ? .clock : [])
        position = end
    }

    /// Whether digits are a time of day: hours, minutes behind a colon, or hours with or without minutes and "am" or "pm".
    private func isClock(_ start: Int, _ end: Int) -> Bool {
        let hours = characterClass(at: start + 1) == .digit ? start + 2 : start + 1
        let separatesMinutes =
            hours + 3 <= end && (byte(at: hours) == UInt8(ascii: ":") || byte(at: hours) == UInt8(ascii: "."))
        let minutes = separatesMinutes ? hours + 3 : hours
        if minutes == end { return separatesMinutes && byte(at: hours) == UInt8(ascii: ":") }
        return minutes + 2 == end && byte(at: minutes + 1) | 0x20 == UInt8(ascii: "m")
            && (byte(at: minutes) | 0x20 == UInt8(ascii: "a") || byte(at: minutes) | 0x20 == UInt8(ascii: "p"))
    }

    func separatesDigits(at offset: Int) -> Bool {
        switch byte(at: offset) {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"):
            characterClass(at: offset + 1) == .digit
        default: false
        }
    }

    mutating func hyphens(_ width: Int) {
        var end = position + width
        while characterClass(at: end) == .hyphen { end += scalar(at: end).width }
        let followsWord = previousEnd == position && tokens.last?.isWord == true
        let isDash = end - position > width || !continuesWord(at: end) || !followsWord
        mark(isDash ? .dash : .symbol, end - position)
    }

    mutating func punctuation(_ scalar: Unicode.Scalar, _ width: Int) {
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
    mutating func handle(_ width: Int) {
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
    mutating func terminators(_ width: Int) {
        var end = position + width
        while end < bytes.count {
            let next = scalar(at: end)
            guard [".", "!", "?", "\u{2026}"].contains(next.scalar) else { break }
            end += next.width
        }
        mark(.terminator, end - position)
    }

    mutating func quote(_ width: Int, single: Bool) {
        let opens = QuotationMarks.direction(of: scalar(at: position).scalar) ?? looksOpening(position, width)
        add(opens ? .openingQuote : .closingQuote, position, position + width, single ? .singleQuote : [])
        position += width
    }

    /// `` and '' are double marks; ' is a mark or an apostrophe that starts a word ("'em", "'90s").
    mutating func singleQuote(_ scalar: Unicode.Scalar, _ width: Int) {
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
    func looksOpening(_ offset: Int, _ width: Int) -> Bool {
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

    func opensPhrase(_ offset: Int) -> Bool {
        switch scalar(at: offset).scalar {
        case "(", "[", "{", "\u{2014}", "\u{2013}", "/", ":": true
        default: false
        }
    }

    func isSpace(_ offset: Int) -> Bool {
        switch characterClass(at: offset) {
        case .space, .newline: true
        default: false
        }
    }
}
