/// The bytes of a string of JSON that stand for themselves (RFC 8259 §7).
package enum JSONPlainRun {
    /// The first place from `start` on of a byte that needs an escape; the end of the text where none does.
    package static func end(in text: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position + 32 <= text.count, !needsEscape(text, wideAt: position) { position += 32 }
        while position + 8 <= text.count {
            let marks = marks(text, at: position)
            if marks != 0 { return position + marks.trailingZeroBitCount / 8 }
            position += 8
        }
        if start + 8 <= text.count, marks(text, at: text.count - 8) == 0 { return text.count }
        while position < text.count, !needsEscape(text[position]) { position += 1 }
        return position
    }

    /// Whether one of the 32 bytes from `start` on needs an escape.
    @inline(__always)
    private static func needsEscape(_ text: Span<UInt8>, wideAt start: Int) -> Bool {
        let first = marks(text, at: start) | marks(text, at: start + 8)
        return first | marks(text, at: start + 16) | marks(text, at: start + 24) != 0
    }

    /// Of the eight bytes from `start` on, the high bit of the first one that needs an escape and some of those behind it; 0
    /// where none does.
    @inline(__always)
    private static func marks(_ text: Span<UInt8>, at start: Int) -> UInt64 {
        // Every pattern of bits is a UInt64, and the span checks its bounds.
        let chunk = UInt64(littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
        let (quotes, slashes) = (chunk ^ 0x2222_2222_2222_2222, chunk ^ 0x5C5C_5C5C_5C5C_5C5C)
        // A byte that is less than what is taken from it borrows, which sets its high bit.
        let small = (chunk &- 0x2020_2020_2020_2020) & ~chunk | (quotes &- 0x0101_0101_0101_0101) & ~quotes
        return (small | (slashes &- 0x0101_0101_0101_0101) & ~slashes) & 0x8080_8080_8080_8080
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}
