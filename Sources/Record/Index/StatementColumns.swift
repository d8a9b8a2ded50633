/// The properties of all statements, one array a property, indexed by row; rows lie newest first.
///
/// A million statements as values would be some gigabyte of small arrays and strings; as columns they take about a
/// hundred bytes each, and a query touches only the columns it asks about.
struct StatementColumns: Sendable {
    /// The bits of the name.
    var ids: [UInt64] = []
    /// Days from 1970-01-01, or `StatementOrder.undated`.
    var days: [Int32] = []
    /// The number of the document.
    var documents: [UInt32] = []
    /// The number of the identity, or `.max`.
    var identities: [UInt32] = []
    /// The number of the context, or `.max`.
    var contexts: [UInt32] = []
    /// The number of the steps of resolution, a line each.
    var resolutions: [UInt32] = []
    /// The number of the rule's name.
    var rules: [UInt32] = []
    /// Confidence in ten-thousandths.
    var confidences: [UInt16] = []
    /// The position in `QuotationKind.allCases`.
    var kinds: [UInt8] = []
    /// The position in `Stance.allCases`.
    var stances: [UInt8] = []
    /// The spans of source, cue and content, in this order.
    var spans = SpanColumn()
    /// The number of the list of topics.
    var topicLists: [UInt32] = []
    /// The keys of the content's words, in the order of the text.
    private(set) var words = WordColumn()

    /// How many statements there are.
    var count: Int { ids.count }

    /// Makes room for `count` statements, so that no array grows by doubling.
    mutating func reserve(_ count: Int) {
        ids.reserveCapacity(count)
        days.reserveCapacity(count)
        documents.reserveCapacity(count)
        identities.reserveCapacity(count)
        contexts.reserveCapacity(count)
        resolutions.reserveCapacity(count)
        rules.reserveCapacity(count)
        confidences.reserveCapacity(count)
        kinds.reserveCapacity(count)
        stances.reserveCapacity(count)
        topicLists.reserveCapacity(count)
    }

    /// Nothing yet.
    init() {}

    /// Joins the statements of `shards`, whose documents follow one another, in the order of rows; `numbers` tell for each shard
    /// what its numbers become, `words` the same of its keys.
    init(joining shards: [IndexShard], _ numbers: [ShardMerger.Numbers], words keys: [[UInt32]], in order: [UInt32]) {
        func sorted<Value: BitwiseCopyable>(_ column: (StatementColumns) -> [Value]) -> [Value] {
            let joined = shards.flatMap { column($0.columns) }
            return ConcurrentParts.array(count: order.count) { joined[Int(order[$0])] }
        }
        func renumbered(
            _ column: @escaping (StatementColumns) -> [UInt32], _ numbers: @escaping (ShardMerger.Numbers) -> [UInt32]
        ) -> [UInt32] {
            let joined = ConcurrentParts.map(Array(shards.indices)) { shard in
                column(shards[shard].columns).renumbered(numbers(numbersOfShards[shard]))
            }.flatMap { $0 }
            return ConcurrentParts.array(count: order.count) { joined[Int(order[$0])] }
        }
        let numbersOfShards = numbers
        ids = sorted(\.ids)
        days = sorted(\.days)
        documents = sorted(\.documents)
        identities = renumbered(\.identities, \.identities)
        contexts = renumbered(\.contexts, \.contexts)
        resolutions = renumbered(\.resolutions, \.strings)
        rules = renumbered(\.rules, \.strings)
        confidences = sorted(\.confidences)
        kinds = sorted(\.kinds)
        stances = sorted(\.stances)
        topicLists = renumbered(\.topicLists, \.topicLists)
        let places = RowPlaces(shards.map(\.columns.count), in: order)
        (spans, words) = ConcurrentParts.both(
            { SpanColumn(joining: shards.map(\.columns.spans), in: order) },
            { WordColumn(joining: shards.map(\.words), keys, in: places) })
    }

    /// Keeps the columns.
    func write(to sink: inout some ColumnSink & ~Copyable) {
        sink.append(ids)
        sink.append(days)
        for column in [documents, identities, contexts, topicLists, resolutions, rules] { sink.append(column) }
        sink.append(confidences)
        sink.append(kinds)
        sink.append(stances)
        spans.write(to: &sink)
        words.write(to: &sink)
    }

    /// Takes what was kept of statements in `documents`, whose numbers are those of `directory`.
    init(
        _ source: inout some ColumnSource, _ directory: IndexDirectory, _ vocabulary: Vocabulary,
        _ documents: [Document]
    ) throws(DamagedColumns) {
        ids = try source.next(UInt64.self)
        days = try source.next(Int32.self)
        self.documents = try source.next(UInt32.self)
        identities = try source.next(UInt32.self)
        contexts = try source.next(UInt32.self)
        topicLists = try source.next(UInt32.self)
        resolutions = try source.next(UInt32.self)
        rules = try source.next(UInt32.self)
        confidences = try source.next(UInt16.self)
        kinds = try source.next(UInt8.self)
        stances = try source.next(UInt8.self)
        spans = try SpanColumn(&source, count: ids.count)
        words = try WordColumn(&source, count: ids.count, keyCount: vocabulary.keyCount)
        guard holds(directory, documents) else { throw DamagedColumns() }
    }

    /// Whether all columns are of a length, all numbers lead to what is there, and all spans lie in their texts.
    private func holds(_ directory: IndexDirectory, _ texts: [Document]) -> Bool {
        let counts = [
            days.count, documents.count, identities.count, contexts.count, topicLists.count, resolutions.count,
            rules.count, confidences.count, kinds.count, stances.count,
        ]
        let strings = directory.strings.count
        guard counts.allSatisfy({ $0 == count }), documents.areNumbers(below: texts.count),
            identities.areNumbers(below: directory.identities.count, allowsNone: true),
            contexts.areNumbers(below: directory.contexts.count, allowsNone: true),
            topicLists.areNumbers(below: directory.topicLists.count), resolutions.areNumbers(below: strings),
            rules.areNumbers(below: strings),
            kinds.allSatisfy({ $0 < QuotationKind.numbered.count }), stances.allSatisfy({ $0 < Stance.numbered.count })
        else { return false }
        return spans.lie(in: texts.map(\.text.count), documents)
    }

    /// Has the processor fetch what the columns have at `row`, but for its spans and words themselves.
    func prefetch(_ row: Int) {
        ids.prefetch(row)
        days.prefetch(row)
        documents.prefetch(row)
        identities.prefetch(row)
        contexts.prefetch(row)
        resolutions.prefetch(row)
        rules.prefetch(row)
        topicLists.prefetch(row)
        confidences.prefetch(row)
        kinds.prefetch(row)
        stances.prefetch(row)
        spans.prefetch(row)
    }

    /// The memory that the columns take, in bytes.
    var byteCount: Int {
        let words32 =
            topicLists.capacity + documents.capacity + identities.capacity + contexts.capacity + resolutions.capacity
        return ids.capacity * 8 + days.capacity * 4 + (words32 + rules.capacity) * 4 + confidences.capacity * 2
            + kinds.capacity + stances.capacity + spans.byteCount + words.byteCount
    }
}

/// A list of numbers for each row.
struct ListColumn: Sendable {
    private(set) var values: [UInt32] = []
    private var starts = [UInt32].firstStart

    /// No rows yet.
    init() {}

    /// Keeps the column.
    func write(to sink: inout some ColumnSink & ~Copyable) {
        sink.append(values)
        sink.append(starts)
    }

    /// Takes what was kept: rows of numbers below `valueCount`.
    init(_ source: inout some ColumnSource, valueCount: Int) throws(DamagedColumns) {
        values = try source.next(UInt32.self)
        starts = try source.next(UInt32.self)
        guard starts.areStarts(of: starts.count - 1, in: values.count), values.areNumbers(below: valueCount) else {
            throw DamagedColumns()
        }
    }

    /// How many rows there are.
    var count: Int { starts.count - 1 }

    /// The places in `values` of the row's numbers.
    func range(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

    /// Has the processor fetch what tells where the row's numbers are.
    func prefetch(_ row: Int) { starts.prefetch(row) }

    /// The row's numbers.
    subscript(row: Int) -> ArraySlice<UInt32> { values[range(of: row)] }

    /// Makes room for `count` numbers.
    mutating func reserve(_ count: Int) { values.reserveCapacity(count) }

    /// Adds a number to the row that is being made.
    mutating func append(_ value: UInt32) { values.append(value) }

    /// Ends the row that is being made.
    mutating func endRow() { starts.append(UInt32(values.count)) }

    /// Gives back the room that was kept for growing.
    mutating func trim() {
        values = values.trimmed
        starts = starts.trimmed
    }

    /// The memory that the column takes, in bytes.
    var byteCount: Int { (values.capacity + starts.capacity) * MemoryLayout<UInt32>.stride }
}

/// Where the rows of a joined column lie in those that it is joined of.
struct RowPlaces {
    private let order: [UInt32]
    /// How many rows there are.
    var count: Int { order.count }
    /// The position behind each shard's last.
    private var ends: [Int] = []

    init(_ counts: [Int], in order: [UInt32]) {
        self.order = order
        for count in counts { ends.append((ends.last ?? 0) + count) }
    }

    subscript(row: Int) -> (shard: Int, row: Int) {
        let position = Int(order[row])
        var shard = 0
        while position >= ends[shard] { shard += 1 }
        return (shard, shard == 0 ? position : position - ends[shard - 1])
    }
}

extension [UInt32] {
    /// For each number, but for `.max`, the one in its place in `numbers`.
    fileprivate func renumbered(_ numbers: [UInt32]) -> [UInt32] {
        map { $0 == .max ? .max : numbers[Int($0)] }
    }
}

extension Array {
    /// The same elements in no more room than they need.
    var trimmed: [Element] {
        var copy: [Element] = []
        copy.reserveCapacity(count)
        copy.append(contentsOf: self)
        return copy
    }
}
