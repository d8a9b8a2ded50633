/// Finds the base form of an inflected verb: "criticizing" → "criticize".
enum Lemmatizer {
    /// Endings and what stands in their place in the base form, tried in order; "=" undoubles the last letter.
    private static let endings: [(ending: [UInt8], replacement: [UInt8], undoubles: Bool)] = [
        ("ies", "y", false), ("ied", "y", false), ("ing", "", false), ("ing", "e", false), ("ing", "", true),
        ("ed", "", false), ("ed", "e", false), ("ed", "", true), ("es", "", false), ("s", "", false),
    ].map { (Array($0.0.utf8), Array($0.1.utf8), $0.2) }

    /// Irregular forms: "said" → "say".
    private static let irregular: [WordKey: WordKey] = {
        var bases: [WordKey: WordKey] = [:]
        for (base, forms) in VerbForms.irregular {
            for form in forms { bases[WordKey(form)] = WordKey(base) }
        }
        return bases
    }()

    /// The key of the base form of the verb `word`; its own where no rule finds one in the lexicon.
    static func base(of word: ArraySlice<UInt8>, key: WordKey) -> WordKey {
        if let base = irregular[key] { return base }
        for (ending, replacement, undoubles) in endings
        where word.count > ending.count + 1 && word.suffix(ending.count).elementsEqual(ending, by: { $0 | 0x20 == $1 })
        {
            var stem = word.dropLast(ending.count)
            if undoubles {
                guard stem.count > 2, stem.last == stem.dropLast().last else { continue }
                stem = stem.dropLast()
            }
            var hasher = WordHasher()
            for byte in stem { hasher.combine(ascii: byte) }
            for byte in replacement { hasher.combine(ascii: byte) }
            if let found = Lexicon.english.lookUp(hasher.key)?.lexicalClass,
                found.primary == .verbBase || found.secondary == .verbBase
            {
                return hasher.key
            }
        }
        return key
    }
}
