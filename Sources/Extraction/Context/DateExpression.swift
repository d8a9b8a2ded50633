internal import Record

/// A date as news writes it: absolute, or seen from the day of publication.
enum DateExpression: Hashable, Sendable {
    /// A day so many days from the day of publication: "today" 0, "yesterday" -1.
    case day(offset: Int)
    /// A day of the week, 1 for Monday: "on Friday", "last Friday".
    case weekday(Int, Direction)
    /// The Saturday and Sunday before, around or behind the day of publication: "at the weekend" -1.
    case weekend(offset: Int)
    /// A whole week, month or year: "last week" -1, "this month" 0.
    case period(CalendarUnit, offset: Int)
    /// A count of days, weeks, months or years back: "two weeks ago".
    case ago(Int, CalendarUnit)
    /// A month, 1 to 12, of a year that is not told: "in March".
    case month(Int, Direction)
    /// A day of a year that is not told: "on 10 February".
    case dayOfYear(month: Int, day: Int, Direction)
    /// A date that needs no other: "10 February 2023", "in 2019".
    case absolute(CalendarDate)

    /// Which of the many Fridays or Marches is meant.
    enum Direction: Hashable, Sendable {
        /// The last one that is over or going on: what the past tense of a report means.
        case latest
        /// The last one that is over: "last Friday".
        case previous
        /// The first one still to come: "next Friday".
        case coming
        /// The nearest one, over or to come: what a dateline means.
        case nearest
    }

    /// The units that news counts dates in.
    enum CalendarUnit: Hashable, Sendable {
        /// A day.
        case day
        /// Monday to Sunday (ISO 8601).
        case week
        /// A month of the calendar.
        case month
        /// A year of the calendar.
        case year
    }
}

extension DateExpression {
    /// The narrowest day, month or year that covers what is meant in a text published on `published`.
    ///
    /// A week is no `CalendarDate`: it becomes its month, or its year where it runs over a month's end. Nil where the
    /// calendar has no such date, or where the expression needs a date of publication and there is none.
    ///
    ///     DateExpression.weekday(5, .latest).resolved(published: CalendarDate("2023-02-12"))   // 2023-02-10
    func resolved(published: CalendarDate?) -> CalendarDate? {
        if case .absolute(let date) = self { return date }
        guard let published, published.day != nil, let days = days(published: published) else { return nil }
        return CalendarDate(covering: days)
    }

    private func days(published: CalendarDate) -> ClosedRange<Int>? {
        let today = published.firstDayNumber
        switch self {
        case .day(let offset): return today + offset...today + offset
        case .weekday(let weekday, let direction):
            let day = Self.day(of: weekday, direction, from: published)
            return day...day
        case .weekend(let offset):
            let saturday = today - published.weekday + 6 + 7 * offset
            return saturday...saturday + 1
        case .period(let unit, let offset): return Self.period(unit, offset, from: published)
        case .ago(let count, let unit): return Self.ago(count, unit, from: published)
        case .month(let month, let direction): return Self.days(of: month, direction, from: published)
        case .dayOfYear(let month, let day, let direction):
            return Self.days(of: month, day, direction, from: published)
        case .absolute(let date): return date.firstDayNumber...date.lastDayNumber
        }
    }

    private static func day(of weekday: Int, _ direction: Direction, from published: CalendarDate) -> Int {
        let today = published.firstDayNumber
        let back = (published.weekday - weekday + 7) % 7
        return switch direction {
        case .latest: today - back
        case .previous: today - (back == 0 ? 7 : back)
        case .coming: today - back + 7
        case .nearest: back > 3 ? today - back + 7 : today - back
        }
    }

    private static func period(_ unit: CalendarUnit, _ offset: Int, from published: CalendarDate) -> ClosedRange<Int>? {
        switch unit {
        case .day: return published.firstDayNumber + offset...published.firstDayNumber + offset
        case .week:
            let monday = published.firstDayNumber - published.weekday + 1 + 7 * offset
            return monday...monday + 6
        case .month:
            let months = published.year * 12 + (published.month ?? 1) - 1 + offset
            return CalendarDate(year: months / 12, month: months % 12 + 1)?.days
        case .year: return CalendarDate(year: published.year + offset)?.days
        }
    }

    /// "Ten days ago" is a day; "two weeks ago" may be half a week off, and "three months ago" means that month.
    private static func ago(_ count: Int, _ unit: CalendarUnit, from published: CalendarDate) -> ClosedRange<Int>? {
        guard unit == .week else { return period(unit, -count, from: published) }
        let day = published.firstDayNumber - 7 * count
        return day - 3...day + 3
    }

    private static func days(
        of month: Int, _ direction: Direction, from published: CalendarDate
    ) -> ClosedRange<Int>? {
        let current = published.month ?? 1
        let year =
            switch direction {
            case .latest, .nearest: month <= current ? published.year : published.year - 1
            case .previous: month < current ? published.year : published.year - 1
            case .coming: month > current ? published.year : published.year + 1
            }
        return CalendarDate(year: year, month: month)?.days
    }

    /// The search spans eight years because 29 February can be that far away (1896 to 1904).
    private static func days(
        of month: Int, _ day: Int, _ direction: Direction, from published: CalendarDate
    ) -> ClosedRange<Int>? {
        let today = published.firstDayNumber
        let candidates = (published.year - 8...published.year + 8).compactMap { year in
            CalendarDate(year: year, month: month, day: day)?.days
        }
        return switch direction {
        case .latest: candidates.last { $0.lowerBound <= today }
        case .previous: candidates.last { $0.lowerBound < today }
        case .coming: candidates.first { $0.lowerBound > today }
        case .nearest: candidates.min { abs($0.lowerBound - today) < abs($1.lowerBound - today) }
        }
    }
}

extension CalendarDate {
    /// The days from 1970-01-01 that the date covers.
    fileprivate var days: ClosedRange<Int> { firstDayNumber...lastDayNumber }

    /// The narrowest day, month or year that covers `days`; nil where they lie in two years.
    fileprivate init?(covering days: ClosedRange<Int>) {
        guard let first = CalendarDate(dayNumber: days.lowerBound), let last = CalendarDate(dayNumber: days.upperBound),
            first.year == last.year
        else { return nil }
        let month = first.month == last.month ? first.month : nil
        self.init(year: first.year, month: month, day: days.count == 1 ? first.day : nil)
    }
}
