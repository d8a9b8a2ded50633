/// `1*DIGIT`: a number without sign, list or space.
enum DecimalNumber {
    /// The most digits of which every number is one that an `Int` holds.
    private static let certainlyFits = 18

    /// The number; nil where `bytes` are not all digits, are none, or are more than an `Int` holds.
    static func parse(_ bytes: Span<UInt8>) -> Int? {
        guard !bytes.isEmpty else { return nil }
        var value = 0
        if bytes.count <= certainlyFits {
            for index in bytes.indices {
                guard bytes[index].isDigit else { return nil }
                value = value &* 10 &+ Int(bytes[index] &- 0x30)
            }
            return value
        }
        for index in bytes.indices {
            guard bytes[index].isDigit else { return nil }
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, carries) = product.addingReportingOverflow(Int(bytes[index] &- 0x30))
            guard !isTooLarge, !carries else { return nil }
            value = sum
        }
        return value
    }

    /// The number, or the largest `Int` where it is more; nil where `bytes` are not all digits or are none.
    ///
    /// For offsets and counts of which those that are too large all mean the same (RFC 9110 §14.1.2).
    static func parseClamped(_ bytes: Span<UInt8>) -> Int? {
        if let number = parse(bytes) { return number }
        return bytes.isEmpty || bytes.indices.contains { !bytes[$0].isDigit } ? nil : .max
    }
}
