import HTTPWire
import JSONReader
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

@Suite("Statements that were corrected or withdrawn")
struct CorrectionTests {
    private static let statement = Newsroom.index.statement(at: 0)
    private static let former = StatementID(rawValue: 77)
    private static let lost = StatementID(rawValue: 78)

    private let desk = Newsdesk(
        snapshot: RecordSnapshot(
            index: Newsroom.index, version: 2, epochSecond: 1_700_000_000,
            withdrawals: Withdrawals(statements: [
                former: Withdrawals.Fate(at: 1_700_000_000, successor: statement.id),
                lost: Withdrawals.Fate(at: 1_700_000_000),
            ])))

    @Test(
        "A former name leads to the corrected statement, in every form",
        arguments: [
            "/statements/ID", "/statements/ID.html", "/statements/ID?pretty", "/statements/ID/card.svg",
            "/embed/statements/ID?theme=dark",
        ])
    func redirects(_ pattern: String) {
        let answer = desk.answer(pattern.replacing("ID", with: Self.former.description))
        #expect(answer.status == .permanentRedirect)
        #expect(answer.fields[.location]?.description == pattern.replacing("ID", with: "\(Self.statement.id)"))
    }

    @Test("A withdrawn name is gone", arguments: ["/statements/ID", "/statements/ID/card.svg", "/embed/statements/ID"])
    func gone(_ pattern: String) {
        let answer = desk.answer(pattern.replacing("ID", with: Self.lost.description))
        #expect(answer.status == .gone)
    }

    @Test("A corrected statement tells its former names; others tell none")
    func corrects() throws {
        let former = try desk.json("/statements/\(Self.statement.id)")["corrects"]?.items.first
        #expect(former?["id"]?.string == Self.former.description)
        #expect(former?["url"]?.string == "/statements/\(Self.former)")
        #expect(former?["until"]?.string == "2023-11-14T22:13:20Z")
        #expect(try desk.json("/statements/\(Newsroom.index.statement(at: 1).id)")["corrects"] == nil)
        #expect(desk.text("/statements/\(Self.statement.id).html").contains("Corrected on 14 November 2023"))
    }

    @Test("The former address can be embedded by oEmbed")
    func embedding() throws {
        let target = "/oembed?url=http://desk.example/statements/\(Self.former)"
        #expect(try desk.json(target)["html"]?.string?.contains(Self.statement.id.description) == true)
    }
}
