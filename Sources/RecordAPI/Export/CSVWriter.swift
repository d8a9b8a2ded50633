package import Record

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

    /// Makes room for `byteCount` bytes more.
    package mutating func reserveCapacity(_ byteCount: Int) { bytes.reserveCapacity(bytes.count + byteCount) }

    /// Adds a value to the row.
    package mutating func value(_ text: Span<UInt8>) {
        startValue()
        guard !text.isEmpty else { return }
        if Self.needsQuotes(text) { return quoted(text) }
        if Self.startsFormula(text[0]) { bytes.append(UInt8(ascii: "'")) }
        append(text)
    }

    private mutating func append(_ text: Span<UInt8>) {
        // The buffer is read within the closure only, while the span lives.
        unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Adds a value to the row.
    package mutating func value(_ text: [UInt8]) { value(text.span) }

    /// Adds a value to the row; an absent one is empty.
    package mutating func value(_ text: String?) {
        guard let text else { return startValue() }
        value(text.utf8.span)
    }

    /// Adds a date to the row; an absent one is empty.
    package mutating func value(_ date: PublicationDate?) {
        startValue()
        date?.write(to: &bytes)
    }

    /// Adds a count to the row.
    package mutating func value(_ count: Int) {
        startValue()
        DecimalDigitWriter.append(count, to: &bytes)
    }

    /// Adds `tenThousandths` / 10,000 to the row, with as few digits as it takes.
    package mutating func value(tenThousandths: Int) {
        startValue()
        DecimalDigitWriter.append(tenThousandths: tenThousandths, to: &bytes)
    }

    /// Adds the values that `other` holds, whose row has not ended.
    package mutating func values(of other: CSVWriter) {
        startValue()
        append(other.bytes.span)
    }

    /// Ends the row.
    package mutating func endRow() {
        bytes.append(contentsOf: "\r\n".utf8)
        isAtStart = true
    }

    private mutating func startValue() {
        if !isAtStart { bytes.append(UInt8(ascii: ",")) }
        isAtStart = false
    }

    private mutating func quoted(_ text: Span<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        if Self.startsFormula(text[0]) { bytes.append(UInt8(ascii: "'")) }
        var start = 0
        for index in text.indices where text[index] == UInt8(ascii: "\"") {
            append(text.extracting(start...index))
            start = index
        }
        append(text.extracting(start...))
        bytes.append(UInt8(ascii: "\""))
    }

    private static func startsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    private static func needsQuotes(_ text: Span<UInt8>) -> Bool {
        guard text.count >= 8 else { return text.indices.contains { needsQuotes(text[$0]) } }
        var position = 0
        while position < text.count {
            // Of the last eight bytes some are looked at again.
            let chunk = min(position, text.count - 8)..<min(position + 8, text.count)
            if mayNeedQuotes(text, at: chunk.lowerBound), chunk.contains(where: { needsQuotes(text[$0]) }) {
                return true
            }
            position += 8
        }
        return false
    }

    /// Whether one of the eight bytes from `start` on may need quotation marks; false is sure.
    @inline(__always)
    private static func mayNeedQuotes(_ text: Span<UInt8>, at start: Int) -> Bool {
        // Every pattern of bits is a UInt64, and the span checks its bounds.
        let chunk = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
        // A byte less than 0x2D borrows, which sets its high bit; so does one behind it now and then, which costs a look.
        let small = (chunk &- 0x2D2D_2D2D_2D2D_2D2D) & ~chunk & 0x8080_8080_8080_8080
        let spaces = chunk ^ 0x2020_2020_2020_2020
        let isSpace = (spaces &- 0x0101_0101_0101_0101) & ~spaces & 0x8080_8080_8080_8080
        return small & ~isSpace != 0
    }

    @inline(__always)
    private static func needsQuotes(_ byte: UInt8) -> Bool {
        // Few bytes of a text are that small.
        guard byte <= UInt8(ascii: ",") else { return false }
        return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0D || byte == 0x0A
    }
}
