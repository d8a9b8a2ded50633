/// Walks the items of a field whose items have weights: Accept, Accept-Encoding (RFC 9110 §12.4.2, §12.5).
///
///     #( name *( OWS ";" OWS parameter ) )    text/csv;header=present;q=0.5, */*;q=0.1
///
/// What stands between quotation marks is passed over, commas and all.
public struct WeightedItems {
    /// One item.
    public struct Item: Equatable, Sendable {
        /// Where its name stands in the value, without parameters.
        public let name: Range<Int>
        /// Its weight in thousandths, 0 to 1000; 0 also where the weight can't be read.
        public let weight: Int
    }

    private var position = 0

    /// Starts before the first item.
    public init() {}

    /// The next item of `value`; nil behind the last.
    ///
    /// Call it with the same value every time.  Empty items are passed over.
    public mutating func next(in value: Span<UInt8>) -> Item? {
        while position < value.count {
            let end = Self.end(of: UInt8(ascii: ","), in: value, from: position)
            let item = Self.trimmed(position..<end, of: value)
            position = end + 1
            guard !item.isEmpty else { continue }
            let nameEnd = min(Self.end(of: UInt8(ascii: ";"), in: value, from: item.lowerBound), item.upperBound)
            let name = Self.trimmed(item.lowerBound..<nameEnd, of: value)
            if !name.isEmpty { return Item(name: name, weight: Self.weight(value, nameEnd..<item.upperBound)) }
        }
        return nil
    }

    /// The weight that the parameters give; 1000 where they give none.
    private static func weight(_ value: Span<UInt8>, _ parameters: Range<Int>) -> Int {
        var position = parameters.lowerBound + 1
        while position < parameters.upperBound {
            let end = min(end(of: UInt8(ascii: ";"), in: value, from: position), parameters.upperBound)
            let parameter = trimmed(position..<end, of: value)
            if parameter.count >= 2, value[parameter.lowerBound] | 0x20 == UInt8(ascii: "q"),
                value[parameter.lowerBound + 1] == UInt8(ascii: "=")
            {
                return thousandths(value.extracting(parameter.lowerBound + 2..<parameter.upperBound)) ?? 0
            }
            position = end + 1
        }
        return 1000
    }

    /// `qvalue`: 0 or 1 with three decimals at most, and none above 1.
    private static func thousandths(_ text: Span<UInt8>) -> Int? {
        guard (1...5).contains(text.count), text[0] == UInt8(ascii: "0") || text[0] == UInt8(ascii: "1") else {
            return nil
        }
        guard text.count == 1 || text[1] == UInt8(ascii: ".") else { return nil }
        var result = Int(text[0] - UInt8(ascii: "0")) * 1000
        var scale = 100
        for position in 2..<max(2, text.count) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position]) else { return nil }
            result += Int(text[position] - UInt8(ascii: "0")) * scale
            scale /= 10
        }
        return result <= 1000 ? result : nil
    }

    /// Where `delimiter` stands next outside of quotation marks; the end where it does not.
    private static func end(of delimiter: UInt8, in value: Span<UInt8>, from start: Int) -> Int {
        var isQuoted = false
        var position = start
        while position < value.count {
            let byte = value[position]
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted, byte == UInt8(ascii: "\\") { position += 1 }
            if !isQuoted, byte == delimiter { return position }
            position += 1
        }
        return value.count
    }

    private static func trimmed(_ range: Range<Int>, of value: Span<UInt8>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, value[start].isOptionalWhitespace { start += 1 }
        while end > start, value[end - 1].isOptionalWhitespace { end -= 1 }
        return start..<end
    }
}
