internal import JSONReader
internal import Record

/// One name of a table that is to be matched with a speaker.
struct ReconciliationQuery: Sendable {
    /// The name.
    let text: String
    /// The kinds of speaker that it may be; all where none is named.
    let kinds: [SpeakerKind]
    /// How many candidates there are at most.
    let limit: Int
    /// What else the table tells of it.
    let properties: [(property: ReconciliationProperty, values: [String])]

    /// The most queries of one request.
    static let maximumCount = 25
    /// The most candidates of a query, and how many there are where it does not say.
    private static let limits = 1...100
    private static let standardLimit = 10

    /// Reads a query of the Reconciliation API 0.2; properties that are not known here are passed over.
    ///
    /// A text without a letter, such as a table has for "none", is one that nobody is called: the rest of its batch is answered.
    init(_ value: JSONValue, name: String) throws(Problem) {
        guard let text = value["query"]?.string else {
            throw Self.invalid("Give query '\(name)' a 'query' that is a text.")
        }
        self.text = text
        let types = value["type"]?.elements ?? []
        kinds = types.compactMap { type in (type["id"] ?? type).string.flatMap { SpeakerKind(rawValue: $0) } }
        guard kinds.count == types.count else {
            let names = SpeakerKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Self.invalid("Give query '\(name)' a 'type' of \(names).")
        }
        // Tables give numbers as texts, too.
        limit = value["limit"].map { $0.integer ?? $0.string.flatMap { Int($0) } ?? 0 } ?? Self.standardLimit
        guard Self.limits.contains(limit) else {
            throw Self.invalid("Give query '\(name)' a 'limit' from 1 to \(Self.limits.upperBound).")
        }
        properties = (value["properties"]?.elements ?? []).compactMap { item in
            guard let property = item["pid"]?.string.flatMap({ ReconciliationProperty(rawValue: $0) }) else {
                return nil
            }
            return (property, (item["v"]?.elements ?? []).compactMap { ($0["name"] ?? $0["id"] ?? $0).plainText })
        }
    }

    /// The queries of a batch by their names.
    static func batch(_ text: String) throws(Problem) -> [(name: String, query: ReconciliationQuery)] {
        guard case .object(let fields) = try JSONValue.parse(Array(text.utf8), parameter: nil) else {
            throw invalid("Give an object of queries, such as {\"q0\":{\"query\":\"Stoltenberg\"}}.")
        }
        guard fields.count <= maximumCount else { throw invalid("Give at most \(maximumCount) queries at once.") }
        var batch: [(name: String, query: ReconciliationQuery)] = []
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            batch.append((name, try ReconciliationQuery(value, name: name)))
        }
        return batch
    }

    private static func invalid(_ detail: String) -> Problem {
        Problem(.invalidParameter, detail, parameter: "queries")
    }
}

extension ReconciliationQuery {
    /// The share of a score that the properties decide, where there are any, in hundredths.
    private static let propertyShare = 30
    /// The least score of a candidate that needs no look, and how far the next must be behind it.
    private static let sureScore = 90
    private static let sureDistance = 10

    /// The speakers that the name may mean, the likest first, and whether the first is sure.
    func candidates(in index: RecordIndex) -> (matches: [SpeakerMatch], isSure: Bool) {
        let matches = index.speakers(like: text, limit: Self.limits.upperBound)
            .filter { kinds.isEmpty || kinds.contains(index.speakers[$0.speaker].kind) }
            .map { SpeakerMatch(speaker: $0.speaker, score: score($0, in: index)) }
            .enumerated()
            .sorted {
                $0.element.score != $1.element.score ? $0.element.score > $1.element.score : $0.offset < $1.offset
            }
            .map(\.element)
        let isFirstSure = (matches.first?.score ?? 0) >= Self.sureScore
        let isAhead = matches.count < 2 || matches[0].score - matches[1].score >= Self.sureDistance
        return (Array(matches.prefix(limit)), isFirstSure && isAhead)
    }

    private func score(_ match: SpeakerMatch, in index: RecordIndex) -> Int {
        guard !properties.isEmpty else { return match.score }
        let held = properties.count { $0.property.holds($0.values, ofSpeaker: match.speaker, in: index) }
        return (match.score * (100 - Self.propertyShare) + 100 * Self.propertyShare * held / properties.count) / 100
    }
}

extension JSONValue {
    /// A text, or a number as a text.
    fileprivate var plainText: String? {
        switch self {
        case .string(let text): text
        case .number: integer.map { "\($0)" }
        default: nil
        }
    }
}
