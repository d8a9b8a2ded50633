/// The inflections of English verbs: by rule, or from the table of irregular ones.
enum VerbForms {
    /// All forms of `lemma`, itself among them.
    static func all(of lemma: some StringProtocol) -> [String] {
        let base = String(lemma)
        return [base, thirdPerson(base), gerund(base)] + (irregular[base] ?? [past(base)]) + british(base)
    }

    /// "signalled", "signalling": British English doubles an L behind a short vowel wherever the stress lies.
    private static func british(_ base: String) -> [String] {
        let ending = Array(base.suffix(3))
        guard base.count > 4, ending.last == "l", isVowel(ending[1]), !isVowel(ending[0]) else { return [] }
        return [base + "led", base + "ling"]
    }

    /// Base form, past tense and participle where they differ from the rule: "write wrote written".
    static let irregular: [String: [String]] = {
        let table = """
            say said|tell told|write wrote written|think thought|know knew known|feel felt|hold held|find found
            show showed shown|hear heard|see saw seen|understand understood|speak spoke spoken|read read|begin began begun
            swear swore sworn|mean meant|make made|give gave given|take took taken|go went gone|put put|let let
            seek sought|choose chose chosen|prove proved proven|hit hit|quit quit|plead pleaded pled|forecast forecast
            foresee foresaw foreseen|leave left|beg begged|plan planned|quip quipped|admit admitted|refer referred
            prefer preferred|commit committed|rebut rebutted|brag bragged|blog blogged|tweet tweeted|email emailed
            rebuff rebuffed|push pushed|slam slammed|retweet retweeted|get got gotten|bring brought|lead led|keep kept
            become became become|run ran run|win won|lose lost|pay paid|meet met|set set|cut cut|stand stood|sit sat
            come came come|teach taught|sell sold|send sent|build built|buy bought|fight fought|fall fell fallen
            draw drew drawn|drive drove driven|break broke broken|throw threw thrown|do did done|have had|is was been
            """
        var forms: [String: [String]] = [:]
        for entry in table.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let words = entry.split(separator: " ").map(String.init)
            forms[words[0]] = Array(words.dropFirst())
        }
        return forms
    }()

    private static func isVowel(_ letter: Character?) -> Bool { letter.map { "aeiou".contains($0) } ?? false }

    private static func endsInConsonantY(_ base: String) -> Bool {
        base.hasSuffix("y") && !isVowel(base.dropLast().last)
    }

    private static func thirdPerson(_ base: String) -> String {
        if endsInConsonantY(base) { return base.dropLast() + "ies" }
        let takesE = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
        return base + (takesE ? "es" : "s")
    }

    private static func gerund(_ base: String) -> String {
        if base.hasSuffix("e"), !base.hasSuffix("ee") { return base.dropLast() + "ing" }
        return (doubling[base] ?? base) + "ing"
    }

    private static func past(_ base: String) -> String {
        if endsInConsonantY(base) { return base.dropLast() + "ied" }
        return (base.hasSuffix("e") ? String(base.dropLast()) : doubling[base] ?? base) + "ed"
    }

    /// Verbs that double their last letter, as in "planning".
    private static let doubling: [String: String] = Dictionary(
        uniqueKeysWithValues: [
            "plan", "quip", "admit", "refer", "prefer", "commit", "rebut", "brag", "blog", "beg", "slam", "submit",
            "aver",
            "get", "put", "let", "hit", "quit", "run", "win", "set", "cut", "sit", "begin", "dub", "tap", "nod", "rap",
        ].map { ($0, $0 + String($0.suffix(1))) })
}
