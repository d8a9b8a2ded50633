internal import Record

/// The facets of a list, each value a link that chooses it or no longer.
struct FacetPanel {
    /// What is shown: the field, its title, and whether it is open at first.
    static let shown: [(field: StatementField, title: String, isOpen: Bool)] = [
        (.speaker, "Speaker", true), (.topic, "Topic", true), (.publisher, "Publisher", true),
        (.kind, "Quoted or reported", false), (.stance, "Stance", false), (.place, "Place", false),
        (.role, "Role", false), (.language, "Language", false),
    ]
    /// How many values are seen before "more" is asked for.
    static let openCount = 7
}

extension HTMLWriter {
    /// Writes the facets of `list`, but those that its path sets.
    mutating func facets(_ list: FacetedList, without hidden: Set<StatementField>) {
        let shown = FacetPanel.shown.filter { !hidden.contains($0.field) }
            .map { (title: $0.title, isOpen: $0.isOpen, facet: list.facet($0.field)) }
            .filter { $0.facet.total > 1 || $0.facet.values.contains(where: \.isSelected) }
        guard !shown.isEmpty else { return }
        element("aside", [("class", "facets"), ("id", "refine"), ("aria-label", "Refine")]) { html in
            html.element("h2", text: "Refine")
            for (title, isOpen, facet) in shown {
                html.element("details", isOpen ? [("open", "")] : []) { html in
                    html.element("summary") { html in
                        html.text(title)
                        html.element("span", [("class", "count")], text: facet.total.grouped)
                    }
                    html.values(facet)
                }
            }
        }
    }

    private mutating func values(_ facet: Facet) {
        element("ul") { html in
            for value in facet.values.prefix(FacetPanel.openCount) { html.value(value, facet.url(of: value)) }
        }
        guard facet.values.count > FacetPanel.openCount else { return }
        element("details", [("class", "rest")]) { html in
            html.element("summary", text: "More")
            html.element("ul") { html in
                for value in facet.values.dropFirst(FacetPanel.openCount) { html.value(value, facet.url(of: value)) }
            }
            if facet.total > facet.values.count {
                html.element(
                    "p", text: "… and \((facet.total - facet.values.count).grouped) more: search to narrow down.")
            }
        }
    }

    private mutating func value(_ value: Facet.Value, _ url: String) {
        element("li") { html in
            html.element("a", [("href", url)] + (value.isSelected ? [("aria-current", "true")] : [])) { html in
                html.isolated(value.label ?? value.value)
                if value.isSelected { html.unseen(" (chosen: remove)") }
            }
            html.element("span", [("class", "count")], text: value.count.grouped)
        }
    }
}
