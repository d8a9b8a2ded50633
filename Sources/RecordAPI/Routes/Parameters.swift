internal import Record

/// The parameters that routes share.
enum Parameters {
    static let pretty = Parameter(
        "pretty", .flag, "Answers with a line a value and indentation.", example: "true")
    static let limit = Parameter(
        "limit", .integer(1...1000, standard: 20), "How many items a page has at most.", example: "5")
    static let cursor = Parameter(
        "cursor", .cursor, "Where the page starts: the cursor of the 'next' of the page before.", example: "")
    static let sort = Parameter(
        "sort", .choice(StatementSort.allCases.map(\.rawValue)),
        "The order of the statements: newest first unless told; relevance goes by the words of 'q'.", example: "oldest")
    static let highlight = Parameter(
        "highlight", .flag, "Adds to each statement where the words of 'q' stand in it.", example: "true")

    static let search = Parameter(
        "q", .search,
        """
        Words that the content, or what 'in' tells, must have: all of them, in any case, accent and inflection. "Phrases", OR, -not, prefix*, \
        (groups) and fields such as speaker:stoltenberg, topic:air-defense, kind:direct, after:2023-01 may be among them.
        """, example: "\"air defense\" -troops")
    static let scope = Parameter(
        "in", .choice(SearchScope.allCases.map(\.rawValue)),
        """
        Where the words of 'q' are looked for: in the content unless told; in the sentences around it, in the document's whole text or \
        in its title. For these at most 512 KiB of text are read, the newest first; 'totalRelation' is 'gte' where there was more.
        """, example: "title")
    static let speaker = Parameter(
        "speaker", .slug, "The speaker's slug, or the slug of another name.", example: "stoltenberg", isRepeatable: true
    )
    static let topic = Parameter(
        "topic", .slug, "The topic's slug; statements on narrower topics are among them.", example: "air-defense",
        isRepeatable: true)
    static let document = Parameter(
        "document", .documentID, "The document's id.", example: "stoltenberg.txt", isRepeatable: true)
    static let publisher = Parameter(
        "publisher", .name, "The publisher's name, in any case and accents.", example: "Harbor Post", isRepeatable: true
    )
    static let kind = Parameter(
        "kind", .choice(QuotationKind.allCases.map(\.rawValue)), "How much of the content is quoted.",
        example: "direct",
        isRepeatable: true)
    static let stance = Parameter(
        "stance", .choice(Stance.allCases.map(\.rawValue)), "What the speaker does by the statement.",
        example: "denies",
        isRepeatable: true)
    static let role = Parameter(
        "role", .name, "Words of the speaker's role as the document gives it.", example: "secretary general",
        isRepeatable: true)
    static let place = Parameter(
        "place", .name, "Words of the place where it was said.", example: "Brussels", isRepeatable: true)
    static let language = Parameter(
        "language", .name, "The document's language as a BCP 47 tag, or a wider one.", example: "en", isRepeatable: true
    )
    static let confidence = Parameter(
        "confidence.gte", .fraction, "The least confidence that its content is right.", example: "0.8")
    static let from = Parameter(
        "from", .date,
        "The first day, month or year; of a time (RFC 3339) the day counts. A statement's day is its context's, else its document's.",
        example: "2023-02")
    static let to = Parameter("to", .date, "The last day, month or year, as with 'from'.", example: "2023-02-10")

    static let timeline = Parameter(
        "timeline", .choice(TimelineUnit.allCases.map(\.rawValue)), "Counts the statements by time.", example: "month")

    static let wall = Parameter(
        "wall", .flag, "Shows a web page for a screen on a wall: the newest, one after another.", example: "true")
    static let part = Parameter(
        "part", .integer(1...DocumentPart.maximumCount, standard: 1),
        "Which part of a long text a web page shows; other forms hold all of it.", example: "1")

    static let statementFilters = [
        search, scope, speaker, topic, document, publisher, kind, stance, role, place, language, confidence, from, to,
    ]
    /// What a list of statements takes, but for the filters that its path sets.
    static func statementList(without names: [String] = []) -> [Parameter] {
        statementFilters.filter { !names.contains($0.name) } + [sort, highlight, facets(without: names), timeline]
            + paging
    }

    /// The counts of a list's values, but of those that its path sets.
    private static func facets(without names: [String]) -> Parameter {
        let fields = FacetedList.fields.map(\.rawValue).filter { !names.contains($0) }
        return Parameter(
            "facets", .choices(fields),
            """
            Fields to count the values of, divided by commas: as though no filter were set on the field itself, so that a value counts what it \
            alone would give. Each comes with the address that adds or removes it.
            """,
            example: "kind,stance")
    }

    /// How many statements a resource that holds a list shows at first.
    static func embeddedLimit(_ standard: Int) -> Parameter {
        Parameter("limit", .integer(1...1000, standard: standard), limit.description, example: limit.example)
    }
    static let paging = [limit, cursor, pretty]

    static let speakerSlug = Parameter("slug", .slug, "The speaker's slug.", example: "stoltenberg")
    static let topicSlug = Parameter("topic", .slug, "The topic's slug.", example: "air-defense")
    static let statementID = Parameter("id", .statementID, "The statement's id.", example: ExampleRecord.statementID)
    static let documentID = Parameter(
        "id", .documentID, "The document's id, percent-encoded.", example: "stoltenberg.txt")
}

extension StatementQuery {
    /// The query that checked parameters ask for.
    init(_ parameters: ParameterValues) throws(Problem) {
        self.init()
        filters = try Self.filters(parameters)
        search = parameters["q"].flatMap { (try? SearchParser.parse($0)) ?? nil }
        // Without a search it is all the same where: equal questions are equal.
        if search != nil { scope = parameters[Parameters.scope.name].flatMap { SearchScope(rawValue: $0) } ?? .content }
    }

    private static func filters(_ parameters: ParameterValues) throws(Problem) -> [StatementFilter] {
        var filters: [StatementFilter] = []
        filters += parameters[all: "speaker"].compactMap { Slug($0).map { .speaker($0) } }
        filters += parameters[all: "topic"].compactMap { Slug($0).map { .topic($0) } }
        filters += parameters[all: "document"].compactMap { DocumentID($0).map { .document($0) } }
        filters += parameters[all: "publisher"].map { .publisher($0) }
        filters += parameters[all: "kind"].compactMap { QuotationKind(rawValue: $0).map { .kind($0) } }
        filters += parameters[all: "stance"].compactMap { Stance(rawValue: $0).map { .stance($0) } }
        filters += parameters[all: "role"].map { .role($0) }
        filters += parameters[all: "place"].map { .place($0) }
        filters += parameters[all: "language"].map { .language($0) }
        filters += parameters[all: "confidence.gte"].compactMap { text in
            Parameter.tenThousandths(text).map { .confidence(atLeast: $0) }
        }
        return try filters + days(parameters)
    }

    private static func days(_ parameters: ParameterValues) throws(Problem) -> [StatementFilter] {
        let first = parameters["from"].flatMap { CalendarDate(asked: $0) }?.firstDayNumber
        let last = parameters["to"].flatMap { CalendarDate(asked: $0) }?.lastDayNumber
        if let first, let last, first > last {
            throw Problem(.invalidParameter, "Give a 'to' that is not before 'from'.", parameter: "to")
        }
        return first == nil && last == nil ? [] : [.days(from: first, to: last)]
    }
}
