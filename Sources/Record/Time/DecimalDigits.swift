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
        let end = bytes.count + count
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count))
        var rest = value
        for place in (end - count..<end).reversed() {
            bytes[place] += UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }
}
