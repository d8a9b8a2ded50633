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
    /// The weight of each wanted key.
    private let weights: [UInt32: Float]
    private let meanLength: Float

    /// Weighs the words that `search` wants by how rare they are in `index`.
    package init(_ search: SearchExpression, in index: RecordIndex) {
        self.index = index
        let count = Float(index.statementCount)
        var weights: [UInt32: Float] = [:]
        for word in search.wantedWords {
            guard let key = index.vocabulary.key(of: word) else { continue }
            let holders = Float(index.postings.words.rowCount(of: key))
            weights[UInt32(key)] = Self.logarithm(1 + (count - holders + 0.5) / (holders + 0.5))
        }
        self.weights = weights
        meanLength = max(1, Float(index.columns.words.values.count) / max(1, count))
    }

    /// The score of the statement at `row`, 0 or more.
    package func score(ofRow row: Int) -> Float {
        let range = index.columns.words.range(of: row)
        var counts: [(key: UInt32, count: Float)] = []
        for position in range {
            let key = index.columns.words.values[position]
            guard weights[key] != nil else { continue }
            if let known = counts.firstIndex(where: { $0.key == key }) {
                counts[known].count += 1
            } else {
                counts.append((key, 1))
            }
        }
        let length = 1 - Self.lengthWeight + Self.lengthWeight * Float(range.count) / meanLength
        // Summed in the order of the keys, so that the same words give the same bits.
        return counts.sorted { $0.key < $1.key }.reduce(0) { sum, word in
            let frequency = word.count * (Self.saturation + 1) / (word.count + Self.saturation * length)
            return sum + (weights[word.key] ?? 0) * frequency
        }
    }

    /// The key of the folded `word`; nil where no statement has it.
    func key(of word: [UInt8]) -> UInt32? { index.vocabulary.key(of: word).map { UInt32($0) } }

    /// What a wanted key weighs.
    func weight(of key: UInt32) -> Float { weights[key] ?? 0 }

    /// The keys of the words of the statement at `row`.
    func words(ofRow row: Int) -> ArraySlice<UInt32> { index.columns.words[row] }

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
        var best: [ScoredRow] = []
        for position in 0..<rows.count {
            let scored = ScoredRow(score: score(ofRow: rows[position]), row: rows[position])
            if let place, !(place < scored) { continue }
            if best.count == limit, let last = best.last, last < scored { continue }
            best.insert(scored, at: Self.place(of: scored, in: best))
            if best.count > limit { best.removeLast() }
        }
        return best
    }

    private static func place(of scored: ScoredRow, in best: [ScoredRow]) -> Int {
        var (low, high) = (0, best.count)
        while low < high {
            let middle = (low + high) / 2
            if best[middle] < scored { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
