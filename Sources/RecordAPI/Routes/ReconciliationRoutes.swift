internal import HTTPWire
internal import Record

/// The routes that match names in a spreadsheet with speakers: the Reconciliation API 0.2, as OpenRefine speaks it.
enum ReconciliationRoutes {
    static let table = [
        Route(
            "/reconcile", "reconcile",
            "Matches names with speakers (Reconciliation API 0.2); without parameters, tells what the service is.",
            [queries, extend, Parameters.pretty], post: PostBody(), answer: reconcile),
        Route(
            "/reconcile/suggest/{what}", "suggestForReconciliation",
            "Completes a speaker, a type or a property that is typed.",
            path: [Parameter("what", .choice(["entity", "type", "property"]), "What is typed.", example: "entity")],
            [prefix, place, limit, Parameters.pretty], schema: "ReconciliationSuggestions", answer: suggest),
        Route(
            "/reconcile/properties", "proposeProperties", "Lists the properties that matched speakers have.",
            [type, limit, Parameters.pretty], schema: "ReconciliationProperties", answer: properties),
        Route(
            "/reconcile/preview/{slug}", "previewSpeaker", "Gives a speaker in short as a page for a frame.",
            path: [Parameters.speakerSlug], mediaType: .html, answer: preview),
    ]

    private static let queries = Parameter(
        "queries", .json(format: "reconciliation-queries"),
        "A batch of queries by names of the client's, as JSON; at most 25.",
        example: "{\"q0\":{\"query\":\"Stoltenberg\",\"type\":\"person\",\"limit\":3}}")
    private static let extend = Parameter(
        "extend", .json(format: "reconciliation-extension"),
        "The ids of speakers and the properties that are wanted of each, as JSON.",
        example: "{\"ids\":[\"stoltenberg\"],\"properties\":[{\"id\":\"role\"}]}")
    private static let prefix = Parameter(
        "prefix", .name, "What was typed so far.", example: "sto", isRequired: true)
    private static let place = Parameter(
        "cursor", .integer(0...1000, standard: 0), "How many suggestions to pass over.", example: "0")
    private static let limit = Parameter(
        "limit", .integer(1...100, standard: 10), "How many there are at most.", example: "5")
    private static let type = Parameter(
        "type", .choice(SpeakerKind.allCases.map(\.rawValue)), "The type whose properties are wanted.",
        example: "person")

    private static func reconcile(_ call: Call) throws(Problem) -> Outcome {
        let index = call.index
        let (queries, extend) = (call.parameters[queries.name], call.parameters[extend.name])
        if queries != nil || extend != nil {
            let batch = try queries.map { text throws(Problem) in try ReconciliationQuery.batch(text) } ?? []
            let request = try extend.map { text throws(Problem) in try ReconciliationExtension(text) }
            return .answer(call.answer { json in json.reconciliation(batch, extending: request, in: index) })
        }
        var answer = call.answer { json in json.reconciliationManifest(call) }
        answer.namesHost = true
        return .answer(answer)
    }

    private static func suggest(_ call: Call) throws(Problem) -> Outcome {
        let typed = (call.parameters[prefix.name] ?? "").lowercased()
        let (start, count) = (call.parameters.integer(place), call.parameters.integer(limit))
        func page<Item>(_ items: [Item]) -> [Item] { Array(items.dropFirst(start).prefix(count)) }
        switch call.path[0] {
        case "entity":
            let found = call.index.suggestions(for: typed, limit: start + count)
            let speakers = found.compactMap { suggestion in
                if case .speaker(let number) = suggestion { call.index.speakers[number] } else { nil }
            }
            return .answer(call.answer { json in json.suggestedEntities(page(speakers)) })
        case "type":
            let kinds = SpeakerKind.allCases.filter { $0.typeName.lowercased().hasPrefix(typed) }
            return .answer(call.answer { json in json.suggestedTypes(page(kinds)) })
        case "property":
            let properties = ReconciliationProperty.allCases.filter { $0.name.lowercased().hasPrefix(typed) }
            return .answer(call.answer { json in json.suggestedProperties(page(properties)) })
        default:
            throw Problem(
                .unknownRoute, "There is no /reconcile/suggest/\(call.path[0]): take entity, type or property.")
        }
    }

    private static func preview(_ call: Call) throws(Problem) -> Outcome {
        let numbers = Slug(call.path[0]).map { call.index.speakerNumbers(for: $0) } ?? []
        guard numbers.count == 1 else {
            let reason = numbers.isEmpty ? "is on the record" : "is the only one: see /speakers/\(call.path[0])"
            throw Problem(.notOnRecord, "No speaker '\(call.path[0])' \(reason).")
        }
        let slug = call.index.speakers[numbers[0]].slug.description
        guard slug == call.path[0] else { return .answer(.redirect(to: "/reconcile/preview/\(slug)")) }
        return .answer(EmbedFrame.answer(speaker: numbers[0], call))
    }

    private static func properties(_ call: Call) throws(Problem) -> Outcome {
        let (type, limit) = (call.parameters[type.name], call.parameters.integer(limit))
        return .answer(call.answer { json in json.proposedProperties(of: type, limit: limit) })
    }
}
