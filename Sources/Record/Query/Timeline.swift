/// The spans of time that a timeline counts by.
package enum TimelineUnit: String, CaseIterable, Sendable {
    case day, week, month, year

    /// The first and the last day of the span that `date`, a day, lies in; weeks start on Monday (ISO 8601).
    package func span(around date: CalendarDate) -> ClosedRange<Int> {
        let day = date.firstDayNumber
        switch self {
        case .day: return day...day
        case .week:
            let monday = day - (date.weekday - 1)
            return monday...monday + 6
        case .month, .year:
            let month = self == .month ? date.month : nil
            guard let span = CalendarDate(year: date.year, month: month) else { return day...day }
            return span.firstDayNumber...span.lastDayNumber
        }
    }
}

/// How many statements fall into a span of time.
package struct TimelineBucket: Sendable, Hashable {
    /// The first and the last day, from 1970-01-01.
    package let days: ClosedRange<Int>
    /// How many statements.
    package let count: Int
}

extension RecordIndex {
    /// The spans of time in which `rows` fall, newest first; those without a statement and the undated are left out.
    package func timeline(of rows: RowSet, by unit: TimelineUnit) -> [TimelineBucket] {
        var buckets: [TimelineBucket] = []
        var position = 0
        while position < rows.count, let date = statement(at: rows[position]).day {
            let span = unit.span(around: date)
            // Rows descend by day: the first row before the span tells how many lie in it.
            let end = rows.position(ofFirstNotBefore: self.rows(from: span.lowerBound, to: nil).upperBound)
            buckets.append(TimelineBucket(days: span, count: end - position))
            position = end
        }
        return buckets
    }
}
