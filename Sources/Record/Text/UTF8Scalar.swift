/// Reads code points from bytes that are known to be well-formed UTF-8.
package enum UTF8Scalar {
    /// The code point that starts at `position`, which then lies behind it.
    ///
    /// Of malformed bytes each is taken for U+FFFD, so a reader always gets on.
    package static func decode(_ bytes: [UInt8], at position: inout Int) -> Unicode.Scalar {
        let lead = bytes[position]
        let count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard count > 1, lead >= 0xC2, position + count <= bytes.count else {
            position += 1
            return lead < 0x80 ? Unicode.Scalar(lead) : "\u{FFFD}"
        }
        var value = UInt32(lead) & (0x7F >> UInt32(count))
        for offset in 1..<count {
            value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
        }
        position += count
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
