/// A term of the taxonomy in a text.
struct TopicHit: Sendable {
    /// The tokens of the term.
    let tokens: Range<Int>
    /// The topic's place in the taxonomy.
    let topic: Int32
    /// The weight of the term.
    let weight: Float
}

extension TopicTrie {
    /// The terms in `tokens`, ordered by where they start; of overlapping terms of one topic the longest.
    func hits(in tokens: [Token], _ bytes: [UInt8]) -> [TopicHit] {
        let words = TopicWords.words(of: tokens[...], in: bytes)
        let numbers = words.map { $0.key.value == 0 ? (0, 0) : self.numbers(of: $0.key) }
        var hits: [TopicHit] = []
        for start in words.indices where numbers[start].0 != 0 {
            let first = hits.count
            walk(from: start, at: 0, Walk(words: words, numbers: numbers, start: start), into: &hits)
            keepLongest(from: first, in: &hits)
        }
        return hits
    }

    /// What a walk reads.
    private struct Walk {
        let words: [TopicWord]
        let numbers: [(Int32, Int32)]
        let start: Int
    }

    private func walk(from index: Int, at node: Int32, _ walk: Walk, into hits: inout [TopicHit]) {
        guard index < walk.words.count else { return }
        let (first, second) = walk.numbers[index]
        for number in [first, second] {
            guard let child = child(of: node, by: number) else { continue }
            for evidence in evidence(at: child) where Self.hasCapitals(evidence, walk, upTo: index) {
                let tokens = walk.words[walk.start].token..<walk.words[index].token + 1
                hits.append(TopicHit(tokens: tokens, topic: evidence.topic, weight: evidence.weight))
            }
            self.walk(from: index + 1, at: child, walk, into: &hits)
        }
    }

    private static func hasCapitals(_ evidence: Evidence, _ walk: Walk, upTo end: Int) -> Bool {
        guard evidence.capitals != 0 else { return true }
        for position in 0...(end - walk.start) {
            let shape = walk.words[walk.start + position].shape
            if evidence.allCapitals >> position & 1 == 1, !shape.contains(.allCapitals) { return false }
            if evidence.capitals >> position & 1 == 1, !shape.contains(.capitalized) { return false }
        }
        return true
    }

    /// Of the hits from `first` on, which start together, and of those before that they lie in, keeps the longest of
    /// each topic.
    private func keepLongest(from first: Int, in hits: inout [TopicHit]) {
        guard first < hits.count else { return }
        var kept = first
        for index in first..<hits.count {
            let hit = hits[index]
            let isCovered = hits[max(0, first - 8)..<kept].contains { other in
                other.topic == hit.topic && other.tokens.lowerBound <= hit.tokens.lowerBound
                    && other.tokens.upperBound >= hit.tokens.upperBound
            }
            if isCovered { continue }
            if let shorter = (first..<kept).first(where: { hits[$0].topic == hit.topic }) {
                hits[shorter] = hit
            } else {
                hits[kept] = hit
                kept += 1
            }
        }
        hits.removeSubrange(kept...)
    }
}
