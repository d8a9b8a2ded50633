/// Takes columns of numbers one behind another, to be kept.
package protocol ColumnSink: ~Copyable {
    /// Keeps the bytes of the next column.
    mutating func append(_ bytes: RawSpan)
}

extension ColumnSink where Self: ~Copyable {
    /// Keeps the next column.
    package mutating func append<Value: FixedWidthInteger & BitwiseCopyable>(_ column: [Value]) {
        append(column.span.bytes)
    }
}

/// Hands out columns in the order in which a `ColumnSink` took them.
package protocol ColumnSource {
    /// The next column.
    mutating func next<Value: FixedWidthInteger & BitwiseCopyable>(_ type: Value.Type) throws(DamagedColumns) -> [Value]
}

/// Columns that are not as they were kept.
package struct DamagedColumns: Error {
    /// Says so.
    package init() {}
}
