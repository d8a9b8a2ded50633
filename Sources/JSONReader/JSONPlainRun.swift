/// The bytes of a string of JSON that stand for themselves (RFC 8259 §7).
package enum JSONPlainRun {
    /// The first place from `start` on of a byte that needs an escape; the end of the text where none does.
    package static func end(in text: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position + 32 <= text.count {
            // Every pattern of bits is a vector of UInt64, and the span checks its bounds.
            let chunks = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD4<UInt64>.self)
            if mayNeedEscape(chunks) { break }
            position += 32
        }
        while position + 8 <= text.count {
            let marks = marks(text, at: position) & 0x8080_8080_8080_8080
            if marks != 0 { return position + marks.trailingZeroBitCount / 8 }
            position += 8
        }
        if start + 8 <= text.count, marks(text, at: text.count - 8) & 0x8080_8080_8080_8080 == 0 { return text.count }
        while position < text.count, !needsEscape(text[position]) { position += 1 }
        return position
    }

    /// Copies the bytes of `text` from `start` on, up to the first that needs an escape, to `target`, which has room for all of
    /// them; returns where that byte is, the end of the text where none needs one.
    ///
    /// Each byte is copied as it is looked at; what of `target` lies behind the place that is returned may be written, too.
    package static func copy(_ text: Span<UInt8>, from start: Int, to target: UnsafeMutableRawPointer) -> Int {
        var position = start
        while position + 32 <= text.count {
            // Every pattern of bits is a vector of UInt64, the span checks its bounds, and there is room for what it holds.
            let chunks = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD4<UInt64>.self)
            unsafe target.storeBytes(of: chunks, toByteOffset: position - start, as: SIMD4<UInt64>.self)
            if mayNeedEscape(chunks) { break }
            position += 32
        }
        while position + 8 <= text.count {
            let chunk = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)  // as above
            unsafe target.storeBytes(of: chunk, toByteOffset: position - start, as: UInt64.self)
            if marks(chunk) & 0x8080_8080_8080_8080 != 0 { break }
            position += 8
        }
        if position < text.count, position + 8 > text.count, start + 8 <= text.count {
            // The last eight bytes, some of which may have been copied before.
            let end = text.count - 8
            let chunk = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self)
            unsafe target.storeBytes(of: chunk, toByteOffset: end - start, as: UInt64.self)  // as above
            if marks(chunk) & 0x8080_8080_8080_8080 == 0 { return text.count }
        }
        while position < text.count, !needsEscape(text[position]) {
            unsafe target.storeBytes(of: text[position], toByteOffset: position - start, as: UInt8.self)  // as above
            position += 1
        }
        return position
    }

    /// Whether one of the 32 bytes needs an escape.
    @inline(__always)
    private static func mayNeedEscape(_ chunks: SIMD4<UInt64>) -> Bool {
        let (quotes, slashes) = (chunks ^ .init(repeating: quotationMarks), chunks ^ .init(repeating: backslashes))
        let ones = SIMD4(repeating: ones)
        let marks =
            (chunks &- .init(repeating: spaces)) & ~chunks | (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
        let halves = marks.lowHalf | marks.highHalf
        return (halves.x | halves.y) & 0x8080_8080_8080_8080 != 0
    }

    /// Of the eight bytes from `start` on, high bits that are set from the first one on that needs an escape.
    @inline(__always)
    private static func marks(_ text: Span<UInt8>, at start: Int) -> UInt64 {
        // Every pattern of bits is a UInt64, and the span checks its bounds.
        marks(UInt64(littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)))
    }

    /// Of eight bytes, high bits that are set from the first one on that needs an escape.
    @inline(__always)
    private static func marks(_ chunk: UInt64) -> UInt64 {
        let (quotes, slashes) = (chunk ^ quotationMarks, chunk ^ backslashes)
        // A byte that is less than what is taken from it borrows, which sets its high bit.
        return (chunk &- spaces) & ~chunk | (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
    }

    private static let spaces: UInt64 = 0x2020_2020_2020_2020
    private static let quotationMarks: UInt64 = 0x2222_2222_2222_2222
    private static let backslashes: UInt64 = 0x5C5C_5C5C_5C5C_5C5C
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}
