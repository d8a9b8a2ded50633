/// Strings of UTF-8 behind one another in one buffer, by number.
struct StringTable: Sendable {
    private var bytes: [UInt8] = []
    private var starts = [UInt32].firstStart

    /// How many strings there are.
    var count: Int { starts.count - 1 }
    /// The memory that the table takes, in bytes.
    var byteCount: Int { bytes.capacity + starts.capacity * MemoryLayout<UInt32>.stride }

    /// The bytes of the string with this number.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

    /// The string with this number.
    func string(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

    /// Adds a string, which gets the next number.
    mutating func append(_ string: Span<UInt8>) {
        // The buffer is read within the closure only, while the span lives.
        unsafe string.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        starts.append(UInt32(bytes.count))
    }

    /// Keeps the table.
    func write(to sink: inout some ColumnSink & ~Copyable) {
        sink.append(bytes)
        sink.append(starts)
    }

    /// Takes what was kept.
    init(_ source: inout some ColumnSource) throws(DamagedColumns) {
        bytes = try source.next(UInt8.self)
        starts = try source.next(UInt32.self)
        guard starts.areStarts(of: starts.count - 1, in: bytes.count) else { throw DamagedColumns() }
    }

    /// No strings yet.
    init() {}

    /// Gives back the room that was kept for growing.
    mutating func trim() {
        bytes = bytes.trimmed
        starts = starts.trimmed
    }

    /// Whether the string with this number is `string`.
    func equals(_ string: Span<UInt8>, at number: Int) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == string.count else { return false }
        let mine = bytes.span.extracting(start..<start + string.count)
        for position in stride(from: 0, to: string.count, by: 8)
        where ByteHash.chunk(mine, from: position) != ByteHash.chunk(string, from: position) { return false }
        return true
    }

    /// The numbers of all strings, ordered by their bytes, of equal ones by number.
    func sortedNumbers() -> [UInt32] {
        var pace = GivingWay.Pace()
        return (0..<count).map { (head: head(of: $0), number: UInt32($0)) }
            .sorted { left, right in
                pace.step()
                if left.head != right.head { return left.head < right.head }
                let (one, other) = (self[Int(left.number)], self[Int(right.number)])
                if one.lexicographicallyPrecedes(other) { return true }
                return one == other && left.number < right.number
            }
            .map(\.number)
    }

    /// The first eight bytes as a number that is ordered as they are; strings of text have no byte that is 0.
    private func head(of number: Int) -> UInt64 {
        let start = Int(starts[number])
        let end = min(Int(starts[number + 1]), start + 8)
        var head: UInt64 = 0
        for position in start..<end { head = head << 8 | UInt64(bytes[position]) }
        return head << UInt64(8 * (8 - (end - start)))
    }
}
