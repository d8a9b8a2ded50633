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
    /// The numbers of the topics, the strongest first.
    var topics = ListColumn()
    /// The keys of the content's words, in the order of the text.
    private(set) var words = WordColumn(count: 0) { _ in [] }

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
    }

    /// Nothing yet.
    init() {}

    /// Joins the statements of `shards`, whose documents follow one another, and puts them in the order of rows.
    init(joining shards: [IndexShard]) {
        let order = RowOrder.newestFirst(shards.flatMap(\.columns.days))
        func sorted<Value: BitwiseCopyable>(_ column: (StatementColumns) -> [Value]) -> [Value] {
            let joined = shards.flatMap { column($0.columns) }
            return ConcurrentParts.array(count: order.count) { joined[Int(order[$0])] }
        }
        ids = sorted(\.ids)
        days = sorted(\.days)
        documents = sorted(\.documents)
        identities = sorted(\.identities)
        contexts = sorted(\.contexts)
        resolutions = sorted(\.resolutions)
        rules = sorted(\.rules)
        confidences = sorted(\.confidences)
        kinds = sorted(\.kinds)
        stances = sorted(\.stances)
        spans = SpanColumn(joining: shards.map(\.columns.spans), in: order)
        topics = ListColumn(joining: shards.map(\.columns.topics), in: order)
        let places = RowPlaces(shards.map(\.columns.count), in: order)
        words = WordColumn(count: order.count) { row in
            let place = places[row]
            return shards[place.shard].words[place.row]
        }
    }

    /// The memory that the columns take, in bytes.
    var byteCount: Int {
        let words32 = documents.capacity + identities.capacity + contexts.capacity + resolutions.capacity
        return ids.capacity * 8 + days.capacity * 4 + (words32 + rules.capacity) * 4 + confidences.capacity * 2
            + kinds.capacity + stances.capacity + spans.byteCount + topics.byteCount + words.byteCount
    }
}

/// A list of numbers for each row.
struct ListColumn: Sendable {
    private(set) var values: [UInt32] = []
    private var starts: [UInt32] = [0]

    /// No rows yet.
    init() {}

    /// Joins the rows of `columns` and puts them in `order`.
    init(joining columns: [ListColumn], in order: [UInt32]) {
        let places = RowPlaces(columns.map(\.count), in: order)
        values.reserveCapacity(columns.reduce(0) { $0 + $1.values.count })
        starts.reserveCapacity(order.count + 1)
        for row in order.indices {
            let place = places[row]
            values.append(contentsOf: columns[place.shard][place.row])
            endRow()
        }
    }

    /// How many rows there are.
    var count: Int { starts.count - 1 }

    /// Replaces each number by the one in its place in `numbers`.
    mutating func renumber(_ numbers: [UInt32]) { values.renumber(numbers) }

    /// The places in `values` of the row's numbers.
    func range(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

    /// The row's numbers.
    subscript(row: Int) -> ArraySlice<UInt32> { values[range(of: row)] }

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

/// The spans of source, cue and content of each row.
struct SpanColumn: Sendable {
    private var spans: [TextSpan] = []
    private var starts: [UInt32] = [0]
    /// How many of the row's spans are the source's, and how many are the source's or the cue's.
    private var ends: [(source: UInt16, cue: UInt16)] = []

    /// No rows yet.
    init() {}

    /// Joins the rows of `columns` and puts them in `order`.
    init(joining columns: [SpanColumn], in order: [UInt32]) {
        let places = RowPlaces(columns.map(\.ends.count), in: order)
        spans.reserveCapacity(columns.reduce(0) { $0 + $1.spans.count })
        starts.reserveCapacity(order.count + 1)
        ends.reserveCapacity(order.count)
        for row in order.indices {
            let place = places[row]
            let column = columns[place.shard]
            spans.append(contentsOf: column.spans[column.start(place.row)..<column.start(place.row + 1)])
            starts.append(UInt32(spans.count))
            ends.append(column.ends[place.row])
        }
    }

    /// Adds the spans of a row.
    mutating func append(_ attribution: Attribution) {
        let source = attribution.source.prefix(Self.maximumCount)
        let cue = attribution.cue.prefix(Self.maximumCount)
        spans.append(contentsOf: source)
        spans.append(contentsOf: cue)
        spans.append(contentsOf: attribution.content)
        starts.append(UInt32(spans.count))
        ends.append((UInt16(source.count), UInt16(source.count + cue.count)))
    }

    /// The spans that name the speaker.
    func source(of row: Int) -> ArraySlice<TextSpan> { spans[start(row)..<start(row) + Int(ends[row].source)] }

    /// The spans that signal the attribution.
    func cue(of row: Int) -> ArraySlice<TextSpan> {
        spans[start(row) + Int(ends[row].source)..<start(row) + Int(ends[row].cue)]
    }

    /// The spans that carry what was said.
    func content(of row: Int) -> ArraySlice<TextSpan> { spans[start(row) + Int(ends[row].cue)..<start(row + 1)] }

    /// The memory that the column takes, in bytes.
    var byteCount: Int { spans.capacity * 8 + starts.capacity * 4 + ends.capacity * 4 }

    private func start(_ row: Int) -> Int { Int(starts[row]) }

    /// The most fragments that a source or a cue may have; a sentence has a handful.
    private static let maximumCount = 1000
}

/// Where the rows of a joined column lie in those that it is joined of.
private struct RowPlaces {
    private let order: [UInt32]
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

extension Array {
    /// The same elements in no more room than they need.
    var trimmed: [Element] {
        var copy: [Element] = []
        copy.reserveCapacity(count)
        copy.append(contentsOf: self)
        return copy
    }
}
