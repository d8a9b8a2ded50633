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

    /// `value` with leading zeros, `count` digits at least.
    static func text(_ value: Int, count: Int) -> String {
        let digits = String(value)
        if digits.utf8.count >= count { return digits }
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
