/// The trace that a request belongs to (W3C Trace Context).
enum TraceContext {
    /// How long the parts of a `traceparent` are: version, trace, parent, flags.
    private static let partCounts = [2, 32, 16, 2]

    /// Whether `text` is a `traceparent`: `00-` 32 hexadecimal digits `-` 16 of them `-` two.
    static func isParent(_ text: Span<UInt8>) -> Bool {
        guard text.count == partCounts.reduce(3, +) else { return false }
        var position = 0
        for count in partCounts {
            for digit in position..<position + count where !isDigit(text[digit]) { return false }
            position += count
            guard position == text.count || text[position] == UInt8(ascii: "-") else { return false }
            position += 1
        }
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}
