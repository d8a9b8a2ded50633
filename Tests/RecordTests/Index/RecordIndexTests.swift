import Record
import RecordFixtures
import Testing

struct RecordIndexTests {
    private let index = Newsroom.index

    @Test("statements lie newest first, undated ones last, those of a document in the order of its text")
    func order() {
        let contents = (0..<index.statementCount).map { content(of: $0) }
        #expect(
            contents == [
                "the storm’s café roofs are gone", "missile batteries were not damaged by the storms",
                "harbor dues pay for Soviet-style radar repairs", "“the budget is settled”", "talks would go on",
                "new radars arrive in spring", "the radar arrived",
            ])
    }

    @Test("every statement is found by its permanent name, and the order of places is total")
    func names() {
        for row in 0..<index.statementCount {
            #expect(index.statement(index.statement(at: row).id)?.row == row)
            if row > 0 { #expect(index.statement(at: row - 1).order < index.statement(at: row).order) }
        }
        #expect(index.statement(StatementID(rawValue: 1)) == nil)
    }

    @Test(
        "a query finds what it asks for",
        arguments: [
            ("radar", 3), ("radars", 3), ("RADAR arrive", 2), ("\"radar arrived\"", 2), ("\"arrive radar\"", 0),
            ("storm", 2), ("cafe", 1), ("soviet-style", 1), ("soviet style", 1), ("sov*", 1), ("\"soviet sty*\"", 1),
            ("radar -storm", 3), ("radar OR storm", 5), ("-radar", 4), ("topic:defense", 4), ("topic:air-defence", 3),
            ("topic:missiles", 1), ("speaker:lindqvist", 3), ("speaker:okafor", 2), ("speaker:\"A. Lindqvist\"", 3),
            ("speaker:nobody", 0), ("publisher:\"coast news\"", 3), ("document:minister", 3), ("kind:direct", 1),
            ("stance:denies OR stance:promises", 2), ("on:2024-03-08", 2), ("on:2024-03-07", 1), ("after:2024", 6),
            ("before:2024-03-08", 3), ("after:2024-03-09 before:2024-03-09", 0), ("nosuchword", 0),
            ("radar nosuchword", 0), ("role:minister", 1), ("role:\"foreign ministers\"", 1), ("place:oslo", 1),
            ("language:en", 7),
            ("language:e", 0), ("language:de", 0), ("(radar OR storm) topic:weather", 1),
        ])
    func queries(_ search: String, _ count: Int) throws {
        let query = StatementQuery(search: try SearchParser.parse(search))
        #expect(index.rows(matching: query).count == count)
    }

    @Test("values of one field are alternatives, fields must all hold")
    func filters() {
        let speakers: [StatementFilter] = [
            .speaker(Newsroom.slug("lindqvist")), .speaker(Newsroom.slug("mara-okafor")),
        ]
        #expect(index.rows(matching: StatementQuery(filters: speakers)).count == 4)
        let both = StatementQuery(filters: speakers + [.topic(Newsroom.slug("defense"))])
        #expect(index.rows(matching: both).count == 3)
        #expect(index.rows(matching: StatementQuery()).count == index.statementCount)
    }

    @Test("a speaker is merged across documents, registry first")
    func speakers() throws {
        let lindqvist = index.speakers[try #require(index.speakerNumber(of: Newsroom.slug("lindqvist")))]
        #expect(lindqvist.name == "Astrid Lindqvist")
        #expect(lindqvist.roles.map(\.value) == ["Foreign Minister"])
        #expect(lindqvist.aliases == ["A. Lindqvist"])
        #expect((lindqvist.statementCount, lindqvist.documentCount) == (3, 2))
        let port = index.speakers[try #require(index.speakerNumber(of: Newsroom.slug("port-authority")))]
        #expect(port.statementCount == 0)
    }

    @Test(
        "other names lead to a speaker where only one has them",
        arguments: [
            ("astrid-lindqvist", ["lindqvist"]), ("a-lindqvist", ["lindqvist"]), ("halvorsen", ["tove-halvorsen"]),
            ("okafor", ["mara-okafor", "ben-okafor"]), ("nobody", []),
        ])
    func otherNames(_ name: String, _ expected: [String]) {
        let found = index.speakers(withOtherName: Newsroom.slug(name)).map { index.speakers[$0].slug.description }
        #expect(found == expected)
    }

    @Test("a topic counts the statements of narrower ones, and text makes topics of its own")
    func topics() {
        let counts = Dictionary(uniqueKeysWithValues: index.topics.map { ($0.slug.description, $0.statementCount) })
        #expect(
            counts == [
                "defense": 4, "air-defense": 3, "missiles": 1, "economy": 1, "weather": 1, "harbor-dues": 1,
            ])
        #expect(
            index.topic(withOtherName: Newsroom.slug("air-defence"))
                == index.topicNumber(of: Newsroom.slug("air-defense")))
    }

    @Test("of two documents with the same name the last counts")
    func replacement() {
        var edited = DocumentFixture("minister", title: "Edited")
        edited.add(StatementFixture("Astrid Lindqvist", "nothing else", speaker: "lindqvist"))
        let index = RecordIndex(Newsroom.documents + [edited.annotated])
        #expect(index.documents.count == 3)
        #expect(index.statementCount == 5)
    }

    @Test("an empty index answers everything with nothing")
    func empty() {
        let index = RecordIndex([])
        #expect(index.rows(matching: StatementQuery()).count == 0)
        #expect(index.rows(from: 0, to: nil).isEmpty)
        #expect(index.rows(matching: StatementQuery(search: .words([Array("radar".utf8)]))).count == 0)
    }

    @Test("walking by places gives each statement once while documents come and go")
    func walking() {
        var seen: [StatementID] = []
        var current = index
        var place: StatementOrder?
        let later = RecordIndex(
            Newsroom.documents.dropLast() + [addition("a", on: "2024-03-09"), addition("b", on: "2025-01-01")],
            taxonomy: Newsroom.taxonomy)
        while true {
            let row = place.map { current.row(behind: $0) } ?? 0
            guard row < current.statementCount else { break }
            let statement = current.statement(at: row)
            seen.append(statement.id)
            place = statement.order
            if seen.count == 2 { current = later }
        }
        #expect(Set(seen).count == seen.count)
        #expect(seen.count == 7)
    }

    private func addition(_ id: String, on day: String) -> AnnotatedDocument {
        var document = DocumentFixture(id, published: day)
        document.add(StatementFixture("Someone", "something"))
        return document.annotated
    }

    private func content(of row: Int) -> String {
        let statement = index.statement(at: row)
        return statement.content.map { statement.document.text.slice($0) }.joined()
    }
}
