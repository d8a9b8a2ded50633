internal import Record

/// Gives the statements of one document their topics: those of the taxonomy, else those that the statement before lends,
/// else one made of the statement's own words.
struct TopicAssigner {
    private let reading: ClassifiedText
    private let scorer: TopicScorer
    private let phrases: SalientPhraseFinder

    /// How much of a topic's score a statement gets that only points back to it.
    private static let anaphoraFactor: Float = 0.5
    /// How many words at a content's start can be the subject that points back.
    private static let subjectReach = 4

    init(_ trie: TopicTrie, _ reading: ClassifiedText, names: [NameMention], givesReasons: Bool) {
        self.reading = reading
        scorer = TopicScorer(trie, reading, givesReasons: givesReasons)
        phrases = SalientPhraseFinder(reading, names: names, givesReasons: givesReasons)
    }

    /// The topics of each of `attributions`, whose sources are `members`.
    func topics(of attributions: [FoundAttribution], members: [Int?]) -> [[TopicMatch]] {
        var all: [[TopicMatch]] = []
        all.reserveCapacity(attributions.count)
        var before: [ScoredTopic] = []
        for index in attributions.indices {
            let content = attributions[index].content
            let name = named(attributions[index].source, attributions[index].cue)
            let scored = scorer.topics(of: name.isEmpty ? content : name + content)
            let goesOn = index > 0 && members[index] != nil && members[index] == members[index - 1]
            let lent = scored.isEmpty && goesOn ? taken(from: before, by: content) : []
            if !scored.isEmpty {
                all.append(scored.map { scorer.match($0) })
            } else if !lent.isEmpty {
                all.append(lent)
            } else {
                all.append(phrases.topic(of: content).map { [$0] } ?? [])
            }
            before = scored
        }
        return all
    }

    /// The noun that names the claim, with whose it is: it says what sort of claim that is.
    ///
    ///     One of the government's propaganda narratives is that …   // about propaganda, whatever it claims
    private func named(_ source: Fragments, _ cues: Fragments) -> Fragments {
        guard let cue = cues.last, let head = cue.last, reading.tokens[head].tag.isNoun,
            !cue.contains(where: { reading.tokens[$0].tag.isVerb })
        else { return [] }
        return source + cues
    }

    // MARK: - Pointing back

    /// What a content takes over from `topics`: by "such systems" the topic of "air defense systems", by "it" the
    /// strongest.
    private func taken(from topics: [ScoredTopic], by content: Fragments) -> [TopicMatch] {
        guard let first = content.first else { return [] }
        let lent: [ScoredTopic]
        if let noun = demonstratedNoun(in: content) {
            lent = topics.filter { $0.evidence.contains { isForm(noun, ofHeadOf: $0) } }
        } else {
            lent = startsWithPronoun(first) ? Array(topics.prefix(1)) : []
        }
        return lent.map { scorer.match($0, factor: Self.anaphoraFactor) }
    }

    /// The noun behind a word that points back: "this system", "specific systems".
    private func demonstratedNoun(in content: Fragments) -> Int? {
        for fragment in content {
            for index in fragment.dropLast() where Self.pointers.contains(reading.tokens[index].key) {
                if reading.tokens[index + 1].tag.isNoun { return index + 1 }
            }
        }
        return nil
    }

    /// Words that ask the reader to look back for what is meant.
    private static let pointers: WordSet = [
        "this", "that", "these", "those", "such", "specific", "particular", "said", "same", "certain",
    ]

    private func isForm(_ noun: Int, ofHeadOf evidence: Range<Int>) -> Bool {
        guard let head = evidence.last else { return false }
        let key = reading.tokens[noun].key
        let number = scorer.trie.numbers(of: key).0
        return reading.tokens[head].key == key
            || number != 0 && number == scorer.trie.numbers(of: reading.tokens[head].key).0
    }

    private func startsWithPronoun(_ content: Range<Int>) -> Bool {
        content.prefix(Self.subjectReach).contains { index in
            Self.pronouns.contains(reading.tokens[index].key)
                && (index + 1 >= content.upperBound || !reading.tokens[index + 1].tag.isNoun)
        }
    }

    private static let pronouns: WordSet = ["it", "this", "these", "those", "they", "them"]
}
