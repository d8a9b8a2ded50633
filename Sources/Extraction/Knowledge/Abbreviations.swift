internal import Record

/// Words that end in a full stop that ends no sentence.
enum Abbreviations {
    /// Whether the word with `key` is written with a full stop.
    static func contains(_ key: WordKey) -> Bool { all.contains(key) }

    /// Whether a name or number must follow, so that the full stop never ends a sentence: "Mr.", "No.".
    static func neverEndsSentence(_ key: WordKey) -> Bool { titleSet.contains(key) }

    /// Whether `word` is a letter, or letters with full stops between: "J", "U.S", "a.m".
    static func isInitials(_ word: ArraySlice<UInt8>) -> Bool {
        if word.count == 1, let letter = word.first { return letter &- 0x41 < 26 && letter != UInt8(ascii: "I") }
        guard word.count >= 3, word.count <= 9, !word.count.isMultiple(of: 2) else { return false }
        return word.enumerated().allSatisfy { index, byte in
            index.isMultiple(of: 2) ? (byte | 0x20) &- 0x61 < 26 : byte == UInt8(ascii: ".")
        }
    }

    private static func keys(_ words: String) -> Set<WordKey> {
        Set(words.split(separator: " ").flatMap { [WordKey($0), WordKey($0 + ".")] })
    }

    /// Titles, which stand before a name: "Sen Mary Webb".
    private static let titles = keys(
        "mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr adm maj brig cpl pvt pte rev fr hon pres supt insp det "
            + "st mt ft messrs mme mlle sens reps govs gens drs atty asst dep vs no nos fig sec ald engr barr cllr alh")

    private static let titleSet = WordSet(titles)

    /// Months, states and company forms cut short: "Feb 10", "Acme Corp said".
    private static let others = keys(
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc corp ltd co "
            + "cos llc plc bros dept univ assn ave blvd rd jr sr esq etc al ie eg cf approx est ala ariz ark calif "
            + "colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va "
            + "vt wash wis wyo")

    private static let all = WordSet(titles.union(others).subtracting(ordinaryWords))

    /// Words that are oftener words than abbreviations at the end of a sentence.
    private static let ordinaryWords = Set(
        "no sun sat mar fig mass miss la ill del ind ore est det hon wash mon".split(separator: " ").map {
            WordKey($0)
        })
}
