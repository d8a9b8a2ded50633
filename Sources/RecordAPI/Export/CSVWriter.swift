/// Writes CSV (RFC 4180): CRLF line ends, quotation marks where a value needs them.
///
/// A value that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection"), so that a
/// quotation can't run in a newsroom's spreadsheet.
package struct CSVWriter {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []
    private var isAtStart = true

    /// Starts an empty table.
    package init() {}

    /// Adds a value to the row.
    package mutating func value(_ text: some Sequence<UInt8>) {
        if !isAtStart { bytes.append(UInt8(ascii: ",")) }
        isAtStart = false
        let start = bytes.count
        bytes.append(contentsOf: text)
        guard bytes.count > start else { return }
        if Self.startsFormula(bytes[start]) { bytes.insert(UInt8(ascii: "'"), at: start) }
        for index in start..<bytes.count where Self.needsQuotes(bytes[index]) { return quote(from: start) }
    }

    /// Adds a value to the row; an absent one is empty.
    package mutating func value(_ text: String?) { value((text ?? "").utf8) }

    /// Ends the row.
    package mutating func endRow() {
        bytes.append(contentsOf: "\r\n".utf8)
        isAtStart = true
    }

    private mutating func quote(from start: Int) {
        let value = Array(bytes[start...])
        bytes.removeLast(value.count)
        bytes.append(UInt8(ascii: "\""))
        for byte in value {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func startsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    @inline(__always)
    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0D, 0x0A: true
        default: false
        }
    }
}
