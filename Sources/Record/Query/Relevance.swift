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

    /// What the words are weighed by.
    package let statistics: RelevanceStatistics
    private let column: WordColumn
    private let lists: PostingLists
    private let repeats: WordRepeats
    private let champions: Champions
    private let vocabulary: Vocabulary?
    /// The wanted words in the order of their letters, so that the same words give the same sum, also in another index.
    private var words: [Word] = []

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

    /// The words that `search` wants, each once, in the order of their letters.
    package static func words(of search: SearchExpression) -> [[UInt8]] {
        Set(search.wantedWords).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Weighs the words that `search`, which looks in `scope`, wants by how rare they are in the content of `index`, or by what `given`
    /// tells, which was taken of the same words.
    package init(
        _ search: SearchExpression, in index: RecordIndex, of scope: SearchScope = .content,
        by given: RelevanceStatistics? = nil
    ) {
        let wanted = Self.words(of: search).map { (word: $0, key: index.vocabulary.key(of: $0)) }
        let lists = index.postings.words
        let own = RelevanceStatistics(
            index.columns.words, holders: wanted.map { $0.key.map { UInt32(lists.rowCount(of: $0)) } ?? 0 })
        let statistics = given.flatMap { $0.holders.count == wanted.count ? $0 : nil } ?? own
        // The lists of the best go by what is in the index.
        let champions = statistics == own ? index.champions : Champions()
        self.init(statistics, index.columns.words, index.postings, champions, index.vocabulary)
        // What has the words elsewhere need not have them in its content.
        let required = scope == .content ? Set(search.requiredWords) : []
        let requiredKeys = Set(wanted.filter { required.contains($0.word) }.compactMap(\.key))
        var keys: Set<Int> = []
        for (wanted, holders) in zip(wanted, statistics.holders) {
            guard let key = wanted.key, keys.insert(key).inserted else { continue }
            words.append(word(UInt32(key), holders: Int(holders), isRequired: requiredKeys.contains(key)))
        }
    }

    /// Weighs the word with `key` alone, without a list of its best.
    init(key: UInt32, _ column: WordColumn, _ postings: IndexPostings) {
        let holders = postings.words.rowCount(of: Int(key))
        self.init(
            RelevanceStatistics(column, holders: [UInt32(holders)]), column, postings, Champions(), nil)
        words = [word(key, holders: holders, isRequired: true)]
    }

    private init(
        _ statistics: RelevanceStatistics, _ column: WordColumn, _ postings: IndexPostings, _ champions: Champions,
        _ vocabulary: Vocabulary?
    ) {
        self.statistics = statistics
        self.column = column
        self.champions = champions
        self.vocabulary = vocabulary
        lists = postings.words
        repeats = postings.repeats
    }

    private func word(_ key: UInt32, holders: Int, isRequired: Bool) -> Word {
        let weight = weight(holders: holders)
        let mean = statistics.meanLength
        let scores = (0...WordColumn.maximumLength).map { weight * Self.frequency(1, length: $0, mean: mean) }
        return Word(key: key, weight: weight, scores: scores, isRequired: isRequired)
    }

    /// What a word weighs that `holders` of the statements have.
    private func weight(holders: Int) -> Float {
        Self.logarithm(1 + (Float(statistics.statementCount) - Float(holders) + 0.5) / (Float(holders) + 0.5))
    }

    /// What a word counts for that a statement of `length` words has `count` times.
    private static func frequency(_ count: Int, length: Int, mean: Float) -> Float {
        let norm = 1 - lengthWeight + lengthWeight * Float(length) / mean
        return Float(count) * (saturation + 1) / (Float(count) + saturation * norm)
    }

    /// The score of the statement at `row`, 0 or more.
    package func score(ofRow row: Int) -> Float {
        let length = column.length(of: row)
        return words.reduce(0) { sum, word in
            var count = 0
            column.forEach(in: row) { if $0 == word.key { count += 1 } }
            return sum + (count == 0 ? 0 : score(of: word, count: min(count, Int(UInt8.max)), length: length))
        }
    }

    @inline(__always)
    private func score(of word: Word, count: Int, length: Int) -> Float {
        count == 1
            ? word.scores[length] : word.weight * Self.frequency(count, length: length, mean: statistics.meanLength)
    }

    /// The key of the folded `word`; nil where no statement has it.
    func key(of word: [UInt8]) -> UInt32? { vocabulary?.key(of: word).map { UInt32($0) } }

    /// What a wanted key weighs.
    func weight(of key: UInt32) -> Float { words.first { $0.key == key }?.weight ?? 0 }

    /// What a word weighs that no statement has.
    var weightOfUnknown: Float { weight(holders: 0) }

    /// The keys of the words of the statement at `row`.
    func words(ofRow row: Int) -> [UInt32] { column[row] }

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
    private let number: UInt32
    /// Where it stands in the index; -1 before the first.
    package var row: Int { Int(Int32(bitPattern: number)) }

    /// Joins a row and its score.
    package init(score: Float, row: Int) {
        self.score = score
        number = UInt32(bitPattern: Int32(row))
    }

    /// Whether `left` comes first: the better, of equals the newer.
    package static func < (left: ScoredRow, right: ScoredRow) -> Bool {
        left.score != right.score ? left.score > right.score : left.row < right.row
    }
}

extension Relevance {
    /// The best `limit` of `rows`, which match the search, that come behind `place`, the best first.
    package func best(_ limit: Int, of rows: RowSet, behind place: ScoredRow?) -> [ScoredRow] {
        if words.count == 1, words[0].isRequired {
            return listedBest(limit, of: rows, behind: place) ?? bestOfWord(limit, of: rows, behind: place)
        }
        var best = BestRows(limit: limit, behind: place)
        let lengths = column.lengths
        var walks = words.map {
            Walk(rows: lists[Int($0.key)], repeats.walk(of: Int($0.key)))
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

    /// The best as they are listed; nil where they are not, or go on behind the list.
    private func listedBest(_ limit: Int, of rows: RowSet, behind place: ScoredRow?) -> [ScoredRow]? {
        guard rows.count == lists.rowCount(of: Int(words[0].key)),
            let listed = champions.rows(of: words[0].key)
        else { return nil }
        var best: [ScoredRow] = []
        for scored in listed where place.map({ $0 < scored }) ?? true {
            best.append(scored)
            if best.count == limit { break }
        }
        return best.count == limit ? best : nil
    }

    private func bestOfWord(_ limit: Int, of rows: RowSet, behind place: ScoredRow?) -> [ScoredRow] {
        var best = BestRows(limit: limit, behind: place)
        let lengths = column.lengths
        let word = words[0]
        var repeats = repeats.walk(of: Int(word.key))
        rows.forEach { row in
            let (count, length) = (repeats.count(in: row), Int(lengths[row]))
            best.offer(score(of: word, count: count, length: length), row: row)
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
