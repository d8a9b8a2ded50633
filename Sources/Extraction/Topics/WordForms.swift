/// The forms in which a text can have a word: its inflections and its British and American spellings.
///
/// Forms are made from the words of the taxonomy once, instead of cutting endings off every word of every text: a look-up
/// by the word's key is then all that matching costs, and "training" never becomes a railway's "train".
enum WordForms {
    /// All forms of `word`, lower case, the word itself first.
    ///
    ///     WordForms.forms(of: "produce")   // produce, produces, produced, producing
    static func forms(of word: String) -> [String] {
        guard word.utf8.count > 2, word.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) else { return [word] }
        var forms = [word]
        for spelling in [word] + Spellings.others(of: word) {
            for form in [spelling, plural(of: spelling)] + verbForms(of: spelling) where !forms.contains(form) {
                forms.append(form)
            }
        }
        return forms
    }

    private static func plural(of word: String) -> String {
        if let irregular = irregularPlurals[word] { return irregular }
        if word.hasSuffix("y"), !endsInVowel(word.dropLast()) { return word.dropLast() + "ies" }
        let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
        return word + (hisses ? "es" : "s")
    }

    /// "-ed" and "-ing", for a base form only: not for nouns in -tion, not for what is inflected already.
    private static func verbForms(of word: String) -> [String] {
        let fixed = ["ing", "ed", "tion", "ment", "ness", "ity", "ism", "ist", "al", "ous", "ive", "s", "ly"]
        guard word.utf8.count > 2, !fixed.contains(where: { word.hasSuffix($0) }) else { return [] }
        if word.hasSuffix("e") { return [word + "d", word.dropLast() + "ing"] }
        if word.hasSuffix("y"), !endsInVowel(word.dropLast()) { return [word.dropLast() + "ied", word + "ing"] }
        guard doublesLastLetter(word), let last = word.last else { return [word + "ed", word + "ing"] }
        return [word + "ed", word + "ing", "\(word)\(last)ed", "\(word)\(last)ing"]
    }

    /// "ban" to "banned": one vowel, then one consonant that isn't w, x or y.
    private static func doublesLastLetter(_ word: String) -> Bool {
        guard let last = word.last, !"aeiouwxy".contains(last), word.utf8.count < 8 else { return false }
        let stem = word.dropLast()
        return endsInVowel(stem) && !endsInVowel(stem.dropLast())
    }

    private static func endsInVowel(_ word: some StringProtocol) -> Bool {
        word.last.map { "aeiou".contains($0) } ?? false
    }

    private static let irregularPlurals: [String: String] = [
        "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "tooth": "teeth",
        "serviceman": "servicemen", "servicewoman": "servicewomen", "policeman": "policemen", "crisis": "crises",
        "analysis": "analyses", "virus": "viruses", "medium": "media", "criterion": "criteria", "life": "lives",
        "leaf": "leaves", "wife": "wives", "knife": "knives", "thief": "thieves", "half": "halves", "wolf": "wolves",
        "bacterium": "bacteria", "phenomenon": "phenomena", "datum": "data", "index": "indices", "potato": "potatoes",
        "tomato": "tomatoes", "hero": "heroes", "veto": "vetoes", "embargo": "embargoes", "volcano": "volcanoes",
        "torpedo": "torpedoes", "fisherman": "fishermen", "firefighter": "firefighters", "sheep": "sheep",
    ]
}
