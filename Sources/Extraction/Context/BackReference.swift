/// A sentence that only tells when and where something before it was said ("He said this at a press conference").
struct BackReference: Sendable {
    /// The sentence.
    let sentence: Int
    /// Who speaks: "He"; empty in "The remarks were made in Leeds".
    let subject: Range<Int>
    /// What stands behind the verb and its object.
    let circumstances: Range<Int>
}

/// Finds sentences that point back to what was said before them.
struct BackReferenceFinder {
    private let reading: ClassifiedText

    /// The most words of a subject: "the ministry's press secretary Ana Ruiz".
    private static let longestSubject = 14

    init(_ reading: ClassifiedText) {
        self.reading = reading
    }

    /// The back-references of the text among the sentences that hold no cue of `attributions`.
    func backReferences(outside attributions: [FoundAttribution]) -> [BackReference] {
        var hasCue = [Bool](filledWith: false, count: reading.text.sentences.count)
        for attribution in attributions {
            for cue in attribution.cue {
                if let token = cue.first, let sentence = reading.sentence(of: token) { hasCue[sentence] = true }
            }
        }
        return hasCue.indices.compactMap { hasCue[$0] ? nil : backReference($0) }
    }

    /// The back-reference that `sentence` is; nil where it is none.
    ///
    ///     subject said / announced / wrote  this / that / so / it   circumstances
    ///     subject made / issued             the / his remarks       circumstances
    ///     subject spoke / was speaking                              circumstances
    ///     the / his remarks                 came / were made        circumstances
    func backReference(_ sentence: Int) -> BackReference? {
        let tokens = reading.text.sentences[sentence]
        guard let verb = verb(in: tokens) else { return nil }
        let subject = tokens.lowerBound..<verb
        let words = (subject.lowerBound..<subject.upperBound).filter { reading.tokens[$0].isWord }
        guard !words.isEmpty else { return nil }
        if isRemarks(words) {
            return reference(sentence, speaker(of: words), behind: endOfVerbs(verb, tokens), tokens)
        }
        guard let end = endOfObject(behind: verb, tokens) else { return nil }
        return reference(sentence, subject, behind: end, tokens)
    }

    private func reference(_ sentence: Int, _ subject: Range<Int>, behind end: Int, _ tokens: Range<Int>)
        -> BackReference?
    {
        guard end < tokens.upperBound, reading.tokens[end].isWord else { return nil }
        return BackReference(sentence: sentence, subject: trimmed(subject), circumstances: end..<tokens.upperBound)
    }

    /// The first verb of the sentence that is one of saying; nil where another comes first.
    private func verb(in sentence: Range<Int>) -> Int? {
        let limit = min(sentence.upperBound, sentence.lowerBound + Self.longestSubject)
        for index in sentence.lowerBound..<limit {
            let token = reading.tokens[index]
            if token.tag.isVerb, Self.verbs[token.key] != nil { return index }
            if token.tag.isFiniteVerb, !Self.auxiliaries.contains(token.key) { return nil }
            if token.kind == .comma || token.isQuote { return nil }
        }
        return nil
    }

    /// What the object of each verb must be.
    private enum Object: Sendable {
        /// "this", "that", "so", "it".
        case pronoun
        /// "the remarks", "his statement".
        case remarks
        /// Nothing: the verb means to speak.
        case nothing
    }

    private static let verbs: WordTable<Object> = {
        var verbs = WordTable<Object>()
        let table: [(Object, String)] = [
            (.pronoun, "said says stated announced wrote told declared posted tweeted stressed added emphasized noted"),
            (.remarks, "made gave issued delivered offered released"),
            (.nothing, "spoke speaking came"),
        ]
        for (object, words) in table {
            for word in words.split(separator: " ") { verbs[WordKey(word)] = object }
        }
        return verbs
    }()

    private static let auxiliaries: WordSet = ["was", "were", "is", "has", "had", "have", "did", "been"]
    private static let pronouns: WordSet = ["this", "that", "so", "it", "these", "as"]
    private static let remarks: WordSet = [
        "remark", "remarks", "comment", "comments", "statement", "statements", "announcement", "claim", "claims",
        "declaration", "allegation", "allegations", "words",
    ]

    /// The end of the object that `verb` asks for; nil where something else stands there.
    private func endOfObject(behind verb: Int, _ sentence: Range<Int>) -> Int? {
        let next = verb + 1
        guard next < sentence.upperBound, let object = Self.verbs[reading.tokens[verb].key] else { return nil }
        switch object {
        case .nothing: return next
        case .pronoun:
            guard Self.pronouns.contains(reading.tokens[next].key), next + 1 < sentence.upperBound else { return nil }
            let end = reading.isWord(next + 1, "much") ? next + 2 : next + 1
            return startsCircumstance(end) ? end : nil
        case .remarks:
            let limit = min(sentence.upperBound, next + 4)
            return (next..<limit).first { Self.remarks.contains(reading.tokens[$0].key) }.map { $0 + 1 }
        }
    }

    /// "said this at a briefing" points back; "said this bridge was safe" doesn't.
    private func startsCircumstance(_ index: Int) -> Bool {
        guard reading.tokens.indices.contains(index) else { return false }
        let token = reading.tokens[index]
        return token.tag == .preposition || token.tag == .to || reading.wordClass(index).contains(.calendar)
            || Self.circumstanceStarts.contains(token.key)
    }

    private static let circumstanceStarts: WordSet = [
        "at", "in", "on", "during", "today", "yesterday", "earlier", "late", "early", "last", "while", "when",
        "speaking",
    ]

    /// "The remarks", "His comments".
    private func isRemarks(_ words: [Int]) -> Bool {
        guard let last = words.last(where: { !Self.auxiliaries.contains(reading.tokens[$0].key) }) else { return false }
        return words.count <= 6 && Self.remarks.contains(reading.tokens[last].key)
    }

    /// The possessor of the remarks; empty behind an article.
    private func speaker(of words: [Int]) -> Range<Int> {
        guard let first = words.first, words.count > 1, !reading.tokens[first].wordClass.contains(.article) else {
            return (words.first ?? 0)..<(words.first ?? 0)
        }
        let end = words.first(where: reading.isPossessive)
        return first..<(end ?? first + 1)
    }

    private func endOfVerbs(_ verb: Int, _ sentence: Range<Int>) -> Int { min(verb + 1, sentence.upperBound) }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound,
            Self.auxiliaries.contains(reading.tokens[end - 1].key) || !reading.tokens[end - 1].isWord
        {
            end -= 1
        }
        return range.lowerBound..<end
    }
}
