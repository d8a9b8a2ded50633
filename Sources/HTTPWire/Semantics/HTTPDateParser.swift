extension HTTPDate {
    /// Reads a date in any of the three forms that RFC 9110 §5.6.7 knows; nil for anything else.
    ///
    ///     Sun, 06 Nov 1994 08:49:37 GMT
    ///     Sunday, 06-Nov-94 08:49:37 GMT
    ///     Sun Nov  6 08:49:37 1994
    public init?(_ bytes: Span<UInt8>) {
        var reader = DateReader(bytes.count)
        guard let second = reader.date(bytes) else { return nil }
        self.init(epochSecond: second)
    }
}

/// Reads the parts of a date one after the other.
private struct DateReader {
    private var position = 0
    private let end: Int

    init(_ count: Int) { end = count }

    mutating func date(_ bytes: Span<UInt8>) -> Int? {
        guard let comma = (0..<bytes.count).first(where: { bytes[$0] == UInt8(ascii: ",") }) else {
            return asctime(bytes)
        }
        position = comma + 1
        let isFixdate = comma == 3
        guard isFixdate || comma >= 6, skip(" ", bytes), let day = digits(2, bytes) else { return nil }
        let separator: Unicode.Scalar = isFixdate ? " " : "-"
        guard skip(separator, bytes), let month = month(bytes), skip(separator, bytes),
            let year = digits(isFixdate ? 4 : 2, bytes), skip(" ", bytes), let time = time(bytes), skip(" ", bytes),
            bytes.extracting(position...).equals("GMT")
        else { return nil }
        // Two digits of a year are of the hundred years that end fifty years from when this was written.
        return second(year: isFixdate ? year : year + (year < 76 ? 2000 : 1900), month, day, time)
    }

    private mutating func asctime(_ bytes: Span<UInt8>) -> Int? {
        position = 3
        guard skip(" ", bytes), let month = month(bytes), skip(" ", bytes),
            let day = skip(" ", bytes) ? digits(1, bytes) : digits(2, bytes), skip(" ", bytes),
            let time = time(bytes), skip(" ", bytes), let year = digits(4, bytes), position == end
        else { return nil }
        return second(year: year, month, day, time)
    }

    private func second(year: Int, _ month: Int, _ day: Int, _ time: Int) -> Int? {
        guard let date = CivilDate(year: year, month: month, day: day), year >= 1970 else { return nil }
        return date.dayNumber * 86_400 + time
    }

    private mutating func time(_ bytes: Span<UInt8>) -> Int? {
        guard let hour = digits(2, bytes), hour < 24, skip(":", bytes), let minute = digits(2, bytes), minute < 60,
            skip(":", bytes), let second = digits(2, bytes), second <= 60
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    private mutating func month(_ bytes: Span<UInt8>) -> Int? {
        guard end - position >= 3 else { return nil }
        let name = String(bytes.extracting(position..<position + 3))
        position += 3
        return HTTPDate.months.firstIndex(of: name).map { $0 + 1 }
    }

    private mutating func digits(_ count: Int, _ bytes: Span<UInt8>) -> Int? {
        guard end - position >= count else { return nil }
        var value = 0
        for index in position..<position + count {
            guard bytes[index].isDigit else { return nil }
            value = value * 10 + Int(bytes[index] - 0x30)
        }
        position += count
        return value
    }

    private mutating func skip(_ character: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
        guard position < end, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }
}
