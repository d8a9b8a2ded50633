import HTTPWire
import JSONReader
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

@Suite("A search in texts too long to be read at once")
struct LongTextTests {
    private static let desk: Newsdesk = {
        let documents = (0..<12).map { number in
            let filler = String(repeating: "Waves kept rolling in. ", count: 4000)
            var document = DocumentFixture(
                "tide-\(number)", title: "Tide \(number)", published: "2024-03-\(10 + number)")
            document.add(StatementFixture("The pilot", filler + "the harbor is closed"))
            return document.annotated
        }
        return Newsdesk(snapshot: RecordSnapshot(index: RecordIndex(documents), version: 1, epochSecond: 0))
    }()

    @Test("tells that there are more, and its pages give each of them once")
    func walk() throws {
        let first = try Self.desk.json("/statements?q=pilot&in=document&limit=2")
        #expect(first["totalRelation"]?.string == "gte")
        var ids: [String] = []
        var next: String? = "/statements?q=pilot&in=document&limit=2"
        while let target = next, ids.count < 20 {
            ids += try Self.desk.ids(target)
            next = try Self.desk.json(target)["next"]?.string
        }
        #expect(ids == (try Self.desk.ids("/statements")))
    }

    @Test(
        "is refused where all matches are asked for, unless filters leave few enough",
        arguments: [("", 400), ("&document=tide-3", 200), ("&from=2024-03-19", 200)])
    func whole(_ filter: String, _ status: Int) {
        let answer = Self.desk.answer("/statements.csv?q=pilot&in=document\(filter)")
        #expect(Int(answer.status.code) == status)
    }
}
