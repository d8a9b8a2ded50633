internal import Record

/// A date in a text: what it means and how many words it takes.
struct DatePhrase: Hashable, Sendable {
    /// What is meant.
    let expression: DateExpression
    /// How many words the phrase takes, its preposition with it: 2 for "on Friday".
    let count: Int

    /// The most words of a phrase: "late on Friday night, February 10, 2023" has nine.
    static let maximumCount = 12

    /// Reads the phrase that `words` begin with; nil where they begin with none.
    ///
    ///     phrase     = [qualifier] [preposition] ["the"] core            "earlier this week", "on the 10th of February"
    ///     core       = day [part] / relative period / weekday [part] ["," calendar] / calendar / count unit "ago"
    ///     calendar   = month day ["," year] / day ["of"] month [","] [year] / month [year] / "in" year / RFC 3339 date
    init?(_ words: some RandomAccessCollection<DateWord>) {
        var reader = Reader(Array(words.prefix(Self.maximumCount)))
        guard let expression = reader.phrase() else { return nil }
        self.expression = expression
        count = reader.position
    }
}

/// A recursive-descent reader of date phrases; `position` moves only past what has been understood.
private struct Reader {
    private let words: [DateWord]
    private(set) var position = 0
    private var hasPreposition = false

    init(_ words: [DateWord]) {
        self.words = words
    }

    mutating func phrase() -> DateExpression? {
        take(.qualifier)
        hasPreposition = take(.preposition)
        take(.article)
        if hasPreposition, !isPeriodNext { take(.qualifier) }
        return core()
    }

    /// "in early March", but "in earlier years" is no date.
    private var isPeriodNext: Bool {
        if case .unit = word(1) { true } else { false }
    }

    private mutating func core() -> DateExpression? {
        switch word(0) {
        case .day(let offset):
            position += 1
            takePartOfDay()
            return .day(offset: offset)
        case .relative(let offset): return relative(offset)
        case .weekday(let weekday): return self.weekday(weekday, .latest)
        case .weekend where hasPreposition:
            position += 1
            return .weekend(offset: -1)
        case .number(let count): return ago(count) ?? calendar()
        default: return calendar()
        }
    }

    /// "last Friday", "this week", "last night", "last March".
    private mutating func relative(_ offset: Int) -> DateExpression? {
        let direction: DateExpression.Direction = offset < 0 ? .previous : offset == 0 ? .latest : .coming
        let next = word(1)
        switch next {
        case .weekday(let weekday):
            position += 1
            return self.weekday(weekday, direction)
        case .unit(.day): return nil
        case .unit, .weekend, .month, .partOfDay: position += 2
        default: return nil
        }
        return switch next {
        case .unit(let unit): .period(unit, offset: offset)
        case .weekend: .weekend(offset: offset)
        case .month(let month, _): .month(month, direction)
        default: .day(offset: offset)
        }
    }

    private mutating func weekday(_ weekday: Int, _ direction: DateExpression.Direction) -> DateExpression {
        position += 1
        takePartOfDay()
        let end = position
        take(.punctuation)
        if position > end || isMonthNext, let date = calendar(), date.isDay { return date }
        position = end
        return .weekday(weekday, direction)
    }

    /// "two days ago", "a week ago".
    private mutating func ago(_ count: Int) -> DateExpression? {
        guard case .unit(let unit) = word(1), word(2) == .ago else { return nil }
        position += 3
        return .ago(count, unit)
    }

    private mutating func calendar() -> DateExpression? {
        switch word(0) {
        case .year(let year) where word(1) == .hyphen: return numeric(year)
        case .year(let year) where hasPreposition:
            position += 1
            return CalendarDate(year: year).map { .absolute($0) }
        case .month(let month, let isAmbiguous): return monthFirst(month, isAmbiguous: isAmbiguous)
        case .number(let day): return dayFirst(day)
        default: return nil
        }
    }

    /// Reads a day as RFC 3339 writes it, such as 2023-02-10.
    private mutating func numeric(_ year: Int) -> DateExpression? {
        guard case .number(let month) = word(2), word(3) == .hyphen, case .number(let day) = word(4),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        position += 5
        return .absolute(date)
    }

    /// Reads what starts with a month: "February 10, 2023", "Feb 10", "February 2023", "in February".
    private mutating func monthFirst(_ month: Int, isAmbiguous: Bool) -> DateExpression? {
        position += 1
        let end = position
        take(.punctuation)
        if case .number(let day) = word(0), CalendarDate(year: 2000, month: month, day: day) != nil {
            position += 1
            return dated(month: month, day: day)
        }
        if case .year(let year) = word(0), let date = CalendarDate(year: year, month: month) {
            position += 1
            return .absolute(date)
        }
        position = end
        return hasPreposition || !isAmbiguous && position > 1 ? .month(month, .latest) : nil
    }

    /// "10 February 2023", "10th of February".
    private mutating func dayFirst(_ day: Int) -> DateExpression? {
        let start = position
        position += 1
        take(.of)
        guard case .month(let month, _) = word(0), CalendarDate(year: 2000, month: month, day: day) != nil else {
            position = start
            return nil
        }
        position += 1
        return dated(month: month, day: day)
    }

    private mutating func dated(month: Int, day: Int) -> DateExpression? {
        let end = position
        take(.punctuation)
        if case .year(let year) = word(0), let date = CalendarDate(year: year, month: month, day: day) {
            position += 1
            return .absolute(date)
        }
        position = end
        return .dayOfYear(month: month, day: day, .latest)
    }

    private var isMonthNext: Bool {
        if case .month = word(0) { true } else { false }
    }

    private mutating func takePartOfDay() {
        take(.partOfDay)
    }

    @discardableResult private mutating func take(_ expected: DateWord) -> Bool {
        guard word(0) == expected else { return false }
        position += 1
        return true
    }

    private func word(_ offset: Int) -> DateWord {
        position + offset < words.count ? words[position + offset] : .other
    }
}

extension DateExpression {
    /// Whether the expression names one day.
    fileprivate var isDay: Bool {
        switch self {
        case .absolute(let date): date.day != nil
        case .dayOfYear: true
        default: false
        }
    }
}
