/// The spans of source, cue and content of each row.
struct SpanColumn: Sendable {
    private var spans: [TextSpan] = []
    private var starts = [UInt32].firstStart
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
        GivingWay.forEach(order.indices) { row in
            let place = places[row]
            let column = columns[place.shard]
            spans.append(contentsOf: column.spans[column.start(place.row)..<column.start(place.row + 1)])
            starts.append(UInt32(spans.count))
            ends.append(column.ends[place.row])
        }
    }

    /// Keeps the column.
    func write(to sink: inout some ColumnSink & ~Copyable) {
        sink.append(spans.map { UInt32($0.start) })
        sink.append(spans.map { UInt32($0.end) })
        sink.append(starts)
        sink.append(ends.map(\.source))
        sink.append(ends.map(\.cue))
    }

    /// Takes what was kept of `count` rows.
    init(_ source: inout some ColumnSource, count: Int) throws(DamagedColumns) {
        let (first, last) = (try source.next(UInt32.self), try source.next(UInt32.self))
        starts = try source.next(UInt32.self)
        let (sources, cues) = (try source.next(UInt16.self), try source.next(UInt16.self))
        guard first.count == last.count, first.indices.allSatisfy({ first[$0] <= last[$0] }),
            starts.areStarts(of: count, in: first.count), sources.count == count, cues.count == count
        else { throw DamagedColumns() }
        spans = ConcurrentParts.array(count: first.count) { TextSpan(start: Int(first[$0]), end: Int(last[$0])) }
        ends = ConcurrentParts.array(count: count) { (sources[$0], cues[$0]) }
    }

    /// Whether the spans of each row lie in its text, of which `lengths` tells the length, and it has some that say something.
    func lie(in lengths: [Int], _ documents: [UInt32]) -> Bool {
        let parts = ConcurrentParts.ranges(of: documents.count)
        return ConcurrentParts.map(parts) { part in
            part.allSatisfy { row in
                let (first, last) = (start(row), start(row + 1))
                guard ends[row].source <= ends[row].cue, first + Int(ends[row].cue) < last else { return false }
                let length = lengths[Int(documents[row])]
                return (first..<last).allSatisfy { spans[$0].end <= length }
            }
        }.allSatisfy { $0 }
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

    /// Adds the spans that `row` has in another column.
    mutating func append(_ other: SpanColumn, _ row: Int) {
        spans.append(contentsOf: other.spans[other.start(row)..<other.start(row + 1)])
        starts.append(UInt32(spans.count))
        ends.append(other.ends[row])
    }

    /// The spans that name the speaker.
    func source(of row: Int) -> ArraySlice<TextSpan> { spans[start(row)..<start(row) + Int(ends[row].source)] }

    /// The spans that signal the attribution.
    func cue(of row: Int) -> ArraySlice<TextSpan> {
        spans[start(row) + Int(ends[row].source)..<start(row) + Int(ends[row].cue)]
    }

    /// The spans that carry what was said.
    func content(of row: Int) -> ArraySlice<TextSpan> { spans[start(row) + Int(ends[row].cue)..<start(row + 1)] }

    /// The spans of source, cue and content.
    func all(of row: Int) -> ArraySlice<TextSpan> { spans[start(row)..<start(row + 1)] }

    /// The memory that the column takes, in bytes.
    var byteCount: Int { spans.capacity * 8 + starts.capacity * 4 + ends.capacity * 4 }

    /// Has the processor fetch what tells where the row's spans are.
    func prefetch(_ row: Int) {
        starts.prefetch(row)
        ends.prefetch(row)
    }

    /// Has the processor fetch the row's spans.
    func prefetchSpans(of row: Int) {
        spans.prefetch(start(row))
        spans.prefetch(start(row + 1) - 1)
    }

    private func start(_ row: Int) -> Int { Int(starts[row]) }

    /// The most fragments that a source or a cue may have; a sentence has a handful.
    private static let maximumCount = 1000
}
