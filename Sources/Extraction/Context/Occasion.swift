internal import Record

/// When and where something was said, as a sentence tells it.
struct Occasion: Sendable, Hashable {
    /// What the date means.
    var date: DateExpression?
    /// The words of the date: "on Friday".
    var dateText: String?
    /// The place: "Brussels".
    var place: String?
    /// The event: "press conference".
    var event: String?

    /// Whether nothing is known.
    var isEmpty: Bool { dateText == nil && place == nil && event == nil }
    /// Whether it tells more than a date.
    var isScene: Bool { place != nil || event != nil }

    /// This occasion with what it lacks taken from `other`.
    func filled(from other: Occasion) -> Occasion {
        var filled = self
        filled.fill(from: other)
        return filled
    }

    /// Takes from `other` what is not known.
    mutating func fill(from other: Occasion?) {
        guard let other, !other.isEmpty else { return }
        if isEmpty {
            self = other
            return
        }
        if dateText == nil {
            date = other.date
            dateText = other.dateText
        }
        if place == nil { place = other.place }
        if event == nil { event = other.event }
    }

    /// Whether `other` can be the same occasion: nothing that both tell differs.
    func agrees(with other: Occasion) -> Bool {
        (date == nil || other.date == nil || date == other.date)
            && (place == nil || other.place == nil || place == other.place)
            && (event == nil || other.event == nil || event == other.event)
    }

    /// Whether it tells no more than a year, as what is told in passing does: "in 1980".
    var isBackground: Bool {
        guard !isScene, case .absolute(let date) = date else { return false }
        return date.month == nil
    }

    /// The public form of it; nil where nothing is known.
    ///
    /// A date to come is that of what is told, not of the telling, unless that is still planned.
    func context(published: CalendarDate?, basis: ContextBasis, isPlanned: Bool) -> StatementContext? {
        let date = date?.resolved(published: published)
        let isToCome = !isPlanned && isAhead(date, of: published)
        return StatementContext(
            date: isToCome ? nil : date, dateText: isToCome ? nil : dateText, place: place, event: event, basis: basis)
    }

    /// Whether `date` starts later than on the day behind that of publication, which may be one ahead of a dateline's.
    private func isAhead(_ date: CalendarDate?, of published: CalendarDate?) -> Bool {
        guard let date, let published else { return false }
        return date.firstDayNumber > published.lastDayNumber + 1
    }
}
