/// Writes numbers and texts as bytes, for a `ByteDecoder` to read.
///
/// Whole numbers take seven bits a byte, the lowest first (LEB128); each text stands once, and is a number from then on.
struct ByteEncoder {
    private(set) var bytes: [UInt8] = []
    private var textNumbers: [String: Int] = [:]

    /// Writes a number that is not negative.
    mutating func append(_ number: Int) {
        var rest = UInt(number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes all bits of `bits`.
    mutating func append(bits: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    }

    /// Writes bytes behind their count.
    mutating func append(counted content: [UInt8]) {
        append(content.count)
        bytes += content
    }

    /// Writes `text`: its number where it was written before, else the next number and its bytes.
    mutating func append(_ text: String) {
        if let number = textNumbers[text] { return append(number) }
        append(textNumbers.count)
        textNumbers[text] = textNumbers.count
        append(counted: Array(text.utf8))
    }

    /// Writes what may be missing: a 0 for nothing.
    mutating func append<Value>(_ value: Value?, _ write: (inout ByteEncoder, Value) -> Void) {
        append(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    /// Writes a list behind its count.
    mutating func append<Element>(list: [Element], _ write: (inout ByteEncoder, Element) -> Void) {
        append(list.count)
        for element in list { write(&self, element) }
    }
}
