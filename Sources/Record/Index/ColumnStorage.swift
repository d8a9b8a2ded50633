/// Takes columns of numbers one behind another, to be kept.
package protocol ColumnSink: ~Copyable {
    /// Keeps the bytes of the next column.
    mutating func append(_ bytes: RawSpan)
}

extension ColumnSink where Self: ~Copyable {
    /// Keeps the next column.
    package mutating func append<Value: FixedWidthInteger & BitwiseCopyable>(_ column: [Value]) {
        // Integers have no padding: every byte is written.  Not `column.span`: Swift 6.3 at -O may end an array that was made for this
        // call before its span is read.
        unsafe column.withUnsafeBytes { unsafe append($0.bytes) }
    }
}

/// Hands out columns in the order in which a `ColumnSink` took them.
package protocol ColumnSource {
    /// The next column.
    mutating func next<Value: FixedWidthInteger & BitwiseCopyable>(_ type: Value.Type) throws(DamagedColumns) -> [Value]
}

extension [UInt32] {
    /// Where the first of some lists starts, as long as there is none.
    ///
    /// Not the literal: Swift 6.3 at -O may put `[0]` into static memory, take it for unique and append to it in place, so that the
    /// next one is empty.
    static var firstStart: [UInt32] { [UInt32](repeating: 0, count: 1) }

    /// Whether all are numbers of one of `count` things, or where `allowsNone`, `.max`.
    func areNumbers(below count: Int, allowsNone: Bool = false) -> Bool {
        let values = span
        return values.indices.allSatisfy { Int(values[$0]) < count || allowsNone && values[$0] == .max }
    }

    /// Whether they tell where each of `rowCount` lists starts among `count` things, and where the last ends.
    func areStarts(of rowCount: Int, in count: Int) -> Bool {
        guard self.count == rowCount + 1, first == 0, last.map(Int.init) == count else { return false }
        let values = span
        return (0..<rowCount).allSatisfy { values[$0] <= values[$0 + 1] }
    }
}

/// Columns that are not as they were kept.
package struct DamagedColumns: Error {
    /// Says so.
    package init() {}
}
