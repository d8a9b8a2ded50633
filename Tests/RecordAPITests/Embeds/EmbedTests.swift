import HTTPWire
import JSONReader
import Testing

@testable import RecordAPI

struct EmbedTests {
    private let desk = Newsdesk()

    @Test("oEmbed describes a statement of this server, within the size that is asked for")
    func description() throws {
        let id = try #require(desk.ids("/statements").first)
        let json = try desk.json("/oembed?url=http%3A%2F%2Fdesk.example%2Fstatements%2F\(id)&maxwidth=300")
        #expect(json["version"]?.string == "1.0")
        #expect(json["type"]?.string == "rich")
        let html = try #require(json["html"]?.string)
        #expect(html.contains("src=\"http://desk.example/embed/statements/\(id)\"") && html.contains("width=\"300\""))
        let xml = desk.text("/oembed?url=https%3A%2F%2Fdesk.example%2Fstatements%2F\(id)%3Fpretty&format=xml")
        #expect(xml.contains("<oembed>") && xml.contains("&lt;iframe") && xml.contains("<width>560</width>"))
    }

    @Test(
        "addresses that are no statement of this server are not found",
        arguments: [
            "http%3A%2F%2Fother.example%2Fstatements%2Fx", "http%3A%2F%2Fdesk.example%2Fspeakers%2Flindqvist",
            "http%3A%2F%2Fdesk.example%2Fstatements%2Fnone", "nonsense",
        ])
    func unknown(_ url: String) { #expect(desk.answer("/oembed?url=\(url)").status == .notFound) }

    @Test(
        "a frame says who may frame it; no other page may be framed",
        arguments: [("*", "*"), ("https://a.example", "https://a.example"), (nil, "'none'")])
    func ancestors(_ setting: String?, _ expected: String) throws {
        let desk = Newsdesk(api: API(embedAncestors: setting))
        let id = try #require(desk.ids("/statements").first)
        let answer = desk.answer("/embed/statements/\(id)")
        #expect(answer.isFramed)
        #expect(String(decoding: answer.body, as: UTF8.self).contains("<script src=\"/assets/frame."))
        let response = try #require(desk.api.render(answer, of: desk.snapshot))
        let head = String(decoding: response.full.bytes, as: UTF8.self)
        #expect(head.contains("script-src 'self'"))
        #expect(head.contains("frame-ancestors \(expected)\r\n"))
    }

    @Test("the picture of a statement is SVG with its words")
    func picture() throws {
        let id = try #require(desk.ids("/statements?q=radars").first)
        let answer = desk.answer("/statements/\(id)/card.svg")
        #expect(answer.mediaType == .svg)
        let svg = String(decoding: answer.body, as: UTF8.self)
        #expect(svg.hasPrefix("<svg xmlns=") && svg.contains("radar"))
    }
}
