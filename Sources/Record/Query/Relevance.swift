/// How well statements answer a search, by the words they share with it.
///
/// This is Okapi BM25 (Robertson and others, "Okapi at TREC-3", 1994).
/// A rare word weighs more than a frequent one, a word said twice a little more than once, and a short statement more
/// than a long one.
package struct Relevance: Sendable {
    /// How fast a word that comes again stops to count.
    private static let saturation: Float = 1.2
    /// How much a statement's length counts.
    private static let lengthWeight: Float = 0.75

    private let index: RecordIndex
    /// The wanted keys, ascending, so that the same words give the same sum.
    private let words: [Word]
    private let meanLength: Float

    /// A wanted word.
    private struct Word {
        let key: UInt32
        /// How much the word counts: the rarer, the more.
        let weight: Float
        /// What the word adds to the score of a statement that has it once, by the statement's length.
        let scores: [Float]
        /// Whether a statement can't match without it.
        let isRequired: Bool
    }

    /// Weighs the words that `search` wants by how rare they are in `index`.
    package init(_ search: SearchExpression, in index: RecordIndex) {
        self.index = index
        let count = Float(index.statementCount)
        let meanLength = max(1, Float(index.columns.words.totalCount) / max(1, count))
        let required = Set(search.requiredWords)
        var words: [UInt32: Word] = [:]
        for word in search.wantedWords {
            guard let key = index.vocabulary.key(of: word) else { continue }
            let holders = Float(index.postings.words.rowCount(of: key))
            let weight = Self.logarithm(1 + (count - holders + 0.5) / (holders + 0.5))
            let isRequired = required.contains(word) || words[UInt32(key)]?.isRequired == true
            let scores = (0...WordColumn.maximumLength).map { length in
                weight * Self.frequency(1, length: length, mean: meanLength)
            }
            words[UInt32(key)] = Word(key: UInt32(key), weight: weight, scores: scores, isRequired: isRequired)
        }
        self.meanLength = meanLength
        self.words = words.values.sorted { $0.key < $1.key }
    }

    /// What a word counts for that a statement of `length` words has `count` times.
    private static func frequency(_ count: Int, length: Int, mean: Float) -> Float {
        let norm = 1 - lengthWeight + lengthWeight * Float(length) / mean
        return Float(count) * (saturation + 1) / (Float(count) + saturation * norm)
    }

    /// The score of the statement at `row`, 0 or more.
    package func score(ofRow row: Int) -> Float {
        let present = index.columns.words[row]
        return words.reduce(0) { sum, word in
            let count = min(present.count { $0 == word.key }, Int(UInt8.max))
            return sum + (count == 0 ? 0 : score(of: word, count: count, length: index.columns.words.length(of: row)))
        }
    }

    @inline(__always)
    private func score(of word: Word, count: Int, length: Int) -> Float {
        count == 1 ? word.scores[length] : word.weight * Self.frequency(count, length: length, mean: meanLength)
    }

    /// The key of the folded `word`; nil where no statement has it.
    func key(of word: [UInt8]) -> UInt32? { index.vocabulary.key(of: word).map { UInt32($0) } }

    /// What a wanted key weighs.
    func weight(of key: UInt32) -> Float { words.first { $0.key == key }?.weight ?? 0 }

    /// The keys of the words of the statement at `row`.
    func words(ofRow row: Int) -> [UInt32] { index.columns.words[row] }

    /// The natural logarithm of `value`, 1 or more, by the series of the inverse hyperbolic tangent.
    ///
    /// Exact to a few parts in a million, which is enough to rank, and the same on every machine.
    private static func logarithm(_ value: Float) -> Float {
        let exponent = value.exponent
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        let series = 2 * ratio * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
        return Float(exponent) * 0.693_147_2 + series
    }
}

/// A statement with its score.
package struct ScoredRow: Comparable, Sendable {
    /// How well it answers.
    package let score: Float
    /// Where it stands in the index.
    package let row: Int

    /// Joins a row and its score.
    package init(score: Float, row: Int) {
        self.score = score
        self.row = row
    }

    /// Whether `left` comes first: the better, of equals the newer.
    package static func < (left: ScoredRow, right: ScoredRow) -> Bool {
        left.score != right.score ? left.score > right.score : left.row < right.row
    }
}

extension Relevance {
    /// The best `limit` of `rows` that come behind `place`, the best first.
    package func best(_ limit: Int, of rows: RowSet, behind place: ScoredRow?) -> [ScoredRow] {
        var best = BestRows(limit: limit, behind: place)
        let lengths = index.columns.words.lengths
        if words.count == 1, words[0].isRequired {
            let word = words[0]
            var repeats = index.postings.repeats.walk(of: Int(word.key))
            let scores = word.scores
            rows.forEach { row in
                let count = repeats.count(in: row)
                let length = Int(lengths[row])
                best.offer(count == 1 ? scores[length] : score(of: word, count: count, length: length), row: row)
            }
            return best.rows
        }
        var walks = words.map {
            Walk(rows: index.postings.words[Int($0.key)], index.postings.repeats.walk(of: Int($0.key)))
        }
        rows.forEach { row in
            let length = Int(lengths[row])
            var score: Float = 0
            for position in words.indices where words[position].isRequired || walks[position].rows.contains(row) {
                let count = walks[position].repeats.count(in: row)
                score += self.score(of: words[position], count: count, length: length)
            }
            best.offer(score, row: row)
        }
        return best.rows
    }

    /// Where the walk through a word's rows stands.
    private struct Walk {
        let rows: RowSet
        var repeats: WordRepeats.Walk

        init(rows: RowSet, _ repeats: WordRepeats.Walk) {
            self.rows = rows
            self.repeats = repeats
        }
    }
}

/// The best of the rows that are offered, ascending, as far as there is room.
private struct BestRows {
    private(set) var rows: [ScoredRow] = []
    private let limit: Int
    private let place: ScoredRow?
    /// What a row must score more than to be among them.
    private var least = -Float.infinity

    init(limit: Int, behind place: ScoredRow?) {
        self.limit = limit
        self.place = place
        rows.reserveCapacity(limit + 1)
    }

    /// Takes a row; of equal scores the one offered first is the better.
    @inline(__always)
    mutating func offer(_ score: Float, row: Int) {
        if score > least { insert(ScoredRow(score: score, row: row)) }
    }

    private mutating func insert(_ scored: ScoredRow) {
        if let place, !(place < scored) { return }
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < scored { low = middle + 1 } else { high = middle }
        }
        rows.insert(scored, at: low)
        if rows.count > limit { rows.removeLast() }
        if rows.count == limit { least = rows.last?.score ?? .infinity }
    }
}
