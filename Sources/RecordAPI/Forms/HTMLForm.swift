internal import Record

/// Resources as web pages.
enum HTMLForm {
    /// Writes the page of `resource`.
    static func render(_ resource: Resource, _ call: Call) throws(Problem) -> Answer {
        switch resource {
        case .home: return HomePage.answer(call)
        case .statement(let row): return StatementPage.answer(row, call)
        case .statements(let list): return StatementListPage.answer(list, call)
        case .speaker(let number, let page): return SpeakerPage.answer(number, page, call)
        case .speakers(let list): return NameListPage.speakers(list, title: "Speakers", call)
        case .topic(let number, let page): return TopicPage.answer(number, page, call)
        case .topics(let list): return NameListPage.topics(list, call)
        case .topicSpeakers(let topic, let list):
            return NameListPage.speakers(list, title: "Who spoke about \(call.index.topics[topic].label)", call)
        case .document(let number, _): return try DocumentPage.answer(number, call)
        case .documents(let list): return NameListPage.documents(list, call)
        case .comparison(let comparison): return ComparisonPage.answer(comparison, call)
        case .check(let report): return CheckPage.answer(report, call)
        case .problemKind(let kind): return ProblemPage.answer(kind, call)
        case .timeline, .suggestions: throw .missing(.html)
        }
    }

    /// Pages with a form to fill in, of routes that can't do without parameters.
    private static let blanks: [String: @Sendable (Call) -> Answer] = [
        "checkQuotation": CheckPage.blank, "compareSpeakers": ComparisonPage.blank,
    ]

    /// Whether the route has a form to fill in.
    static func hasBlank(_ route: Route) -> Bool { blanks[route.operation] != nil }

    /// The form to fill in for `route`; nil where there is none.
    static func blank(_ route: Route, _ call: Call) -> Answer? { blanks[route.operation].map { $0(call) } }
}
