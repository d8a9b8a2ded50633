/// A day, month or year of the Gregorian calendar, as precise as its source: `2023-02-10`, `2023-02` or `2023`.
public struct CalendarDate: Hashable, Sendable, CustomStringConvertible {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12; nil where only the year is known.
    public let month: Int?
    /// The day of the month, from 1; nil where only the month or the year is known.
    public let day: Int?

    /// Makes a date; nil where the calendar has no such day.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year), (1...12).contains(month ?? 1), month != nil || day == nil else { return nil }
        if let month, let day, !(1...Self.dayCount(year: year, month: month)).contains(day) { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2023`, `2023-02` or `2023-02-10` (RFC 3339 `full-date`, cut from the right); nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), let year = DecimalDigits.value(parts[0], count: 4) else { return nil }
        var rest: [Int] = []
        for part in parts.dropFirst() {
            guard let number = DecimalDigits.value(part, count: 2) else { return nil }
            rest.append(number)
        }
        self.init(year: year, month: rest.first, day: rest.count == 2 ? rest[1] : nil)
    }

    /// Reads what a question gives as a date: as above, or an RFC 3339 `date-time`, of which the day counts as it is written.
    package init?(asked text: String) {
        guard let date = CalendarDate(text) ?? PublicationDate(text)?.date else { return nil }
        self = date
    }

    /// The date as RFC 3339 writes it, as far as it is known.
    public var description: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the date as RFC 3339 writes it to `bytes`.
    func write(to bytes: inout [UInt8]) {
        DecimalDigits.append(year, count: 4, to: &bytes)
        guard let month else { return }
        bytes.append(UInt8(ascii: "-"))
        DecimalDigits.append(month, count: 2, to: &bytes)
        guard let day else { return }
        bytes.append(UInt8(ascii: "-"))
        DecimalDigits.append(day, count: 2, to: &bytes)
    }

    /// Days from 1970-01-01 to the first day that the date covers.
    ///
    /// H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": years start in March, eras have 400 years.
    public var firstDayNumber: Int {
        let month = month ?? 1
        let shiftedYear = month > 2 ? year : year - 1
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Days from 1970-01-01 to the last day that the date covers.
    public var lastDayNumber: Int {
        guard let month else { return firstDayNumber + (Self.isLeap(year) ? 365 : 364) }
        return day == nil ? firstDayNumber + Self.dayCount(year: year, month: month) - 1 : firstDayNumber
    }

    /// The day that lies `dayNumber` days behind 1970-01-01; nil outside the years 1 to 9999.
    public init?(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        guard shifted >= 0 else { return nil }
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The weekday of the first day that the date covers: 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int {
        let sinceMonday = (firstDayNumber + 3) % 7
        return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    private static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
