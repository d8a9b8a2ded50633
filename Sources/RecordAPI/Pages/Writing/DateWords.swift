internal import Record

/// Dates and numbers as readers of English news write them.
enum DateWords {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// "10 February 2023", "February 2023" or "2023".
    static func text(_ date: CalendarDate) -> String {
        guard let month = date.month else { return "\(date.year)" }
        let name = "\(months[month - 1]) \(date.year)"
        return date.day.map { "\($0) \(name)" } ?? name
    }

    private static func week(_ first: CalendarDate, _ last: CalendarDate) -> String {
        if first.month == last.month, let day = first.day { return "\(day)–\(text(last))" }
        if first.year == last.year, let day = first.day, let month = first.month {
            return "\(day) \(months[month - 1]) – \(text(last))"
        }
        return "\(text(first)) – \(text(last))"
    }

    /// The span of days as short as can be: "February 2023", "2023", "6–12 February 2023".
    static func text(_ days: ClosedRange<Int>, _ unit: TimelineUnit) -> String {
        guard let first = CalendarDate(dayNumber: days.lowerBound), let last = CalendarDate(dayNumber: days.upperBound)
        else { return "" }
        switch unit {
        case .day: return text(first)
        case .week: return week(first, last)
        case .month: return CalendarDate(year: first.year, month: first.month).map { text($0) } ?? ""
        case .year: return "\(first.year)"
        }
    }
}

extension Int {
    /// The number with a space between thousands, as SI writes it (narrow, not to be broken).
    var grouped: String {
        let digits = String(self)
        guard digits.count > 4 else { return digits }
        var result = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { result.append("\u{202F}") }
            result.append(digit)
        }
        return result
    }

    /// "1 statement", "1 204 statements".
    func counted(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }
}
