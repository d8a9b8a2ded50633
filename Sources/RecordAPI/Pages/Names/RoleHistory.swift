internal import Record

/// When a speaker had which role, as the documents tell.
struct RoleHistory {
    /// A role, and the first day and the last that a statement has it.
    struct Period {
        let role: String
        var first: CalendarDate
        let last: CalendarDate
        var count = 1
    }

    /// The periods, the latest first.
    let periods: [Period]

    /// The most statements that are looked at, the newest.
    private static let maximumCount = 20_000
    /// The most roles that are shown.
    private static let maximumPeriodCount = 12

    /// Reads the roles of the statements at `rows`, which are one speaker's.
    init(_ rows: RowSet, in index: RecordIndex) {
        var periods: [String: Period] = [:]
        for position in 0..<min(rows.count, Self.maximumCount) {
            let statement = index.statement(at: rows[position])
            guard let bytes = statement.role, let day = statement.day else { continue }
            let role = String(decoding: bytes, as: UTF8.self)
            // Rows come newest first.
            periods[role, default: Period(role: role, first: day, last: day, count: 0)].first = day
            periods[role]?.count += 1
        }
        self.periods = Array(
            periods.values.sorted { one, other in
                one.last.firstDayNumber != other.last.firstDayNumber
                    ? one.last.firstDayNumber > other.last.firstDayNumber : one.role < other.role
            }.prefix(Self.maximumPeriodCount))
    }
}

extension HTMLWriter {
    /// Writes roles with the time in which documents give them.
    mutating func roles(_ history: RoleHistory) {
        guard !history.periods.isEmpty else { return }
        element("section", [("class", "roles")]) { html in
            html.element("h2", text: "Roles over time")
            html.element("ol") { html in
                for period in history.periods {
                    html.element("li") { html in
                        html.isolated(period.role)
                        html.element("span", [("class", "span")]) { html in
                            html.element(
                                "time", [("datetime", period.first.description)], text: DateWords.text(period.first))
                            if period.first != period.last {
                                html.text(" – ")
                                html.element(
                                    "time", [("datetime", period.last.description)], text: DateWords.text(period.last))
                            }
                        }
                    }
                }
            }
        }
    }
}
