import RecordFixtures
import Testing

@testable import Record

/// The index answers as a look at every statement does, whatever the documents and the question.
struct RecordPropertyTests {
    /// Sizes at which rows are lists, bits and both, and documents one part or several.
    private static let sizes = [0, 1, 7, 40, 130]
    private static let questionCount = 60

    @Test("rows, their order and their number are those of a look at every statement", arguments: sizes, 0..<2)
    func rows(_ size: Int, _ seed: Int) {
        var made = RandomRecord(seed: UInt64(size * 100 + seed))
        let documents = made.documents(count: size)
        let (index, naive) = index(documents)
        #expect((0..<index.statementCount).map { index.statement(at: $0).id } == naive.entries.map(\.statement.id))
        for _ in 0..<Self.questionCount {
            let query = made.query()
            let rows = index.rows(matching: query)
            let expected = naive.rows(matching: query)
            #expect(numbers(rows) == expected, "\(query)")
            #expect(rows.count == expected.count, "\(query)")
            let place = made.number(below: max(1, index.statementCount) + 2)
            #expect(rows.position(ofFirstNotBefore: place) == expected.count { $0 < place }, "\(query)")
        }
    }

    private static let wideFilters: [StatementField: @Sendable (String) -> StatementFilter] = [
        .role: { .role($0) }, .place: { .place($0) }, .language: { .language($0) },
    ]

    @Test("facets count what a look at every statement counts", arguments: sizes, 0..<2)
    func facets(_ size: Int, _ seed: Int) {
        var made = RandomRecord(seed: UInt64(size * 100 + seed + 50))
        let (index, naive) = index(made.documents(count: size))
        for _ in 0..<Self.questionCount / 6 {
            let query = made.query()
            let rows = index.rows(matching: query)
            let entries = naive.rows(matching: query).map { naive.entries[$0] }
            for (field, values) in Self.fields(naive) {
                var counts: [String: Int] = [:]
                for entry in entries { for value in Set(values(entry)) { counts[value, default: 0] += 1 } }
                let found = index.facet(field, of: rows, limit: 1000)
                #expect(found.total == counts.count, "\(field) \(query)")
                if let filter = Self.wideFilters[field] {
                    // Each counts what a filter on it leaves, of which the value itself is but a part.
                    let matching = Set(naive.rows(matching: query))
                    for value in counts.keys {
                        let passing = naive.rows(matching: StatementQuery(filters: [filter(value)]))
                        counts[value] = matching.intersection(passing).count
                    }
                }
                #expect(found.first.allSatisfy { counts[$0.value] == $0.count }, "\(field) \(query)")
                #expect(found.first.map(\.count) == counts.values.sorted(by: >))
                let two = index.facet(field, of: rows, limit: 2).first
                #expect(two.count == min(2, found.total) && two.allSatisfy(found.first.contains), "\(field)")
                if Self.wideFilters[field] == nil { #expect(two == Array(found.first.prefix(2)), "\(field)") }
            }
        }
    }

    @Test("the best come first, scored as the formula says, and pages of them join", arguments: sizes + [400], 0..<1)
    func relevance(_ size: Int, _ seed: Int) throws {
        var made = RandomRecord(seed: UInt64(size * 100 + seed + 80))
        let (index, naive) = index(made.documents(count: size))
        for text in [
            "the", "radar", "the radar", "storm OR sea", "\"the radar\"", "radar -the", "sea OR air OR the",
            "supply storm",
        ] {
            let search = try #require(try SearchParser.parse(text))
            let rows = index.rows(matching: search)
            let relevance = Relevance(search, in: index)
            let words = search.wantedWords.map { EnglishInflection.key(of: String(decoding: $0, as: UTF8.self)) }
            let all = relevance.best(1000, of: rows, behind: nil)
            #expect(all == all.sorted() && all.count == min(1000, rows.count), "\(text)")
            for scored in all.prefix(20) {
                #expect(abs(Double(scored.score) - naive.score(of: words, row: scored.row)) < 0.001, "\(text)")
                #expect(scored.score == relevance.score(ofRow: scored.row), "\(text)")
            }
            let first = relevance.best(5, of: rows, behind: nil)
            let second = relevance.best(5, of: rows, behind: first.last)
            #expect(first + second == Array(all.prefix(10)) || rows.count == 0, "\(text)")
        }
    }

    @Test("statements read back as they were put in", arguments: sizes)
    func values(_ size: Int) throws {
        var made = RandomRecord(seed: UInt64(size + 7))
        let (index, naive) = index(made.documents(count: size))
        for (row, entry) in naive.entries.enumerated() {
            let view = index.statement(at: row)
            let value = view.value
            #expect(value.attribution.content == entry.statement.attribution.content)
            #expect(value.attribution.source == entry.statement.attribution.source)
            #expect(value.attribution.resolution == entry.statement.attribution.resolution)
            #expect(value.speaker?.role == entry.statement.speaker?.role)
            #expect(value.topics.map(\.topic) == entry.statement.topics.map(\.topic))
            #expect(value.context == entry.statement.context)
            #expect(view.order == entry.order)
            #expect(view.document == entry.document)
        }
    }

    private static func fields(
        _ naive: NaiveRecord
    ) -> [(field: StatementField, values: (NaiveRecord.Entry) -> [String])] {
        [
            (.speaker, { [$0.statement.speaker?.slug.description].compactMap { $0 } }),
            (.topic, { $0.statement.topics.flatMap { naive.lineage(of: $0.topic) }.map(\.description) }),
            (.document, { [$0.document.id.description] }), (.publisher, { [$0.document.publisher].compactMap { $0 } }),
            (.kind, { [$0.statement.kind.rawValue] }), (.stance, { [$0.statement.stance.rawValue] }),
            (.role, { [$0.statement.speaker?.role].compactMap { $0 } }),
            (.place, { [$0.statement.context?.place].compactMap { $0 } }),
            (.language, { [$0.document.language].compactMap { $0 } }),
        ]
    }

    private func index(_ documents: [AnnotatedDocument]) -> (RecordIndex, NaiveRecord) {
        (RecordIndex(documents, taxonomy: Newsroom.taxonomy), NaiveRecord(documents, taxonomy: Newsroom.taxonomy))
    }

    private func numbers(_ rows: RowSet) -> [Int] { (0..<rows.count).map { rows[$0] } }
}
