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
/// Only runs of words are kept that lie within the reach of a term from a word that it starts with, one run at a time.
private struct TopicWalk {
    /// A word that some term has.
    private struct Step {
        /// Which words of the taxonomy it is a form of.
        let numbers: (Int32, Int32)
        let token: Int32
        let shape: TokenShape
        /// Whether some term starts with it.
        let startsTerm: Bool
    }

    private let trie: TopicTrie
    /// The words of the run, and behind them those of runs before.
    private var run: [Step] = []
    private var runCount = 0
    /// How many words behind the run a term that starts in it can still have.
    private var reach = 0
    private var found: [TopicHit] = []

    /// How many hits back one can be that covers a new one.
    private static let coverReach = 8

    init(_ trie: TopicTrie) {
        self.trie = trie
        found.reserveCapacity(Self.usualHitCount)
        run.reserveCapacity(TopicTrie.longestTerm)
    }

    /// Room for the hits of most texts.
    private static let usualHitCount = 64

    /// Reads the next word.
    @inline(__always)
    mutating func read(_ word: TopicWord) {
        let mayStart = trie.mayStartTerm(word.key)
        if reach > 0 || mayStart { take(word, mayStart: mayStart) }
    }

    private mutating func take(_ word: TopicWord, mayStart: Bool) {
        // Most words behind the start of a term are in no term, and the table of those that are is large.
        guard trie.mayBeInTerm(word.key) else { return endRun() }
        let numbers = trie.numbers(of: word.key)
        let length = mayStart ? trie.longestTerm(from: numbers) : 0
        guard numbers.0 != 0, reach > 0 || length > 0 else { return endRun() }
        append(Step(numbers: numbers, token: word.token, shape: word.shape, startsTerm: length > 0))
        reach = max(reach, length) - 1
        if reach == 0 { endRun() }
    }

    private mutating func append(_ step: Step) {
        if runCount < run.count { run[runCount] = step } else { run.append(step) }
        runCount += 1
    }

    /// The hits, when all words have been read.
    mutating func finish() -> [TopicHit] {
        endRun()
        return found
    }

    private mutating func endRun() {
        for start in 0..<runCount where run[start].startsTerm {
            let first = found.count
            step(from: start, to: start, at: 0)
            if found.count > first { keepLongest(from: first) }
        }
        runCount = 0
        reach = 0
    }

    /// Takes the word at `index` from `node`, on a walk that started at `start`.
    private mutating func step(from start: Int, to index: Int, at node: Int32) {
        guard index < runCount else { return }
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
            let isCovered = found[max(0, first - Self.coverReach)..<kept].contains { other in
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
        found.removeLast(found.count - kept)
    }
}
