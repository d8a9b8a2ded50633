/// `1*DIGIT`: a number without sign, list or space.
enum DecimalNumber {
    /// The number; nil where `bytes` are not all digits, are none, or are more than an `Int` holds.
    static func parse(_ bytes: Span<UInt8>) -> Int? {
        guard !bytes.isEmpty else { return nil }
        var value = 0
        for index in bytes.indices {
            let digit = Int(bytes[index] &- 0x30)
            guard bytes[index].isDigit, value <= (Int.max - digit) / 10 else { return nil }
            value = value * 10 + digit
        }
        return value
    }
}
