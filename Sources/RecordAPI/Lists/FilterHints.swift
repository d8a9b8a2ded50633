internal import Record

extension Call {
    /// The fields whose values are names, of which a mistyped one finds nothing.
    private static let hintedFields: [StatementField] = [
        .speaker, .topic, .document, .publisher, .role, .place, .language,
    ]

    /// What may be wrong with the filters of a list that is empty, those within its search among them: names that nothing on the record has.
    ///
    /// They are no errors, for what is not on the record today may be tomorrow.
    var filterHints: [String] {
        guard let query = try? StatementQuery(parameters) else { return [] }
        let filters = query.filters + (query.search?.wantedFilters ?? [])
        return Self.hintedFields.flatMap { field in filters.filter { $0.field == field }.compactMap(hint) }
    }

    private func hint(_ filter: StatementFilter) -> String? {
        switch filter {
        case .speaker(let slug):
            guard index.speakerNumbers(for: slug).isEmpty else { return nil }
            return hint(filter, slug.description, among: index.speakers.lazy.map(\.slug.description))
        case .topic(let slug):
            guard index.topicNumber(for: slug) == nil else { return nil }
            return hint(filter, slug.description, among: index.topics.lazy.map(\.slug.description))
        case .document(let id): return hint(filter, unlessFound: id.description)
        case .publisher(let name): return hint(filter, unlessFound: name, among: index.publishers)
        case .role(let name), .place(let name), .language(let name): return hint(filter, unlessFound: name)
        case .kind, .stance, .days, .confidence: return nil
        }
    }

    private func hint(_ filter: StatementFilter, unlessFound name: String, among names: [String] = []) -> String? {
        index.rows(matching: filter).count == 0 ? hint(filter, name, among: names) : nil
    }

    private func hint(_ filter: StatementFilter, _ name: String, among names: some Sequence<String>) -> String {
        "No \(filter.field.rawValue) '\(name)' is on the record.\(NearName.suggestion(for: name, among: names))"
    }
}
