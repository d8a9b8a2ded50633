/// A name with a number of statements, as a bar of a chart.
struct NameBar {
    let url: String
    let label: String
    let count: Int
}

extension HTMLWriter {
    /// Writes a chart of names: each a link with its count and a bar; and the way to all of them.
    mutating func names(_ title: String, _ bars: [NameBar], all: String? = nil) {
        guard let peak = bars.map(\.count).max() else { return }
        element("section", [("class", "names")]) { html in
            html.element("h2", text: title)
            html.element("ol", [("class", "bars")]) { html in
                for bar in bars {
                    html.element("li") { html in
                        html.link(bar.url, bar.label)
                        html.element("span", [("class", "count")], text: bar.count.grouped)
                        html.bar(bar.count, of: peak)
                    }
                }
            }
            if let all { html.element("p") { html in html.element("a", [("href", all)], text: "All") } }
        }
    }

    private mutating func bar(_ count: Int, of peak: Int) {
        element(
            "svg",
            [("class", "bar"), ("viewBox", "0 0 100 1"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")]
        ) { html in
            html.element("rect", [("width", "\(max(1, count * 100 / max(1, peak)))"), ("height", "1")]) { _ in }
        }
    }

    /// Writes the initials of a name, in the place of a portrait.
    mutating func portrait(_ name: String) {
        let words = name.split(separator: " ").filter { $0.first?.isLetter == true }
        let initials = [words.first, words.count > 1 ? words.last : nil].compactMap { $0?.first }.map { String($0) }
        element("span", [("class", "portrait"), ("aria-hidden", "true")], text: initials.joined().uppercased())
    }
}
