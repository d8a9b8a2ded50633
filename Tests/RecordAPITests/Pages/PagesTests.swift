import HTTPWire
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct PagesTests {
    private let desk = Newsdesk()

    private static let targets = [
        "/", "/?wall", "/statements", "/statements?q=radar", "/statements?wall", "/speakers", "/speakers/lindqvist",
        "/speakers/port-authority", "/speakers/lindqvist/statements", "/speakers/lindqvist/topics/defense", "/topics",
        "/topics/defense", "/topics/defense/speakers", "/documents", "/documents/minister",
        "/documents/minister/statements", "/check", "/check?quote=the+radars+arrive+in+spring",
        "/check?quote=new+radar+arrive&speaker=mara-okafor", "/compare",
        "/compare?speaker=lindqvist&speaker=mara-okafor", "/problems/not-ready",
    ]

    private func page(_ target: String, _ desk: Newsdesk) -> Answer {
        desk.answer(target, accept: "text/html,application/xhtml+xml,*/*;q=0.8")
    }

    @Test("a browser gets a page of every resource, under a policy without anything inline", arguments: targets)
    func pages(_ target: String) {
        let answer = page(target, desk)
        #expect(answer.status == .ok)
        #expect(answer.mediaType == .html)
        #expect(answer.isNegotiated)
        #expect(answer.fields[.contentSecurityPolicy] == PageLayout.policy)
        let html = String(decoding: answer.body, as: UTF8.self)
        #expect(html.hasPrefix("<!doctype html>"))
        for banned in [" style=", "<style", " onclick=", "javascript:"] { #expect(!html.contains(banned)) }
        #expect(html.components(of: "<script").count == 2)
        #expect(html.components(of: "<h1").count == 2)
    }

    @Test(
        "every link of a page leads somewhere",
        arguments: targets + [
            "/statements?q=radar&sort=relevance&facets=kind", "/statements?in=document&q=storm", "/docs",
        ])
    func links(_ target: String) {
        let html = String(decoding: page(target, desk).body, as: UTF8.self)
        let addresses = html.components(of: " href=\"/").dropFirst()
            .compactMap { $0.split(separator: "\"", omittingEmptySubsequences: false).first }
            .map { "/" + $0.replacing("&amp;", with: "&").prefix { $0 != "#" } }
        #expect(!addresses.isEmpty)
        for address in Set(addresses) {
            let status = page(address, desk).status
            #expect(status == .ok || status == .permanentRedirect, "\(address) on \(target): \(status.code)")
        }
    }

    @Test(
        "programs get what they got before",
        arguments: ["/", "/statements", "/speakers/lindqvist", "/documents/minister"])
    func programs(_ target: String) {
        #expect(desk.answer(target, accept: "*/*").mediaType == .json)
        #expect(desk.answer(target, accept: "application/json").mediaType == .json)
    }

    @Test(
        "a mistake is a page for a browser, with the status of the problem",
        arguments: [
            ("/nowhere", 404), ("/statements?speker=x", 400), ("/statements/none", 404), ("/statements.html?q=(", 400),
            ("/documents/minister?part=7", 400), ("/speakers/nobody", 404), ("/oembed", 400),
        ])
    func problems(_ target: String, _ code: UInt16) {
        let answer = page(target, desk)
        #expect(answer.status.code == code)
        #expect(answer.mediaType == .html)
    }

    @Test("fields of a form that were left empty are as good as absent")
    func emptyFields() {
        #expect(page("/statements?q=&from=&to=&sort=newest", desk).status == .ok)
        #expect(page("/statements?q=&sort=relevance&limit=1", desk).status == .ok)
        #expect(desk.answer("/statements?from=", accept: "application/json").status == .badRequest)
    }

    @Test("what was searched is said, marked, and can be dropped")
    func understanding() {
        let html = String(decoding: page("/statements?q=radars+-storm&speaker=lindqvist", desk).body, as: UTF8.self)
        #expect(html.contains("with “radars” and not “storm”"))
        #expect(html.contains("by Astrid Lindqvist"))
        #expect(html.contains("href=\"/statements?q=radars%20-storm\""))
        #expect(html.contains("<mark class=\"hit\">radars</mark>"))
    }

    @Test("hostile documents are text on every page")
    func hostile() throws {
        var fixture = DocumentFixture(
            "<img src=x>", title: "<script>alert(1)</script>\u{202E}", publisher: "</a><script>",
            published: "2024-03-08")
        fixture.add(StatementFixture("<b>Eve</b>", "it is <script>alert(2)</script>\u{7}", speaker: "eve"))
        let index = RecordIndex([fixture.annotated])
        let desk = Newsdesk(snapshot: RecordSnapshot(index: index, version: 1, epochSecond: 0))
        let id = index.statement(at: 0).id
        for target in [
            "/", "/?wall", "/statements", "/speakers", "/speakers/eve", "/documents", "/documents/%3Cimg%20src%3Dx%3E",
            "/statements/\(id)", "/embed/statements/\(id)", "/embed/demo", "/statements/\(id)/card.svg",
        ] {
            let html = String(decoding: page(target, desk).body, as: UTF8.self)
            #expect(!html.contains("<script>"), "\(target)")
            #expect(!html.contains("<img"), "\(target)")
            #expect(!html.contains("<b>"), "\(target)")
            #expect(!html.contains("\u{202E}") && !html.contains("\u{7}"), "\(target)")
        }
    }

    @Test(
        "every list of statements has its other forms beside it",
        arguments: [
            ("/", "/statements"), ("/statements?q=radar", "/statements"),
            ("/speakers/lindqvist", "/speakers/lindqvist/statements"),
            ("/topics/defense", "/topics/defense/statements"),
            ("/documents/minister", "/documents/minister/statements"),
            ("/compare?speaker=lindqvist&speaker=mara-okafor", "/speakers/mara-okafor/statements"),
        ])
    func forms(_ target: String, _ list: String) {
        let html = String(decoding: page(target, desk).body, as: UTF8.self)
        for suffix in ["json", "csv", "atom"] { #expect(html.contains("href=\"\(list).\(suffix)")) }
    }

    @Test(
        "a page that follows the record names the events that change it",
        arguments: [
            ("/", "data-events=\"/events\""), ("/statements?q=radar", "data-events=\"/events?q=radar\""),
            ("/speakers/lindqvist", "data-events=\"/events?speaker=lindqvist\""),
            ("/documents/minister", "data-events=\"/events?document=minister\""),
            ("/statements?wall&topic=defense", "data-events=\"/events?topic=defense\""),
        ])
    func events(_ target: String, _ attribute: String) {
        #expect(String(decoding: page(target, desk).body, as: UTF8.self).contains("<body \(attribute)>"))
    }

    @Test("the page of a statement follows that statement alone")
    func statementEvents() throws {
        let id = try #require(desk.ids("/statements?document=minister").first)
        let html = String(decoding: page("/statements/\(id)", desk).body, as: UTF8.self)
        #expect(html.contains("<body data-events=\"/events?document=minister\" data-statement=\"\(id)\">"))
    }

    @Test("a timeline of few days draws some around them, and says what is there")
    func shortTimeline() throws {
        var fixture = DocumentFixture("one", published: "2024-03-08")
        fixture.add(StatementFixture("Eve", "it rains", speaker: "eve"))
        let index = RecordIndex([fixture.annotated])
        let chart = try #require(TimelineChart(.range(0..<1), in: index) { "\($0)/\($1)" })
        #expect(chart.caption == "1 statement, 8 March 2024.")
        #expect(chart.drawnDays.count == 30)
        #expect(
            chart.drawnDays.lowerBound < chart.days.lowerBound && chart.drawnDays.upperBound > chart.days.upperBound)
    }

    @Test("assets are served for good under the hash of their content")
    func assets() {
        for asset in Asset.all {
            let answer = desk.answer(asset.path)
            #expect(answer.status == .ok)
            #expect(answer.body == asset.bytes && !answer.body.isEmpty)
            if case .immutable = answer.caching {} else { Issue.record("\(asset.name) is not kept") }
        }
        #expect(desk.answer("/assets/pages.css").status != .ok)
    }
}
