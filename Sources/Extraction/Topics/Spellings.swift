/// British and American spellings of the same word.
enum Spellings {
    /// The other spellings of `word`, lower case; empty for most words.
    static func others(of word: String) -> [String] {
        if let other = words[word] { return [other] }
        var others: [String] = []
        for (american, british) in endings {
            if word.hasSuffix(american) {
                others.append(word.dropLast(american.count) + british)
            } else if word.hasSuffix(british) {
                others.append(word.dropLast(british.count) + american)
            }
        }
        return others.filter { $0.utf8.count > 4 }
    }

    /// Endings that differ as a rule; a form that nobody writes does no harm.
    private static let endings: [(american: String, british: String)] = [
        ("ense", "ence"), ("or", "our"), ("ored", "oured"), ("oring", "ouring"), ("ize", "ise"),
        ("ization", "isation"), ("yze", "yse"), ("ter", "tre"), ("ber", "bre"), ("og", "ogue"), ("eling", "elling"),
        ("eled", "elled"), ("eler", "eller"), ("aling", "alling"), ("emia", "aemia"), ("ediatric", "aediatric"),
        ("edic", "aedic"), ("estrogen", "oestrogen"), ("oring", "ouring"), ("orism", "ourism"),
    ]

    /// Words that differ by no rule.
    private static let words: [String: String] = {
        var words: [String: String] = [:]
        for pair in pairs.split(whereSeparator: \.isWhitespace) {
            let spellings = pair.split(separator: "/").map(String.init)
            words[spellings[0]] = spellings[1]
            words[spellings[1]] = spellings[0]
        }
        return words
    }()

    private static let pairs = """
        program/programme tire/tyre gray/grey check/cheque aluminum/aluminium maneuver/manoeuvre mold/mould plow/plough
        skeptic/sceptic sulfur/sulphur jewelry/jewellery airplane/aeroplane enroll/enrol fulfill/fulfil
        license/licence practice/practise anesthetic/anaesthetic hemorrhage/haemorrhage archeology/archaeology
        diarrhea/diarrhoea fetus/foetus esophagus/oesophagus mom/mum draft/draught pajamas/pyjamas curb/kerb
        artifact/artefact story/storey judgment/judgement aging/ageing fueled/fuelled installment/instalment
        skillful/skilful marvelous/marvellous woolen/woollen councilor/councillor counselor/counsellor
        """
}
