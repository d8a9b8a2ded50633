internal import Record

/// Instants as RFC 3339 writes them in UTC.
enum RFC3339 {
    /// The second `epochSecond` from 1970-01-01: "2023-02-10T18:05:00Z".
    static func text(_ epochSecond: Int) -> String {
        let day = Int((Double(epochSecond) / 86_400).rounded(.down))
        let second = epochSecond - day * 86_400
        let date = CalendarDate(dayNumber: day)?.description ?? "0001-01-01"
        let clock = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(date)T\(clock.joined(separator: ":"))Z"
    }
}

extension JSONWriter {
    /// Writes a date, which needs no escape.
    mutating func string(_ date: PublicationDate) {
        var text: [UInt8] = []
        text.reserveCapacity(Self.dateByteCount)
        date.write(to: &text)
        string(text)
    }

    /// How many bytes a date takes at most: 2023-02-10T18:05:00+01:00.
    private static let dateByteCount = 25
}
