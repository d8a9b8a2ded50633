/// A second in time, written as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
public struct HTTPDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted; of the years 1970 to 9999.
    public let epochSecond: Int

    /// The second `epochSecond`, held within the years 1970 to 9999.
    public init(epochSecond: Int) { self.epochSecond = min(max(0, epochSecond), 253_402_300_799) }

    /// The number of bytes that a date has when sent.
    package static let byteCount = 29

    /// Earlier dates come first.
    public static func < (left: HTTPDate, right: HTTPDate) -> Bool { left.epochSecond < right.epochSecond }

    /// The date as it is sent (IMF-fixdate).
    public var description: String { String(decoding: bytes, as: UTF8.self) }

    /// The date as it is sent, 29 bytes of ASCII.
    package var bytes: [UInt8] {
        let (day, second) = epochSecond.quotientAndRemainder(dividingBy: 86_400)
        let date = CivilDate(dayNumber: day)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.byteCount)
        bytes += Self.weekdays[(day + 4) % 7].utf8
        bytes += ", ".utf8
        bytes.appendTwoDigits(date.day)
        bytes += " \(Self.months[date.month - 1]) ".utf8
        bytes.appendTwoDigits(date.year / 100)
        bytes.appendTwoDigits(date.year % 100)
        for (mark, value) in [(" ", second / 3600), (":", second / 60 % 60), (":", second % 60)] {
            bytes += mark.utf8
            bytes.appendTwoDigits(value)
        }
        bytes += " GMT".utf8
        return bytes
    }

    static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension [UInt8] {
    /// Adds `value`, 0 to 99, as two digits.
    fileprivate mutating func appendTwoDigits(_ value: Int) {
        append(UInt8(0x30 + value / 10))
        append(UInt8(0x30 + value % 10))
    }
}
