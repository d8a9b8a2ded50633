/// The words that documents were found to have while an index is built, and what was found out of each once.
struct WordTable {
    /// A word, as filters and the vocabulary know it.
    struct Word: BitwiseCopyable {
        fileprivate let bytes: ShortWord
        /// The hash of its key.
        let keyHash: UInt64
        /// The hash of how it begins; that of the key where it is too short to have one.
        let beginningHash: UInt64
        /// The number of the text that had it last; 0 for none.
        var text: UInt32 = 0
        /// The number of its key in the vocabulary; `.max` as long as no statement has it.
        var key = UInt32.max
    }

    /// The words met so far, by number.
    private(set) var words: [Word] = []
    private var numbers = Numbering()
    /// Words that are too long to be compared as numbers; such a word's `bytes` are `longMark` and its number here.
    private var longWords = StringInterner()

    /// No byte of a text is like the bytes of this.
    private static let longMark = UInt64.max

    /// The word that `scanner` found last, as it is looked up.
    @inline(__always)
    mutating func word(of scanner: inout WordScanner) -> ShortWord {
        scanner.shortWord ?? ShortWord(low: UInt64(longWords.intern(scanner.word.span)), high: Self.longMark)
    }

    /// The numbers of `wanted`, new ones where they were not met before, in the place of `numbers`.
    ///
    /// Most words lie where they are looked for first; to look there for all before any is compared lets the processor wait for
    /// many places of a large table at once.
    mutating func find(_ wanted: [ShortWord], _ numbers: inout [UInt32]) {
        numbers.removeAll(keepingCapacity: true)
        for word in wanted { numbers.append(self.numbers.candidate(hash: word.hash).map { UInt32($0) } ?? .max) }
        for (place, word) in wanted.enumerated() {
            let number = numbers[place]
            if number == .max || words[Int(number)].bytes != word { numbers[place] = UInt32(self.number(of: word)) }
        }
    }

    private mutating func number(of word: ShortWord) -> Int {
        let number = numbers.number(hash: word.hash) { words[$0].bytes == word }
        if number == words.count { words.append(makeWord(word)) }
        return number
    }

    /// The folded bytes of the word with this number.
    func bytes(of number: Int) -> [UInt8] { bytes(of: words[number].bytes) }

    private func bytes(of word: ShortWord) -> [UInt8] {
        word.high == Self.longMark ? Array(longWords.strings[Int(word.low)]) : word.bytes
    }

    private func makeWord(_ word: ShortWord) -> Word {
        let bytes = bytes(of: word)
        var name = bytes
        EnglishInflection.reduce(&name)
        let key = DocumentWords.hash(ofKey: name.span)
        return Word(bytes: word, keyHash: key, beginningHash: DocumentWords.hash(ofBeginning: bytes.span) ?? key)
    }

    /// Notes that the text with this number has the word; whether it was not known to.
    @inline(__always)
    mutating func note(_ number: Int, in text: UInt32) -> Bool {
        guard words[number].text != text else { return false }
        words[number].text = text
        return true
    }

    /// Notes what key the vocabulary has for the word.
    mutating func setKey(_ key: UInt32, of number: Int) { words[number].key = key }
}
