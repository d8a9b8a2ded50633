/// Numbers of a fixed count of decimal digits, as dates and times write them: no sign, no white space.
enum DecimalDigits {
    /// The number that `bytes` spell; nil unless they are exactly `count` ASCII digits.
    static func value(_ bytes: some Collection<UInt8>, count: Int) -> Int? {
        guard bytes.count == count else { return nil }
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// Appends `value`, not negative and of at most `count` digits, to `bytes` with leading zeros.
    static func append(_ value: Int, count: Int, to bytes: inout [UInt8]) {
        // Two at a time, by divisors that are known, so that nothing is divided.
        if count > 2 { append(value / 100, count: count - 2, to: &bytes) }
        if count > 1 { bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10 % 10)) }
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
    }
}
