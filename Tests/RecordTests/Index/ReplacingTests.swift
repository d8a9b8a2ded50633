import Record
import RecordFixtures
import Testing

@Suite("An index that takes over another's documents")
struct ReplacingTests {
    private static func document(_ id: String, _ contents: [String], _ published: String?) -> AnnotatedDocument {
        var fixture = DocumentFixture(id, publisher: "Coast News", published: published)
        for (number, content) in contents.enumerated() {
            fixture.add(
                StatementFixture("Ola Berg", content, speaker: number % 2 == 0 ? "ola-berg" : nil, topics: [id])
                    .with {
                        $0.role = "captain"
                        $0.place = "Bergen"
                        $0.date = number % 3 == 0 ? "2024-03-1\(number % 9)" : nil
                    })
        }
        return fixture.annotated
    }

    private static let storm = document("storm", ["boats were lost", "the boat sank", "nothing is lost"], "2024-03-15")
    private static let quay = document("quay", ["the quay is closed", "it opens again"], "2024-03-12")

    /// The documents that change, and those that go.
    private static let changes: [([AnnotatedDocument], [String])] = [
        ([], []), ([], ["harbor"]), ([storm], []), ([storm, quay], ["radar"]), ([quay, storm, storm], ["nothing"]),
        ([document(Newsroom.documents[0].document.id.description, ["other words"], nil)], []),
        ([], Newsroom.documents.map(\.document.id.description)),
    ]

    @Test("is as one that is made anew", arguments: changes.indices)
    func equality(_ number: Int) {
        let (changed, removed) = Self.changes[number]
        let gone = Set(removed.compactMap { DocumentID($0) })
        let names = gone.union(changed.map(\.document.id))
        let kept = Newsroom.documents.filter { !names.contains($0.document.id) }
        let anew = RecordIndex(kept + changed, taxonomy: Newsroom.taxonomy, registry: Newsroom.registry)
        let taken = Newsroom.index.replacing(
            changed, removing: gone, taxonomy: Newsroom.taxonomy, registry: Newsroom.registry)
        Self.expectSame(taken, anew)
        // Once more over, so that what was taken over is taken over again.
        let again = taken.replacing([], removing: [], taxonomy: Newsroom.taxonomy, registry: Newsroom.registry)
        Self.expectSame(again, anew)
    }

    private static func expectSame(_ one: RecordIndex, _ other: RecordIndex) {
        #expect(one.documents == other.documents)
        #expect(one.speakers.map(\.slug) == other.speakers.map(\.slug))
        #expect(one.speakers.map(\.statementCount) == other.speakers.map(\.statementCount))
        #expect(one.topics.map(\.slug) == other.topics.map(\.slug))
        #expect(one.topics.map(\.statementCount) == other.topics.map(\.statementCount))
        #expect(one.statementCount == other.statementCount)
        #expect(
            (0..<one.statementCount).map { describe(one, $0) } == (0..<other.statementCount).map { describe(other, $0) }
        )
        for text in [
            "lost", "boat", "radar*", "\"the boat\"", "place:bergen -lost", "role:captain", "speaker:ola-berg quay",
        ] {
            guard let search = try? SearchParser.parse(text) else { continue }
            #expect(rows(one, search) == rows(other, search), "\(text)")
            for scope in SearchScope.allCases {
                let query = StatementQuery(search: search, in: scope)
                let found = [one, other].map { index in index.rows(matching: query).filter { _ in true } }
                #expect(found[0].count == found[1].count, "\(text) in \(scope)")
                #expect(found[0].count == 0 || found[0][0] == found[1][0], "\(text) in \(scope)")
            }
        }
    }

    private static func describe(_ index: RecordIndex, _ row: Int) -> String {
        let statement = index.statement(at: row)
        return "\(statement.value) \(statement.order)"
    }

    private static func rows(_ index: RecordIndex, _ search: SearchExpression) -> [Int] {
        let rows = index.rows(matching: search)
        return (0..<rows.count).map { rows[$0] }
    }
}
