internal import Record

/// The shapes of lists, of checks and of what the service tells of itself.
extension Schemas {
    static let lists = [
        Schema(
            "StatementList", "A page of a list of statements.",
            list("", of: "Statement").fields + [
                known("facets", .reference("Facets"), "The values of the fields that were asked for."),
                known("timeline", .reference("Timeline"), "The statements by time, where that was asked for."),
                known("hints", .list(.string), "Why there may be none: filters that nothing on the record has."),
            ]),
        Schema(
            "Facets", "The values of fields, with counts.",
            FacetedList.fields.map { known($0.rawValue, .reference("Facet"), "The values of \($0.rawValue).") }),
        Schema(
            "Facet", "The values of a field among the statements that the other filters let through.",
            [
                always("total", .integer, "How many values there are; the most frequent are shown."),
                always("values", .list(.reference("FacetValue")), "The values, the most frequent first."),
            ]),
        Schema(
            "FacetValue", "A value of a field.",
            [
                always("value", .string, "What the filter takes."), known("label", .string, "The name to show."),
                always("count", .integer, "How many statements have it."),
                always("selected", .boolean, "Whether it is a filter now."),
                always("url", .url, "The list with the value chosen, or no longer."),
            ]),
        Schema(
            "Timeline", "The statements by time, newest first.",
            [
                always("unit", .choice(TimelineUnit.allCases.map(\.rawValue)), "What is counted by."),
                always("total", .integer, "How many spans have a statement."),
                always("buckets", .list(.reference("TimelineBucket")), "The spans with a statement."),
            ]),
        Schema(
            "TimelineBucket", "A span of time.",
            [
                always("from", .day, "The first day."), always("to", .day, "The last day."),
                always("count", .integer, "How many statements fall into it."),
                always("url", .url, "The list of these statements."),
            ]), list("SpeakerList", of: "SpeakerSummary"), list("CountedSpeakerList", of: "CountedSpeaker"),
        Schema(
            "SpeakerTimeline", "When a speaker spoke.",
            [
                always("speaker", .reference("CountedSpeaker"), "Who."),
                always("unit", .choice(TimelineUnit.allCases.map(\.rawValue)), "What is counted by."),
                always("total", .integer, "How many spans have a statement."),
                always("buckets", .list(.reference("TimelineBucket")), "The spans with a statement, newest first."),
            ]),
        Schema(
            "Comparison", "What several speakers said, side by side.",
            [
                always("sides", .list(.reference("ComparedSpeaker")), "The speakers in the order asked for."),
                always(
                    "sharedTopics", .list(.reference("SharedTopic")),
                    "What all of them spoke about, by how much the one who spoke least of it did."),
            ]),
        Schema(
            "ComparedSpeaker", "One side of a comparison.",
            [
                always("speaker", .reference("CountedSpeaker"), "Who, with how many statements meet the filters."),
                always("statements", .reference("StatementList"), "The statements, newest first."),
            ]),
        Schema(
            "SharedTopic", "A topic that all speakers of a comparison spoke about.",
            Schemas.topicName + [
                always("statementCounts", .list(.integer), "How many statements each has on it.")
            ]),
        list("TopicList", of: "TopicSummary"), list("DocumentList", of: "DocumentSummary"),
    ]

    static let service = [
        Schema(
            "Check", "Whether a quotation is on the record.",
            [
                always("quote", .string, "The words that were checked."),
                always("verdict", verdict, "What the likest match says."),
                always("matches", .list(.reference("QuotationMatch")), "The likest statements, the likest first."),
                known(
                    "elsewhere", .list(.reference("QuotationMatch")),
                    "Statements of others, where the speaker said no such words."),
                known("hints", .list(.string), "Why there may be none: speakers that nothing on the record has."),
            ]),
        Schema(
            "QuotationMatch", "A statement that is like the quotation.",
            [
                always("verdict", verdict, "How it is like it."), always("score", .number, "How much, 0 to 1."),
                always("start", .integer, "The first code point of the like words in the document's text."),
                always("end", .integer, "The first code point behind."),
                always("text", .string, "The text of that range."),
                known(
                    "differences", .list(.reference("Difference")),
                    "The steps from the record's words to the quotation's."),
                known(
                    "negationDiffers", .boolean,
                    "True where the quotation negates what the record does not, or the other way round."),
                always("statement", .reference("Statement"), "The statement."),
                known(
                    "continuedIn", .list(.reference("StatementReference")),
                    "Statements that go on with the words, where the document splits them."),
            ]),
        Schema(
            "Difference", "A run of words with the same edit.",
            [
                always(
                    "edit", .choice(["equal", "inflected", "replaced", "inserted", "omitted", "elided"]),
                    "What the quotation did to the record's words."),
                known("quoted", .string, "The words of the quotation, folded."),
                known("recorded", .string, "The words of the record, folded."),
            ]),
        Schema(
            "ReconciliationSuggestions", "What was typed may become these.",
            [always("result", .list(.reference("ReconciliationSuggestion")), "The likest first.")]),
        Schema(
            "ReconciliationSuggestion", "A speaker, a type or a property.",
            [
                always("id", .string, "What queries take."), always("name", .string, "The name to show."),
                known("description", .string, "The role."),
                known("notable", .list(.reference("ReconciliationItem")), "The types of a speaker."),
            ]),
        Schema(
            "ReconciliationItem", "A type or a property.",
            [always("id", .string, "What queries take."), always("name", .string, "The name to show.")]),
        Schema(
            "ReconciliationProperties", "The properties that matched speakers have.",
            [
                always("limit", .integer, "How many there are at most."),
                known("type", .string, "The type that was asked about."),
                always("properties", .list(.reference("ReconciliationItem")), "The properties."),
            ]),
        list("SuggestionList", of: "Suggestion"),
        Schema(
            "Suggestion", "What was typed may become this.",
            [
                always("type", .choice(["speaker", "topic", "word"]), "What it is."),
                always("value", .string, "The slug, or the word."), always("label", .string, "The name to show."),
                count("that have it"), always("url", .url, "Where it leads."),
            ]),
        Schema(
            "Home", "The routes and how much is on the record.",
            [
                always("name", .string, "The service's name."),
                known("version", .string, "The version of the program that answers."),
                always("description", .string, "What it does."),
            ] + counts + [always("routes", .list(.reference("RouteSummary")), "The routes.")]),
        Schema(
            "RouteSummary", "A route in short.",
            [
                always("path", .string, "The path; variable segments stand in braces."),
                always("summary", .string, "What it gives."),
                known("parameters", .list(.string), "The query parameters."),
                known("forms", .list(.string), "The suffixes of the forms that it comes in."),
            ]),
        Schema("Health", "How the service is.", [always("status", .string, "In a word.")] + counts.map(\.optional)),
        Schema(
            "ProblemKind", "A type of problem.",
            [
                always("type", .url, "Where it is explained."), always("title", .string, "What it is."),
                always("status", .integer, "The status that goes with it."),
                always("remedy", .string, "What a client does about it."),
            ]),
        Schema(
            "Problem", "What is wrong with a request (RFC 9457).",
            [
                always("type", .url, "Where the type of problem is explained."),
                always("title", .string, "What the type of problem is."),
                always("status", .integer, "The status."), always("detail", .string, "What to change."),
                always("instance", .string, "The request's target."),
                known("parameter", .string, "The parameter that is wrong."),
            ]),
    ]

    private static let verdict = SchemaType.choice(QuotationVerdict.allCases.map(\.rawValue))
    private static let counts = [
        always("documentCount", .integer, "How many documents are on the record."),
        always("statementCount", .integer, "How many statements are on the record."),
        always("speakerCount", .integer, "How many speakers have statements."),
        always("topicCount", .integer, "How many topics have statements."),
    ]

    private static func list(_ name: String, of item: String) -> Schema {
        Schema(
            name, "A page of a list.",
            [
                always("items", .list(.reference(item)), "What the page holds."),
                always("total", .integer, "How many items the whole list has."),
                always(
                    "totalRelation", .choice(TotalRelation.allCases.map(\.rawValue)),
                    "Whether it has just as many (eq) or at least as many (gte)."),
                known("next", .url, "Where the next page is; absent on the last."),
            ])
    }
}

extension Schema.Field {
    /// The same field, not always there.
    fileprivate var optional: Schema.Field { known(name, type, description) }
}
