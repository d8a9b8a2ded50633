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
        var walk = TopicWalk(self)
        TopicWords.visit(tokens[...], in: bytes) { walk.read($0) }
        return walk.finish()
    }
}

/// A walk over the words of one text.
///
/// Only runs of words that some term has are kept, one at a time, from the first that a term starts with on: terms lie
/// within them.
private struct TopicWalk {
    /// A word that some term has.
    private struct Step {
        /// Which words of the taxonomy it is a form of.
        let numbers: (Int32, Int32)
        let token: Int32
        let shape: TokenShape
    }

    private let trie: TopicTrie
    private var run: [Step] = []
    private var found: [TopicHit] = []

    /// How many hits back one can be that covers a new one.
    private static let reach = 8

    init(_ trie: TopicTrie) { self.trie = trie }

    /// Reads the next word.
    @inline(__always)
    mutating func read(_ word: TopicWord) {
        let numbers = word.key.value == 0 ? (0, 0) : trie.numbers(of: word.key)
        if numbers.0 != 0 {
            if run.isEmpty, !trie.startsTerm(numbers) { return }
            run.append(Step(numbers: numbers, token: word.token, shape: word.shape))
        } else if !run.isEmpty {
            endRun()
        }
    }

    /// The hits, when all words have been read.
    mutating func finish() -> [TopicHit] {
        endRun()
        return found
    }

    private mutating func endRun() {
        for start in run.indices where trie.startsTerm(run[start].numbers) {
            let first = found.count
            step(from: start, to: start, at: 0)
            if found.count > first { keepLongest(from: first) }
        }
        run.removeAll(keepingCapacity: true)
    }

    /// Takes the word at `index` from `node`, on a walk that started at `start`.
    private mutating func step(from start: Int, to index: Int, at node: Int32) {
        guard index < run.count else { return }
        take(run[index].numbers.0, from: start, to: index, at: node)
        if run[index].numbers.1 != 0 { take(run[index].numbers.1, from: start, to: index, at: node) }
    }

    private mutating func take(_ number: Int32, from start: Int, to index: Int, at node: Int32) {
        guard let child = trie.child(of: node, by: number) else { return }
        for place in trie.evidence(at: child) {
            let evidence = trie.evidence[place]
            guard hasCapitals(evidence, from: start, to: index) else { continue }
            let tokens = Int(run[start].token)..<Int(run[index].token) + 1
            found.append(TopicHit(tokens: tokens, topic: evidence.topic, weight: evidence.weight))
        }
        if trie.hasChildren(child) { step(from: start, to: index + 1, at: child) }
    }

    private func hasCapitals(_ evidence: TopicTrie.Evidence, from start: Int, to end: Int) -> Bool {
        guard evidence.capitals != 0 else { return true }
        for position in 0...(end - start) {
            let shape = run[start + position].shape
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
