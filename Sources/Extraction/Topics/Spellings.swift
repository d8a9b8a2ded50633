/// British and American spellings of the same word.
enum Spellings {
    /// The other spellings of `word`, lower-case letters; empty for most words.
    static func others(of word: [UInt8]) -> [[UInt8]] {
        if let other = words[word] { return [other] }
        var others: [[UInt8]] = []
        for (american, british) in endings {
            if word.ends(with: american) {
                others.append(word.dropLast(american.count) + british)
            } else if word.ends(with: british) {
                others.append(word.dropLast(british.count) + american)
            }
        }
        return others.filter { $0.count > 4 }
    }

    /// Endings that differ as a rule; a form that nobody writes does no harm.
    private static let endings: [(american: [UInt8], british: [UInt8])] = [
        ("ense", "ence"), ("or", "our"), ("ored", "oured"), ("oring", "ouring"), ("ize", "ise"),
        ("ization", "isation"), ("yze", "yse"), ("ter", "tre"), ("ber", "bre"), ("og", "ogue"), ("eling", "elling"),
        ("eled", "elled"), ("eler", "eller"), ("aling", "alling"), ("emia", "aemia"), ("ediatric", "aediatric"),
        ("edic", "aedic"), ("estrogen", "oestrogen"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// Words that differ by no rule.
    private static let words: [[UInt8]: [UInt8]] = {
        var words: [[UInt8]: [UInt8]] = [:]
        for pair in WordList.words(pairs) {
            let spellings = pair.split(separator: UInt8(ascii: "/")).map(Array.init)
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
