internal import Record

/// How many statements fall into each span of time, drawn.
struct TimelineChart {
    /// A bar.
    struct Bar {
        let days: ClosedRange<Int>
        let count: Int
        let url: String
    }

    let unit: TimelineUnit
    /// The bars, the earliest first.
    let bars: [Bar]

    /// The most bars that the shortest unit may need, from the first day to the last.
    private static let maximumBarCount = 120
    /// The days of each unit, about.
    private static let lengths: [(unit: TimelineUnit, dayCount: Int)] = [(.day, 1), (.week, 7), (.month, 30)]

    /// Counts `rows`; `url` gives the address of the statements between two days.
    init?(_ rows: RowSet, in index: RecordIndex, url: (String, String) -> String) {
        guard let last = rows.count > 0 ? index.statement(at: rows[0]).day?.lastDayNumber : nil else { return nil }
        let dated = rows.position(ofFirstNotBefore: index.rows(from: Int(Int16.min) * 100, to: nil).upperBound)
        guard dated > 0, let first = index.statement(at: rows[dated - 1]).day?.firstDayNumber else { return nil }
        let unit = Self.lengths.first { (last - first) / $0.dayCount < Self.maximumBarCount }?.unit ?? .year
        self.unit = unit
        // Years may still be many where dates are wild; the latest are shown.
        bars = index.timeline(of: rows, by: unit).prefix(Self.maximumBarCount).reversed().compactMap { bucket in
            guard let from = CalendarDate(dayNumber: bucket.days.lowerBound),
                let to = CalendarDate(dayNumber: bucket.days.upperBound)
            else { return nil }
            return Bar(days: bucket.days, count: bucket.count, url: url(from.description, to.description))
        }
        guard !bars.isEmpty else { return nil }
    }

    /// The fewest days that are drawn, so that a day is never as wide as the page.
    private static let minimumDayCount = 30

    /// The first day of the first bar and the last of the last.
    var days: ClosedRange<Int> { bars[0].days.lowerBound...bars[bars.count - 1].days.upperBound }

    /// The days that are drawn: some before and some after where there would be few.
    var drawnDays: ClosedRange<Int> {
        let lacking = max(0, Self.minimumDayCount - days.count)
        return days.lowerBound - lacking / 2...days.upperBound + (lacking + 1) / 2
    }

    /// What is drawn, in words.
    var caption: String {
        let total = bars.reduce(0) { $0 + $1.count }.counted("statement")
        guard bars.count > 1 else { return "\(total), \(DateWords.text(bars[0].days, unit))." }
        let peak = bars.max { $0.count < $1.count } ?? bars[0]
        let span = TimelineChart.ends(of: days).map { DateWords.text($0) }.joined(separator: " to ")
        return "\(total) by \(unit.rawValue), \(span). Most: \(peak.count.grouped), \(DateWords.text(peak.days, unit))."
    }

    /// The first and the last day.
    fileprivate static func ends(of days: ClosedRange<Int>) -> [CalendarDate] {
        [days.lowerBound, days.upperBound].compactMap { CalendarDate(dayNumber: $0) }
    }
}

extension HTMLWriter {
    /// Writes a chart of when statements were made: a picture to drag a range on, and the same as a table of links.
    ///
    /// `path` is the list that a range narrows; without one the picture can't be dragged on.
    mutating func timeline(_ chart: TimelineChart, narrowing path: String?) {
        let label = chart.caption
        element("figure", [("class", "timeline")] + Self.attribute("data-range", path)) { html in
            html.element("figcaption", text: label)
            html.bars(chart, label)
            html.element("p", [("class", "axis"), ("aria-hidden", "true")]) { html in
                for bound in TimelineChart.ends(of: chart.drawnDays) {
                    html.element("span", text: DateWords.text(bound))
                }
            }
            html.element("details") { html in
                html.element("summary", text: "By \(chart.unit.rawValue)")
                html.element("ul", [("class", "periods")]) { html in
                    for bar in chart.bars.reversed() {
                        html.element("li") { html in
                            html.element("a", [("href", bar.url)], text: DateWords.text(bar.days, chart.unit))
                            html.element("span", [("class", "count")], text: bar.count.grouped)
                        }
                    }
                }
            }
        }
    }

    private static let height = 100

    private mutating func bars(_ chart: TimelineChart, _ label: String) {
        let days = chart.drawnDays
        let peak = chart.bars.map(\.count).max() ?? 1
        // A thousand units wide, so that whole numbers do; stretched to the width that there is.
        let scale = 1000.0 / Double(days.count)
        element(
            "svg",
            [
                ("viewBox", "0 0 1000 \(Self.height)"), ("preserveAspectRatio", "none"), ("role", "img"),
                ("aria-label", label),
            ]
        ) { html in
            for bar in chart.bars {
                let x = Double(bar.days.lowerBound - days.lowerBound) * scale
                let width = max(1, Double(bar.days.count) * scale - 1)
                let height = max(2, bar.count * Self.height / peak)
                html.element(
                    "rect",
                    [
                        ("x", Self.decimal(x)), ("width", Self.decimal(width)), ("y", "\(Self.height - height)"),
                        ("height", "\(height)"),
                        ("data-from", CalendarDate(dayNumber: bar.days.lowerBound)?.description ?? ""),
                        ("data-to", CalendarDate(dayNumber: bar.days.upperBound)?.description ?? ""),
                    ]
                ) { html in
                    html.element(
                        "title", text: "\(DateWords.text(bar.days, chart.unit)): \(bar.count.counted("statement"))")
                }
            }
        }
    }

    /// `number` with one digit behind the point.
    private static func decimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
