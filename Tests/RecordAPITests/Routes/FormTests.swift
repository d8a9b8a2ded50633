import HTTPWire
import JSONReader
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct FormTests {
    private let desk = Newsdesk()

    @Test(
        "CSV and NDJSON give every statement of the list, in its order",
        arguments: [
            "/statements", "/speakers/lindqvist/statements", "/topics/defense/statements",
            "/speakers/lindqvist/topics/defense",
        ], ["", "?sort=oldest", "?q=radar", "?q=nothing", "?limit=2"])
    func everyStatement(_ path: String, _ query: String) throws {
        let ids = try desk.ids(path + query)
        let lines = desk.text(path + ".ndjson" + query).split(separator: "\n")
        let read = try lines.map { try JSONValue(Array($0.utf8))["id"]?.string }
        #expect(read == ids)
        let rows = desk.text(path + ".csv" + query).split(separator: "\r\n")
        #expect(rows.dropFirst().map { String($0.prefix(13)) } == ids)
        #expect(rows.first?.hasPrefix("id,speaker,") == true)
    }

    @Test("a line of NDJSON is the statement of the JSON list")
    func sameStatement() throws {
        let line = desk.text("/statements.ndjson?limit=1")
        #expect(try JSONValue(Array(line.utf8)) == desk.json("/statements?limit=1")["items"]?[0])
    }

    @Test("a long list comes in pieces that are its text when joined")
    func pieces() throws {
        var corpus = Corpus(wordCount: 500, speakerCount: 10, topicCount: 5)
        let index = RecordIndex((0..<200).map { corpus.document($0) })
        let desk = Newsdesk(snapshot: RecordSnapshot(index: index, version: 1, epochSecond: 0))
        var stream = try #require(desk.answer("/statements.csv?limit=1000").stream)
        var counts: [Int] = []
        var text = ""
        while let piece = stream.next() {
            counts.append(piece.count)
            text += String(decoding: piece, as: UTF8.self)
        }
        #expect(counts.count > 2 && counts.allSatisfy { $0 < 80_000 })
        #expect(text.split(separator: "\r\n").count == 1001)
    }

    @Test("another name's redirect keeps the suffix")
    func redirect() {
        let answer = desk.answer("/topics/air-defence/statements.csv")
        #expect(answer.fields[.location]?.description == "/topics/air-defense/statements.csv")
    }

    @Test(
        "a suffix asks for a form, unless the whole name is on the record",
        arguments: [
            ("/statements.json", "application/json"), ("/documents/minister.json", "application/json"),
            ("/speakers/lindqvist.json", "application/json"),
            ("/statements.csv", "text/csv; charset=utf-8; header=present"),
            ("/openapi.json", MediaType.openAPI.rawValue),
        ])
    func suffix(_ target: String, _ mediaType: String) {
        let answer = desk.answer(target)
        #expect(answer.status == .ok)
        #expect(answer.mediaType.rawValue == mediaType)
        #expect(!answer.isNegotiated)
    }

    @Test("a document whose name ends in a suffix is found by its whole name")
    func dottedName() throws {
        let names = ["report", "report.csv", "notes.txt"]
        let index = RecordIndex(
            names.map { name in
                AnnotatedDocument(
                    document: Document(id: DocumentID(name)!, text: DocumentText("Text."), title: name), statements: [])
            })
        let desk = Newsdesk(snapshot: RecordSnapshot(index: index, version: 1, epochSecond: 0))
        #expect(try desk.json("/documents/report.csv")["id"]?.string == "report.csv")
        #expect(try desk.json("/documents/report.json")["id"]?.string == "report")
        #expect(try desk.json("/documents/notes.txt")["id"]?.string == "notes.txt")
        #expect(try desk.json("/documents/notes.txt.json")["id"]?.string == "notes.txt")
        #expect(desk.answer("/documents/notes.txt.pdf").status == .notAcceptable)
    }

    @Test(
        "a suffix that is not there is 406, a name that is not there 404",
        arguments: [
            ("/statements.pdf", 406), ("/statements.ninjs", 406), ("/speakers/lindqvist.csv", 406),
            ("/speakers/lindqvist.pdf", 406), ("/speakers/nobody.pdf", 404), ("/speakers/nobody.json", 404),
            ("/healthz.json", 406), ("/nowhere.csv", 404), ("/documents/minister.pdf", 406), ("/statements.", 404),
            ("/.json", 404),
        ])
    func missingSuffix(_ target: String, _ status: UInt16) {
        #expect(desk.answer(target).status.code == status)
    }

    @Test("other names are sent to the one that stays with their suffix")
    func redirectedSuffix() {
        #expect(desk.answer("/speakers/mara-lindqvist.json").fields[.location]?.description == nil)
        let answer = desk.answer("/topics/air-defence.json?limit=1")
        #expect(answer.fields[.location]?.description == "/topics/air-defense.json?limit=1")
    }

    @Test(
        "every address that an answer links to is there",
        arguments: [
            "/", "/statements?q=radar&facets=kind&timeline=year&highlight&pretty&limit=1",
            "/statements?q=radar&sort=relevance",
            "/statements.html?q=radar&sort=relevance", "/statements?wall",
            "/statements?q=radar&in=document&sort=oldest",
            "/speakers?sort=name&limit=1", "/speakers/lindqvist?limit=1", "/speakers/lindqvist/timeline?unit=week",
            "/topics/defense/speakers?q=radar", "/documents/minister?part=1", "/documents/minister/statements?limit=1",
            "/compare?speaker=lindqvist&speaker=ben-okafor", "/check?quote=radar", "/suggest?q=a", "/problems/no-key",
        ])
    func linksLead(_ target: String) throws {
        let answer = desk.answer(target)
        #expect(answer.status == .ok)
        for line in answer.fields where line.name == .link {
            let address = try #require(line.value.description.dropFirst().split(separator: ">").first)
            #expect(desk.answer(String(address)).status == .ok, "\(line.value)")
        }
    }

    @Test("an answer links to its other forms, the address that stays and the description")
    func links() {
        let answer = desk.answer("/statements?q=radar&pretty")
        let links = answer.fields.filter { $0.name == .link }.map(\.value.description)
        #expect(links.contains("</statements?q=radar>; rel=\"canonical\""))
        #expect(links.contains("</statements.csv?q=radar>; rel=\"alternate\"; type=\"text/csv\""))
        #expect(links.contains("</openapi.json>; rel=\"describedby\""))
        #expect(answer.isNegotiated)
    }

    @Test("parameters that mean nothing in a form are refused", arguments: ["cursor=x", "facets=kind", "pretty"])
    func excluded(_ parameter: String) {
        #expect(desk.answer("/statements.csv?\(parameter)").status == .badRequest)
    }
}
