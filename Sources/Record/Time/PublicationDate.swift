/// When a document was published: a day, or a second with its offset from UTC (RFC 3339).
public struct PublicationDate: Hashable, Sendable, CustomStringConvertible {
    /// The day, where it was published.
    public let date: CalendarDate
    /// Seconds since the day began there, 0 to 86,400; nil where only the day is known.
    public let secondOfDay: Int?
    /// Minutes that local time there is ahead of UTC, -1,439 to 1,439; 0 where only the day is known.
    public let utcOffset: Int

    /// A day, no more; nil where `date` is a month or a year.
    public init?(_ date: CalendarDate) {
        guard date.day != nil else { return nil }
        self.date = date
        secondOfDay = nil
        utcOffset = 0
    }

    /// Reads an RFC 3339 `full-date` or `date-time`; fractions of a second are dropped; nil for anything else.
    ///
    ///     PublicationDate("2023-02-10T18:05:00+01:00")
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let day = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)), day.day != nil
        else { return nil }
        date = day
        guard bytes.count > 10 else {
            secondOfDay = nil
            utcOffset = 0
            return
        }
        guard let time = ClockTime(bytes[10...]) else { return nil }
        secondOfDay = time.secondOfDay
        utcOffset = time.utcOffset
    }

    /// Seconds since 1970-01-01T00:00:00Z; the day's start where no time is known.
    public var epochSecond: Int { date.firstDayNumber * 86_400 + (secondOfDay ?? 0) - utcOffset * 60 }

    /// The date, or date and time, as RFC 3339 writes it.
    public var description: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the date, or date and time, as RFC 3339 writes it to `bytes`.
    package func write(to bytes: inout [UInt8]) {
        date.write(to: &bytes)
        guard let secondOfDay else { return }
        bytes.append(UInt8(ascii: "T"))
        Self.write(secondOfDay / 3600, secondOfDay / 60 % 60, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        DecimalDigits.append(secondOfDay % 60, count: 2, to: &bytes)
        if utcOffset == 0 {
            bytes.append(UInt8(ascii: "Z"))
        } else {
            bytes.append(UInt8(ascii: utcOffset < 0 ? "-" : "+"))
            Self.write(abs(utcOffset) / 60, abs(utcOffset) % 60, to: &bytes)
        }
    }

    /// Appends two numbers of two digits with a colon between them.
    private static func write(_ hours: Int, _ minutes: Int, to bytes: inout [UInt8]) {
        DecimalDigits.append(hours, count: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        DecimalDigits.append(minutes, count: 2, to: &bytes)
    }
}

extension PublicationDate: Comparable {
    /// Orders by the instant.
    public static func < (left: PublicationDate, right: PublicationDate) -> Bool {
        left.epochSecond < right.epochSecond
    }
}

/// The part of an RFC 3339 `date-time` behind the day: `T18:05:00.25+01:00`.
private struct ClockTime {
    let secondOfDay: Int
    let utcOffset: Int

    init?(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        guard let separator = rest.popFirst(), "Tt ".utf8.contains(separator),
            let hour = Self.number(&rest, upTo: 23), Self.skip(":", in: &rest),
            let minute = Self.number(&rest, upTo: 59), Self.skip(":", in: &rest),
            let second = Self.number(&rest, upTo: 60)
        else { return nil }
        if Self.skip(".", in: &rest) {
            let fraction = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard !fraction.isEmpty else { return nil }
            rest = rest.dropFirst(fraction.count)
        }
        guard let offset = Self.offset(rest) else { return nil }
        secondOfDay = hour * 3600 + minute * 60 + second
        utcOffset = offset
    }

    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        guard let sign = rest.popFirst() else { return nil }
        if "Zz".utf8.contains(sign) { return rest.isEmpty ? 0 : nil }
        guard "+-".utf8.contains(sign), let hours = number(&rest, upTo: 23), skip(":", in: &rest),
            let minutes = number(&rest, upTo: 59), rest.isEmpty
        else { return nil }
        return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }

    private static func number(_ rest: inout ArraySlice<UInt8>, upTo maximum: Int) -> Int? {
        guard let value = DecimalDigits.value(rest.prefix(2), count: 2), value <= maximum else { return nil }
        rest = rest.dropFirst(2)
        return value
    }

    private static func skip(_ character: Unicode.Scalar, in rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }
}
