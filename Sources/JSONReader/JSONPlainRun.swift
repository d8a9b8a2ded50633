/// The bytes of a JSON text that stand for themselves.
package enum JSONPlainRun {
    /// Where the first quotation mark, backslash or control character stands from `start` on; the end where none does.
    package static func end(in bytes: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position + 8 <= bytes.count, isPlain(bytes, at: position) { position += 8 }
        while position < bytes.count, isPlain(bytes[position]) { position += 1 }
        return position
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// Whether none of the eight bytes from `start` on is one of those; a false no costs a look.
    @inline(__always)
    private static func isPlain(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        // Every pattern of bits is a UInt64, and the span checks its bounds.
        let chunk = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
        let (quotes, slashes) = (chunk ^ 0x2222_2222_2222_2222, chunk ^ 0x5C5C_5C5C_5C5C_5C5C)
        // A byte that is less than what is taken from it borrows, which sets its high bit.
        let marks =
            (chunk &- 0x2020_2020_2020_2020) & ~chunk | (quotes &- 0x0101_0101_0101_0101) & ~quotes
            | (slashes &- 0x0101_0101_0101_0101) & ~slashes
        return marks & 0x8080_8080_8080_8080 == 0
    }
}
