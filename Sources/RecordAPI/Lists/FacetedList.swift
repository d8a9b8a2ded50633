internal import HTTPWire
internal import Record

/// A list of statements as its parameters ask for it: filtered, sorted, a page of it, with facets.
struct FacetedList: Sendable {
    /// The fields that can be counted.
    static let fields: [StatementField] = [
        .speaker, .topic, .document, .publisher, .kind, .stance, .role, .place, .language,
    ]
    /// How many values of a facet are shown.
    private static let maximumValueCount = 20
    /// How many spans of a timeline are shown.
    private static let maximumBucketCount = 1000

    private let call: Call
    private let query: StatementQuery
    private let scope: [RowSet]
    /// The fields to be counted.
    private let facetNames: [String]
    /// What meets all filters, found once for list, facets and timeline.
    private let matches: QueryMatches
    private var index: RecordIndex { call.index }

    /// The list that `call` asks for, of the statements that lie in all of `scope`.
    init(_ call: Call, within scope: [RowSet] = []) throws(Problem) {
        self.call = call
        self.scope = scope
        facetNames = call.parameters["facets"].map { ParameterValues.words(in: $0) } ?? []
        query = try StatementQuery(call.parameters)
        var start = 0
        if case .newest(let place)? = call.parameters[Parameters.cursor.name].flatMap({ Cursor($0) }) {
            start = call.index.row(behind: place)
        }
        matches = call.index.matches(of: query, within: scope, from: start)
    }

    /// The statements that meet all filters.
    var rows: RowSet { matches.rows }

    /// The list, whose statements have `subject` in common.
    func resource(_ subject: StatementList.Subject) throws(Problem) -> Resource {
        var sort = call.parameters[Parameters.sort.name].flatMap { StatementSort(rawValue: $0) } ?? .newest
        // A web form sends the order that was chosen also where its search was emptied.
        if sort == .relevance, query.search == nil, call.form == .html { sort = .newest }
        if sort == .relevance, query.search == nil {
            throw Problem(.invalidParameter, "Give a search in 'q' to sort by relevance to.", parameter: "sort")
        }
        if sort == .relevance, call.form.isWhole {
            throw Problem(.invalidParameter, "Sort by newest or oldest, or ask for JSON.", parameter: "sort")
        }
        let request = try PageRequest(call.parameters) { sort.accepts($0, query.search) }
        if call.form.isWhole, !matches.isComplete {
            throw Problem(
                .invalidParameter,
                "Narrow the search by filters, so that all its matches can be read at once, or ask for JSON.",
                parameter: Parameters.scope.name)
        }
        let page = index.page(of: matches, sort, request, query)
        let isHighlighted = call.parameters.isSet(Parameters.highlight.name)
        let list = StatementList(
            subject: subject, rows: OrderedNumbers(matches.rows, isReversed: sort == .oldest), page: page,
            highlighted: isHighlighted ? query.search.flatMap { WantedWords($0) } : nil, facets: self,
            comesInPages: sort == .relevance || !matches.isComplete)
        return .statements(list)
    }

    /// Writes the facets and the timeline that were asked for.
    func writeCounts(_ json: inout JSONWriter) {
        facets(&json)
        timeline(&json)
    }

    /// How many facets were asked for.
    var facetCount: Int { facetNames.count }

    private func facets(_ json: inout JSONWriter) {
        guard !facetNames.isEmpty else { return }
        json.key("facets")
        json.object { json in
            for field in Self.fields where facetNames.contains(field.rawValue) {
                json.key(named: field.rawValue)
                json.facet(facet(field))
            }
        }
    }

    /// Counts a field's values as though no filter were set on it, so that each count is what choosing the value alone would give.
    ///
    /// Those that are chosen are always among them.
    func facet(_ field: StatementField) -> Facet {
        let isFiltered = query.filters.contains { $0.field == field }
        let rows = isFiltered ? index.rows(matching: query.without(field), within: scope) : rows
        let counted = index.facet(
            field, of: rows, limit: Self.maximumValueCount, answering: query.scope == .content ? query.search : nil)
        let chosen = chosenValues(of: field, among: rows)
        var values = counted.first.filter { chosen[$0.value] == nil }.map { value in
            Facet.Value(value: value.value, label: value.label, count: value.count, removal: nil)
        }
        for (value, names) in chosen.values.sorted(by: { $0.value.value < $1.value.value }) {
            let shown = Facet.Value(
                value: value.value, label: value.label, count: value.count, removal: address(without: field, names))
            let place = values.firstIndex { $0.isBehind(shown) }
            values.insert(shown, at: place ?? values.endIndex)
        }
        // A value that is chosen stands at the end, behind the name of its field.
        let choice = QueryText.url(call.encodedPath, call.parameters.given + [(field.rawValue, "")]) + "="
        return Facet(total: max(counted.total, values.count), values: values, choice: choice)
    }

    /// The values of `field` that the list is filtered by, each with the names that the parameters give it.
    private func chosenValues(
        of field: StatementField, among rows: RowSet
    ) -> [String: (value: FacetValue, names: Set<String>)] {
        var chosen: [String: (value: FacetValue, names: Set<String>)] = [:]
        for name in call.parameters[all: field.rawValue] {
            let value = index.facetValue(field, named: name, among: rows)
            chosen[value.value, default: (value, [])].names.insert(name)
        }
        return chosen
    }

    /// The search, where there is one.
    var search: SearchExpression? { query.search }

    /// The address of the list with a value no longer chosen, whichever of its `names` it was given.
    private func address(without field: StatementField, _ names: Set<String>) -> String {
        QueryText.url(
            call.encodedPath, call.parameters.given.filter { !($0.name == field.rawValue && names.contains($0.value)) })
    }

    private func timeline(_ json: inout JSONWriter) {
        guard let unit = call.parameters[Parameters.timeline.name].flatMap({ TimelineUnit(rawValue: $0) }) else {
            return
        }
        let buckets = index.timeline(of: rows, by: unit)
        json.key("timeline")
        json.object { json in
            json.field("unit", unit.rawValue)
            json.field("total", buckets.count)
            json.key("buckets")
            json.array { json in
                for bucket in buckets.prefix(Self.maximumBucketCount) { write(bucket, call.encodedPath, &json) }
            }
        }
    }

    private func write(_ bucket: TimelineBucket, _ path: String, _ json: inout JSONWriter) {
        guard let span = span(bucket, of: path) else { return }
        json.object { json in
            json.field("from", span.from)
            json.field("to", span.to)
            json.field("count", span.count)
            json.field("url", span.url)
        }
    }

    private func span(_ bucket: TimelineBucket, of path: String) -> SpeakerTimeline.Bucket? {
        guard let from = CalendarDate(dayNumber: bucket.days.lowerBound)?.description,
            let to = CalendarDate(dayNumber: bucket.days.upperBound)?.description
        else { return nil }
        let rest = call.parameters.given.filter { !["from", "to", "timeline", "unit"].contains($0.name) }
        let counted = daysAsked.map { bucket.days.clamped(to: $0) } ?? bucket.days
        let bounds = [("from", counted.lowerBound), ("to", counted.upperBound)].map { name, day in
            (name: name, value: CalendarDate(dayNumber: day)?.description ?? "")
        }
        return SpeakerTimeline.Bucket(from: from, to: to, count: bucket.count, url: QueryText.url(path, rest + bounds))
    }

    /// The days that the list is filtered by: a span of time that they cut is counted within them alone; nil for all.
    private var daysAsked: ClosedRange<Int>? {
        for case .days(let first, let last) in query.filters { return (first ?? .min)...(last ?? .max) }
        return nil
    }

    /// When the statements of the list, which are `speaker`'s, were made.
    func timeline(ofSpeaker speaker: Int, by unit: TimelineUnit) -> SpeakerTimeline {
        let path = ResourceURL.speaker(index.speakers[speaker].slug) + "/statements"
        let buckets = index.timeline(of: rows, by: unit).prefix(Self.maximumBucketCount)
        return SpeakerTimeline(
            speaker: speaker, unit: unit, statementCount: rows.count, buckets: buckets.compactMap { span($0, of: path) }
        )
    }
}
