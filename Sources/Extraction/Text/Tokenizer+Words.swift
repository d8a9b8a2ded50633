/// Words, with the marks that belong to them.
extension Tokenizer {
    /// The ASCII letters that a word starts with.
    struct Letters {
        /// The offset behind them.
        var end: Int
        /// Builds their key.
        var hasher = WordHasher()
    }

    /// Takes the word at `position`, an ASCII letter: nearly all words are such letters alone, with a mark behind them that
    /// joins nothing to them.
    @inline(__always)
    mutating func word() {
        let letters = letters(from: position)
        guard letters.end < bytes.count,
            Self.endsPlainWord(bytes[letters.end]) || endsSentence(letters.end, letters.hasher.key)
        else { return word(from: letters.end, letters) }
        add(letters)
        position = letters.end
    }

    /// Adds the word at `position` that is `letters` alone.
    @inline(__always)
    private mutating func add(_ letters: Letters) {
        var shape: TokenShape = []
        if bytes[position] < 0x60 {
            shape = isAllCapitals(position..<letters.end) ? [.capitalized, .allCapitals] : .capitalized
        }
        append(.word, position, letters.end, letters.hasher.key, shape)
    }

    @inline(__always)
    private func isAllCapitals(_ letters: Range<Int>) -> Bool {
        // Nearly all words end in a small letter.
        letters.count > 1 && bytes[letters.upperBound - 1] < 0x60 && letters.allSatisfy { bytes[$0] < 0x60 }
    }

    /// The run of ASCII letters that starts at `start`.
    @inline(__always)
    private func letters(from start: Int) -> Letters {
        let bytes = bytes.span
        var letters = Letters(end: start)
        while letters.end < bytes.count {
            let byte = bytes[letters.end]
            guard (byte | 0x20) &- 0x61 < 26 else { break }
            letters.hasher.combine(letter: byte)
            letters.end += 1
        }
        return letters
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

    /// Takes the word at `position`, of which what stands before `first` is known, perhaps as `letters`: letters, digits, and the
    /// hyphens, apostrophes, full stops and ampersands between them.
    mutating func word(from first: Int, _ letters: Letters? = nil) {
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
        if let letters, end == letters.end {  // "Webb" in "Webb's", and before a quotation mark
            add(letters)
        } else {
            add(.word, start, end, hyphenated && split == nil ? .hyphenated : [])
        }
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
        // "Moline, Ill., said": no sentence ends before a comma.
        if byte(at: end + 1) == UInt8(ascii: ",") { return end + 1 }
        let isInitials = Abbreviations.isInitials(word)
        return isInitials || Abbreviations.contains(key(start, end).key) ? end + 1 : end
    }
}
