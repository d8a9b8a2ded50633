/// `1*DIGIT`: a number without sign, list or space.
enum DecimalNumber {
    /// The number; nil where `bytes` are not all digits, are none, or are more than an `Int` holds.
    static func parse(_ bytes: Span<UInt8>) -> Int? {
        guard !bytes.isEmpty else { return nil }
        var value = 0
        for index in bytes.indices {
            guard bytes[index].isDigit else { return nil }
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, carries) = product.addingReportingOverflow(Int(bytes[index] &- 0x30))
            guard !isTooLarge, !carries else { return nil }
            value = sum
        }
        return value
    }
}
