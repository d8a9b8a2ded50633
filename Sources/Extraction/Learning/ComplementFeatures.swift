/// What tells whether a verb and something behind it make an attribution.
struct ComplementFeatures {
    let reading: Reading
    let sentence: Range<Int>
    let verb: Phrase
    private let head: UInt64
    private let form: UInt64
    private let traits: UInt64
    private let entry: UInt64
    private let subject: UInt64
    private let subjectHead: UInt64
    private let position: UInt64

    init(_ reading: Reading, _ sentence: Range<Int>, _ verb: Phrase, source: Range<Int>?) {
        self.reading = reading
        self.sentence = sentence
        self.verb = verb
        head = reading.lemma(verb.head)
        form = reading.key(verb.head).value
        traits = UInt64(verb.traits.rawValue)
        let known = reading.reportingVerb(at: verb.head)
        entry = known.map { UInt64($0.frames.rawValue) << 8 | UInt64($0.cueClass.rawValue) + 1 } ?? 0
        let phrase = source.flatMap { reading.nounPhrase(at: $0.lowerBound) }
        subject = source == nil ? 0 : UInt64(phrase?.traits.rawValue ?? 0) + 1
        subjectHead = phrase.map { reading.key($0.head).value } ?? 0
        position = UInt64(min(4, (verb.tokens.lowerBound - sentence.lowerBound) / 4))
    }

    /// Adds the features of reporting `complement`.
    func describe(_ complement: Complement, in features: inout Features) -> Bool {
        let rule = UInt64(complement.rule.ordinal)
        let start = complement.start
        let startKey = reading.key(start).value
        let startTag = UInt64(reading.tag(start).rawValue)
        let cueLast = complement.cueEnd > verb.tokens.upperBound ? reading.key(complement.cueEnd - 1).value : 0
        let gap = UInt64(min(6, start - complement.cueEnd))
        features.add(1, rule)
        features.add(2, rule, head)
        features.add(3, head)
        features.add(22, form)
        features.add(23, form, rule)
        features.add(24, form, startTag)
        features.add(4, head, cueLast)
        features.add(5, head, startTag)
        features.add(6, head, startKey)
        features.add(7, rule, traits)
        features.add(8, rule, subject)
        features.add(9, rule, entry)
        features.add(10, entry, startTag)
        features.add(11, rule, gap)
        features.add(12, head, gap)
        features.add(13, rule, startKey)
        features.add(14, startTag, UInt64(reading.tag(start + 1).rawValue))
        features.add(15, cueLast, rule)
        features.add(16, rule, UInt64(reading.tag(complement.cueEnd).rawValue) << 8 | gap)
        features.add(17, subjectHead, rule)
        features.add(18, subjectHead, head)
        features.add(19, subject, head)
        features.add(20, traits, head)
        features.add(21, position, rule)
        addContext(&features, rule, start)
        return true
    }

    private func addContext(_ features: inout Features, _ rule: UInt64, _ start: Int) {
        let first = verb.tokens.lowerBound
        features.add(30, reading.key(first).value, rule)
        features.add(31, reading.key(first - 1).value, rule)
        features.add(32, UInt64(reading.tag(first - 1).rawValue) << 8 | UInt64(reading.tag(first - 2).rawValue), rule)
        features.add(33, UInt64(reading.tag(verb.head).rawValue), rule)
        features.add(34, UInt64(reading.tag(verb.head).rawValue), head)
        let phrase = reading.nounPhrase(at: start)
        features.add(35, phrase.map { reading.key($0.head).value } ?? 1, head)
        features.add(36, phrase.map { reading.key($0.head).value } ?? 1, rule)
        features.add(37, phrase.map { UInt64($0.traits.rawValue) } ?? 999, head)
        features.add(38, phrase.map { UInt64($0.traits.rawValue) } ?? 999, rule)
        let rest = UInt64(min(8, (sentence.upperBound - start) / 3))
        features.add(39, rest, rule)
        features.add(40, reading.quotation(at: start) == nil ? 0 : 1, head)
        let hasQuote = (start..<min(start + 12, sentence.upperBound)).contains { reading.kind($0) == .openingQuote }
        features.add(41, hasQuote ? 1 : 0, rule)
        features.add(42, hasQuote ? 1 : 0, head)
        features.add(43, reading.key(verb.tokens.upperBound).value, rule)
        features.add(44, reading.key(verb.tokens.upperBound).value, head)
        features.add(45, reading.key(start + 1).value, rule)
    }
}
