/// The words that some phrases are made of, as a text's words are compared with them.
///
/// Few words make up most of a text: what was found out of them lately is kept by hash, the later in the place of the earlier.
struct SearchTerms {
    /// What a word of a text is to the phrases.
    struct Sense: Equatable {
        /// The number of its key; nil where no phrase has it.
        var key: Int?
        /// Which of the beginnings it has, ascending.
        var beginnings: [Int] = []
    }

    /// The senses met so far, by number; first that of the words that are in no phrase.
    private(set) var senses = [Sense](repeating: Sense(), count: 1)
    private var keys = StringInterner()
    private var beginnings: [[UInt8]] = []
    /// With what bytes the words start that have a key or a beginning of the phrases.
    private var isFirst = [Bool](repeating: false, count: 256)
    private var known = [Known](repeating: Known(), count: Self.knownCount)

    /// How many words' senses are kept.
    private static let knownCount = 1 << 12

    private struct Known: BitwiseCopyable {
        var hash: UInt64 = 0
        /// The sense's number plus 1, or 0 for none.
        var mark: UInt32 = 0
    }

    /// The number of the folded `word`'s key among the phrases', which it joins.
    mutating func add(_ word: [UInt8]) -> Int {
        let key = Self.key(of: word)
        for letter in EnglishInflection.firstLetters(ofKey: key) { isFirst[Int(letter)] = true }
        return Int(keys.intern(key.span))
    }

    /// The number of `beginning` among the phrases', which it joins.
    mutating func add(beginning: [UInt8]) -> Int {
        if let first = beginning.first { isFirst[Int(first)] = true }
        beginnings.append(beginning)
        return beginnings.count - 1
    }

    /// The hash by which filters know the key with this number.
    func hash(ofKey number: Int) -> UInt64 { DocumentWords.hash(ofKey: keys.strings[number].span) }

    /// The number of the sense of the word of a text that `scanner` found last.
    mutating func sense(of scanner: inout WordScanner) -> UInt32 {
        guard isFirst[Int(scanner.firstByte)] else { return 0 }
        let hash = scanner.hash
        let slot = Int(truncatingIfNeeded: hash) & (Self.knownCount - 1)
        let met = known[slot]
        if met.mark != 0, met.hash == hash { return met.mark - 1 }
        let number = UInt32(self.number(of: makeSense(of: scanner.word)))
        known[slot] = Known(hash: hash, mark: number + 1)
        return number
    }

    private func makeSense(of word: [UInt8]) -> Sense {
        Sense(
            key: keys.number(of: Self.key(of: word).span).map { Int($0) },
            beginnings: beginnings.indices.filter { word.starts(with: beginnings[$0]) })
    }

    private static func key(of word: [UInt8]) -> [UInt8] {
        var key = word
        EnglishInflection.reduce(&key)
        return key
    }

    private mutating func number(of sense: Sense) -> Int {
        if let number = senses.firstIndex(of: sense) { return number }
        senses.append(sense)
        return senses.count - 1
    }
}
