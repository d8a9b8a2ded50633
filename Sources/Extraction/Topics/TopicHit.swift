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
        var walk = TopicWalk(self, TopicWords.words(of: tokens[...], in: bytes))
        return walk.hits()
    }
}

/// A walk over the words of one text.
private struct TopicWalk {
    private let trie: TopicTrie
    private let words: [TopicWord]
    private let numbers: [(Int32, Int32)]
    private var found: [TopicHit] = []

    /// How many hits back one can be that covers a new one.
    private static let reach = 8

    init(_ trie: TopicTrie, _ words: [TopicWord]) {
        self.trie = trie
        self.words = words
        numbers = words.map { $0.key.value == 0 ? (0, 0) : trie.numbers(of: $0.key) }
    }

    mutating func hits() -> [TopicHit] {
        for start in words.indices where numbers[start].0 != 0 {
            let first = found.count
            step(from: start, to: start, at: 0)
            if found.count > first { keepLongest(from: first) }
        }
        return found
    }

    /// Takes the word at `index` from `node`, on a walk that started at `start`.
    private mutating func step(from start: Int, to index: Int, at node: Int32) {
        guard index < words.count, numbers[index].0 != 0 else { return }
        take(numbers[index].0, from: start, to: index, at: node)
        if numbers[index].1 != 0 { take(numbers[index].1, from: start, to: index, at: node) }
    }

    private mutating func take(_ number: Int32, from start: Int, to index: Int, at node: Int32) {
        guard let child = trie.child(of: node, by: number) else { return }
        for evidence in trie.evidence(at: child) where hasCapitals(evidence, from: start, to: index) {
            let tokens = Int(words[start].token)..<Int(words[index].token) + 1
            found.append(TopicHit(tokens: tokens, topic: evidence.topic, weight: evidence.weight))
        }
        step(from: start, to: index + 1, at: child)
    }

    private func hasCapitals(_ evidence: TopicTrie.Evidence, from start: Int, to end: Int) -> Bool {
        guard evidence.capitals != 0 else { return true }
        for position in 0...(end - start) {
            let shape = words[start + position].shape
            if evidence.allCapitals >> position & 1 == 1, !shape.contains(.allCapitals) { return false }
            if evidence.capitals >> position & 1 == 1, !shape.contains(.capitalized) { return false }
        }
        return true
    }

    /// Of the hits from `first` on, which start together, and of those before that they lie in, keeps the longest of
    /// each topic.
    private mutating func keepLongest(from first: Int) {
        var kept = first
        for index in first..<found.count {
            let hit = found[index]
            let isCovered = found[max(0, first - Self.reach)..<kept].contains { other in
                other.topic == hit.topic && other.tokens.lowerBound <= hit.tokens.lowerBound
                    && other.tokens.upperBound >= hit.tokens.upperBound
            }
            if isCovered { continue }
            if let shorter = (first..<kept).first(where: { found[$0].topic == hit.topic }) {
                found[shorter] = hit
            } else {
                found[kept] = hit
                kept += 1
            }
        }
        found.removeSubrange(kept...)
    }
}
