/// The forms in which a text can have a word: its inflections and its British and American spellings.
///
/// Forms are made from the words of the taxonomy once, instead of cutting endings off every word of every text: a look-up
/// by the word's key is then all that matching costs, and "training" never becomes a railway's "train".
enum WordForms {
    /// The letters of a word, lower case.
    typealias Letters = [UInt8]

    /// All forms of `word`, lower case, the word itself first.
    ///
    ///     WordForms.forms(of: "produce")   // produce, produces, produced, producing
    static func forms(of word: String) -> [String] {
        forms(of: Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// All forms of the word with `letters`, the word itself first; a short word or one with other letters has one.
    static func forms(of letters: Letters) -> [Letters] {
        guard letters.count > 2, letters.allSatisfy({ $0 &- 0x61 < 26 }) else { return [letters] }
        var forms = [letters]
        for spelling in [letters] + Spellings.others(of: letters) {
            for form in [spelling, plural(of: spelling)] + verbForms(of: spelling) where !forms.contains(form) {
                forms.append(form)
            }
        }
        return forms
    }

    private static func plural(of word: Letters) -> Letters {
        if let irregular = irregularPlurals[word] { return irregular }
        if word.last == UInt8(ascii: "y"), !endsInVowel(word.dropLast()) { return word.dropLast() + "ies".utf8 }
        return hisses.contains { word.ends(with: $0) } ? word + "es".utf8 : word + "s".utf8
    }

    private static let hisses = ["s", "x", "z", "ch", "sh"].map { Letters($0.utf8) }

    /// "-ed" and "-ing", for a base form only: not for nouns in -tion, not for what is inflected already.
    private static func verbForms(of word: Letters) -> [Letters] {
        guard let last = word.last, !fixedEndings.contains(where: { word.ends(with: $0) }) else { return [] }
        if last == UInt8(ascii: "e") { return [word + "d".utf8, word.dropLast() + "ing".utf8] }
        if last == UInt8(ascii: "y"), !endsInVowel(word.dropLast()) {
            return [word.dropLast() + "ied".utf8, word + "ing".utf8]
        }
        let plain = [word + "ed".utf8, word + "ing".utf8]
        guard doublesLastLetter(word) else { return plain }
        return plain + [word + [last] + "ed".utf8, word + [last] + "ing".utf8]
    }

    private static let fixedEndings = [
        "ing", "ed", "tion", "ment", "ness", "ity", "ism", "ist", "al", "ous", "ive", "s", "ly",
    ].map { Letters($0.utf8) }

    /// "ban" to "banned": one vowel, then one consonant that isn't w, x or y.
    private static func doublesLastLetter(_ word: Letters) -> Bool {
        guard let last = word.last, !"aeiouwxy".utf8.contains(last), word.count < 8 else { return false }
        return endsInVowel(word.dropLast()) && !endsInVowel(word.dropLast(2))
    }

    private static func endsInVowel(_ word: ArraySlice<UInt8>) -> Bool {
        word.last.map { "aeiou".utf8.contains($0) } ?? false
    }

    private static let irregularPlurals: [Letters: Letters] = {
        var plurals: [Letters: Letters] = [:]
        for pair in WordList.words(irregular) {
            let forms = pair.split(separator: UInt8(ascii: "/")).map(Array.init)
            plurals[forms[0]] = forms[1]
        }
        return plurals
    }()

    private static let irregular = """
        man/men woman/women child/children person/people foot/feet tooth/teeth serviceman/servicemen
        servicewoman/servicewomen policeman/policemen crisis/crises analysis/analyses medium/media criterion/criteria
        life/lives leaf/leaves wife/wives knife/knives thief/thieves half/halves wolf/wolves bacterium/bacteria
        phenomenon/phenomena datum/data index/indices potato/potatoes tomato/tomatoes hero/heroes veto/vetoes
        embargo/embargoes volcano/volcanoes torpedo/torpedoes fisherman/fishermen sheep/sheep
        """
}

extension Array<UInt8> {
    /// Whether the letters end with `ending` and have others before it.
    func ends(with ending: [UInt8]) -> Bool { count > ending.count && suffix(ending.count) == ending[...] }
}
