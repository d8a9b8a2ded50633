/// The letters and digits of ASCII, told from other bytes eight at a time.
enum PlainLetters {
    /// The bit that capital letters lack; small letters and digits have it.
    static let caseBit: UInt8 = 0x20
    /// `caseBit` in each byte.
    static let caseBits: UInt64 = 0x2020_2020_2020_2020

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of each byte that is neither an ASCII letter nor a digit.
    @inline(__always)
    static func others(in chunk: UInt64) -> UInt64 {
        let low = chunk & ~highBits
        // No sum of seven bits and seven reaches the next byte.
        let letters = above(low | caseBits, UInt8(ascii: "a")) & ~above(low | caseBits, UInt8(ascii: "z") + 1)
        let digits = above(low, UInt8(ascii: "0")) & ~above(low, UInt8(ascii: "9") + 1)
        return ~(letters | digits) & highBits | chunk & highBits
    }

    /// The high bit of each byte, of seven bits, that is `bound` or above.
    @inline(__always)
    private static func above(_ low: UInt64, _ bound: UInt8) -> UInt64 { low &+ ones &* UInt64(0x80 - bound) }

    /// Whether `byte` is an ASCII letter or a digit.
    @inline(__always)
    static func isPlain(_ byte: UInt8) -> Bool {
        byte < 0x80 && ((byte | caseBit) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10)
    }

    /// Whether `byte` is an ASCII character that is neither.
    @inline(__always)
    static func isSeparator(_ byte: UInt8) -> Bool { byte < 0x80 && !isPlain(byte) }
}
