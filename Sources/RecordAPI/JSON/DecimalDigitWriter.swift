/// Writes integers in decimal without a string.
enum DecimalDigitWriter {
    /// Appends `value`, with a minus sign where it is negative.
    static func append(_ value: Int, to bytes: inout some ByteDestination & ~Copyable) {
        if (0..<10).contains(value) { return bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)) }
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        append(value.magnitude, digitCount: 1, to: &bytes)
    }

    /// Appends `value` with `digitCount` digits at least, zeros before where it has fewer.
    static func append(_ value: UInt, digitCount: Int, to bytes: inout some ByteDestination & ~Copyable) {
        var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
        var (rest, start) = (value, digits.count)
        while rest > 0 {
            start -= 1
            digits[start] += UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        start = min(start, digits.count - digitCount)
        bytes.append(copying: digits.span.extracting(start..<digits.count))
    }

    /// Appends `tenThousandths` / 10,000, not negative, with as few digits as it takes: 9300 is 0.93.
    static func append(tenThousandths: Int, to bytes: inout some ByteDestination & ~Copyable) {
        let (whole, fraction) = tenThousandths.quotientAndRemainder(dividingBy: 10_000)
        append(whole, to: &bytes)
        guard fraction > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var rest = fraction
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / 1000))
            rest = rest % 1000 * 10
        }
    }
}
