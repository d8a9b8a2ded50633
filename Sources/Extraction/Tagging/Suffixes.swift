/// Guesses the part of speech of an unknown word by its ending.
enum Suffixes {
    /// Ending, class: the first that fits counts.
    ///
    /// Reason: English derives words by endings. Example: "reshoring" is a gerund, "zoonotically" an adverb.
    private static let endings: [(ending: [UInt8], lexicalClass: LexicalClass)] = """
        VBG ing
        VBD ed
        RB ly
        NN ness ment tion
        JJ able ible ful ous ive less ish ical
        NN ss us is
        NNS s
        """.split(separator: "\n").flatMap { line in
            let fields = line.split(separator: " ")
            let tag = PartOfSpeech(penn: fields[0]) ?? .noun
            return fields.dropFirst().map { (Array($0.utf8), LexicalClass(tag)) }
        }

    /// What `word` in lower case is likely to be.
    static func lexicalClass(of word: ArraySlice<UInt8>) -> LexicalClass {
        if word.contains(UInt8(ascii: "-")) { return hyphenated(word) }
        for (ending, lexicalClass) in endings where word.count > ending.count + 2 && word.hasSuffix(ending) {
            return lexicalClass
        }
        return LexicalClass(.noun)
    }

    /// Prefixes that leave a noun what it is: "co-host", "ex-wife", "vice-chairman".
    private static let nominalPrefixes = ["co-", "ex-", "vice-"].map { Array($0.utf8) }

    /// A compound with a participle or an adjective behind its hyphen is an adjective: "UN-led".
    private static func hyphenated(_ word: ArraySlice<UInt8>) -> LexicalClass {
        if let prefix = nominalPrefixes.first(where: { word.starts(with: $0) }) {
            return lexicalClass(of: word.dropFirst(prefix.count))
        }
        return LexicalClass(word.last == UInt8(ascii: "s") ? .pluralNoun : .adjective)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
