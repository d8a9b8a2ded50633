internal import Record

/// What a search was understood as, in words.
struct SearchWords {
    private let index: RecordIndex

    /// Names speakers and topics as `index` does.
    init(in index: RecordIndex) { self.index = index }

    /// The expression as a phrase: "“air” and “defense”, not “troops”".
    func text(_ search: SearchExpression) -> String {
        switch search {
        case .words(let words): "“\(Self.joined(words))”"
        case .prefix(let words): "words that begin with “\(Self.joined(words))”"
        case .filter(let filter): text(filter)
        case .every(let parts): parts.map { nested($0) }.joined(separator: " and ")
        case .any(let parts): parts.map { nested($0) }.joined(separator: " or ")
        case .not(let part): "not \(nested(part))"
        }
    }

    private func nested(_ search: SearchExpression) -> String {
        switch search {
        case .any(let parts) where parts.count > 1: "(\(text(search)))"
        case .every(let parts) where parts.count > 1: "(\(text(search)))"
        default: text(search)
        }
    }

    /// A condition as a phrase: "by Jens Stoltenberg".
    func text(_ filter: StatementFilter) -> String {
        switch filter {
        case .speaker(let slug): "by \(name(ofSpeaker: slug))"
        case .topic(let slug): "about \(name(ofTopic: slug))"
        case .document(let id): "in \(name(ofDocument: id))"
        case .publisher(let name): "published by \(name)"
        case .kind(.direct): "quoted"
        case .kind(.indirect): "reported"
        case .kind(.mixed): "partly quoted"
        case .stance(let stance): "whose speaker \(stance.rawValue)"
        case .role(let words): "by a speaker with the role “\(words)”"
        case .place(let words): "said in \(words)"
        case .language(let tag): "in the language \(tag)"
        case .days(let first, let last): Self.days(first, last)
        case .confidence(let least): "found with a confidence of at least \(least / 100) %"
        }
    }

    private func name(ofSpeaker slug: Slug) -> String {
        let numbers = index.speakerNumbers(for: slug)
        return numbers.isEmpty ? slug.description : numbers.map { index.speakers[$0].name }.joined(separator: " or ")
    }

    private func name(ofTopic slug: Slug) -> String {
        index.topicNumber(for: slug).map { index.topics[$0].label } ?? slug.description
    }

    private func name(ofDocument id: DocumentID) -> String {
        index.documentNumber(of: id).flatMap { index.documents[$0].title }.map { "“\($0)”" } ?? id.description
    }

    private static func days(_ first: Int?, _ last: Int?) -> String {
        let words = [first, last].map { $0.flatMap { CalendarDate(dayNumber: $0) }.map { DateWords.text($0) } }
        switch (words[0], words[1]) {
        case (let first?, let last?): return first == last ? "on \(first)" : "from \(first) to \(last)"
        case (let first?, nil): return "since \(first)"
        case (nil, let last?): return "until \(last)"
        case (nil, nil): return "of any day"
        }
    }

    /// Where the words are looked for.
    static func text(_ scope: SearchScope) -> String {
        switch scope {
        case .content: "in what was said"
        case .sentence: "in the sentences around what was said"
        case .document: "in the text of the document"
        case .title: "in the title"
        }
    }

    private static func joined(_ words: [[UInt8]]) -> String {
        words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}

extension HTMLWriter {
    /// Writes what a list was asked for, each condition with a link that drops it.
    mutating func understanding(_ list: FacetedList, _ call: Call) {
        let conditions = call.parameters.given.filter { given in
            Parameters.statementFilters.contains { $0.name == given.name }
        }
        guard !conditions.isEmpty else { return }
        let words = SearchWords(in: call.index)
        element("ul", [("class", "conditions"), ("aria-label", "Understood as")]) { html in
            for condition in conditions {
                guard let text = list.words(for: condition, words) else { continue }
                let rest = call.parameters.given.filter { $0 != condition }
                html.element("li") { html in
                    html.isolated(text)
                    html.element(
                        "a",
                        [("href", QueryText.url(call.encodedPath, rest)), ("aria-label", "Remove: \(text)")], text: "×")
                }
            }
        }
    }
}

extension FacetedList {
    /// What one parameter of the list was understood as.
    fileprivate func words(for condition: (name: String, value: String), _ words: SearchWords) -> String? {
        if condition.name == Parameters.search.name { return search.map { "with " + words.text($0) } }
        if condition.name == Parameters.scope.name {
            let scope = SearchScope(rawValue: condition.value)
            return search == nil || scope == .content ? nil : scope.map(SearchWords.text)
        }
        if condition.name == Parameters.from.name {
            return CalendarDate(asked: condition.value).map { "since \(DateWords.text($0))" }
        }
        if condition.name == Parameters.to.name {
            return CalendarDate(asked: condition.value).map { "until \(DateWords.text($0))" }
        }
        if condition.name == Parameters.confidence.name {
            return "found with a confidence of at least \(condition.value)"
        }
        return SearchField(rawValue: condition.name)?.filter(condition.value).map { words.text($0) }
    }
}
