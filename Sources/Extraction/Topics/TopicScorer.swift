internal import Record

/// A topic of a statement and the tokens that earned its score.
struct ScoredTopic: Sendable {
    /// The topic's place in the taxonomy.
    let topic: Int32
    /// The weight of the evidence.
    let score: Float
    /// The tokens of each term.
    let evidence: Fragments
}

/// Scores the topics of the statements of one document.
///
/// A topic needs evidence in the words of the statement itself. The rest of the sentence and the document can lift weak
/// evidence over the threshold ("court" in a report of a trial), and never make a topic alone: a statement about troops
/// in a report about air defense is not about air defense.
struct TopicScorer {
    let trie: TopicTrie
    private let reading: ClassifiedText
    private let hits: [TopicHit]
    /// For each topic the weight of all its terms in the document.
    private let documentWeights: [Float]
    private let givesReasons: Bool

    /// What a topic must score.
    static let threshold: Float = 1
    /// How much evidence in the same sentence counts.
    private static let sentenceFactor: Float = 0.4
    /// How much each unit of evidence elsewhere in the document counts, and what it counts at most.
    private static let documentFactor: Float = 0.2
    private static let documentMaximum: Float = 0.3
    /// The most topics of a statement.
    private static let mostTopics = 6

    /// Finds the terms in a document.
    init(_ trie: TopicTrie, _ reading: ClassifiedText, givesReasons: Bool) {
        self.givesReasons = givesReasons
        self.trie = trie
        self.reading = reading
        hits = trie.hits(in: reading.tokens, reading.text.text.utf8)
        var weights = [Float](filledWith: 0, count: trie.taxonomy.topics.count)
        for hit in hits { weights[Int(hit.topic)] += hit.weight }
        documentWeights = weights
    }

    /// Evidence for one topic in one statement.
    private struct Tally {
        let topic: Int32
        var content: Float = 0
        var sentence: Float = 0
        var evidence: Fragments = []
    }

    /// The topics of a statement with this `content`, the strongest first.
    func topics(of content: Fragments) -> [ScoredTopic] {
        var tallies: [Tally] = []
        for fragment in content {
            for hit in hits(in: fragment) { count(hit, in: &tallies) }
        }
        guard !tallies.isEmpty else { return [] }
        for hit in sentenceHits(around: content) where !content.contains(where: { $0.overlaps(hit.tokens) }) {
            if let index = tallies.firstIndex(where: { $0.topic == hit.topic }) {
                tallies[index].sentence += hit.weight
            }
        }
        let scored = tallies.compactMap { self.scored($0) }
        if scored.count < 2 { return scored }
        return Array(scored.sorted { $0.score > $1.score }.prefix(Self.mostTopics))
    }

    /// A term counts whole once; said again it adds a quarter.
    private func count(_ hit: TopicHit, in tallies: inout [Tally]) {
        guard let index = tallies.firstIndex(where: { $0.topic == hit.topic }) else {
            if tallies.isEmpty { tallies.reserveCapacity(Self.mostTopics) }
            tallies.append(Tally(topic: hit.topic, content: hit.weight, evidence: [hit.tokens]))
            return
        }
        let isRepeated = tallies[index].evidence.contains { isSame($0, hit.tokens) }
        tallies[index].content += isRepeated ? hit.weight / 4 : hit.weight
        if !isRepeated { tallies[index].evidence.append(hit.tokens) }
    }

    private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { reading.tokens[$0].key == reading.tokens[$1].key }
    }

    private func scored(_ tally: Tally) -> ScoredTopic? {
        let elsewhere = documentWeights[Int(tally.topic)] - tally.content
        let score =
            tally.content + tally.sentence * Self.sentenceFactor
            + min(max(0, elsewhere) * Self.documentFactor, Self.documentMaximum)
        guard score >= Self.threshold else { return nil }
        return ScoredTopic(topic: tally.topic, score: score, evidence: tally.evidence)
    }

    /// The public form of `scored`, `factor` of its score counted.
    func match(_ scored: ScoredTopic, factor: Float = 1) -> TopicMatch {
        let place = Int(scored.topic)
        return TopicMatch(
            topic: trie.taxonomy.topics[place].slug, label: trie.taxonomy.topics[place].label,
            score: scored.score * factor,
            evidence: givesReasons ? scored.evidence.map { reading.phrase($0) } : [])
    }

    private func hits(in tokens: Range<Int>) -> ArraySlice<TopicHit> {
        let first = hits.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
        return hits[first...].prefix { $0.tokens.lowerBound < tokens.upperBound }
    }

    /// The hits in the sentence of `content`; none where it stands in several.
    private func sentenceHits(around content: Fragments) -> ArraySlice<TopicHit> {
        guard let start = content.first?.lowerBound, let end = content.last?.upperBound,
            let first = reading.sentence(of: start), let last = reading.sentence(of: end - 1), first == last
        else { return [] }
        return hits(in: reading.text.sentences[first])
    }
}
