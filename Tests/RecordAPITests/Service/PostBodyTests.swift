import HTTPServer
import HTTPWire
import JSONReader
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct PostBodyTests {
    private let desk = Newsdesk()

    @Test(
        "a body of each type is the parameters of a query",
        arguments: [
            ("application/x-www-form-urlencoded", "quote=new+radars%0D%0Aarrive&limit=1"),
            ("application/json", "{\"quote\":\"new radars arrive\",\"limit\":1}"),
            (
                "Application/JSON; charset=utf-8",
                "{\"pretty\":true,\"quote\":\"new radars arrive\",\"speaker\":[\"lindqvist\"]}"
            ),
            ("application/json", "{\"quote\":\"new radars arrive\",\"speaker\":\"lindqvist\"}"),
            ("text/plain;charset=UTF-8", "new radars\narrive"), ("", "new radars arrive"),
            ("text/plain; format=flowed; Charset = \"us-ascii\"", "new radars arrive"),
        ])
    func bodies(_ type: String, _ body: String) throws {
        let answer = desk.post("/check", Array(body.utf8), type: type.isEmpty ? nil : type)
        #expect(answer.status == .ok)
        #expect(try JSONValue(answer.body)["verdict"]?.string == "verbatim")
        guard case .never = answer.caching else { return #expect(Bool(false), "a POST was to be kept") }
    }

    @Test("parameters of the query and the body count together")
    func both() throws {
        let answer = desk.post("/check?speaker=mara-okafor", Array("new radars arrive".utf8), type: "text/plain")
        #expect(try JSONValue(answer.body)["quote"]?.string == "new radars arrive")
    }

    @Test(
        "a body that can't be taken is told, with what can",
        arguments: [
            ("text/xml", "<a/>", 415), ("multipart/form-data; boundary=x", "--x--", 415),
            ("text/plain; charset=utf-16", "a\0", 415), ("text/plain; charset=\"latin1\"", "a", 415),
            ("", "", 400), ("", "\u{1}", 400),
            ("application/json", "{\"quote\":", 400), ("application/json", "[]", 400),
            ("application/json", "{\"quote\":{}}", 400),
            ("application/json", "{\"quote\":\"a\",\"limit\":\"1\"}", 400),
            ("application/json", "{\"quote\":\"a\",\"limit\":1.5}", 400),
            ("application/json", "{\"quote\":\"a\",\"speaker\":[false]}", 400),
            ("application/json", "{\"quote\":null}", 400),
            ("application/json", "{\"qoute\":\"a\"}", 400), ("application/json", "\u{FEFF}{}", 400),
            ("application/x-www-form-urlencoded", "quote=%FF", 400), ("application/x-www-form-urlencoded", "", 400),
            ("application/x-www-form-urlencoded", "quote=a&quote=b", 400), ("text/plain", "", 400),
        ])
    func refusals(_ type: String, _ body: String, _ status: Int) {
        let answer = desk.post("/check", Array(body.utf8), type: type.isEmpty ? nil : type)
        #expect(Int(answer.status.code) == status)
        #expect(answer.mediaType == .problem)
        #expect((answer.fields[.acceptPost] != nil) == (status == 415))
    }

    @Test(
        "a body in a content coding is refused, with what is taken instead",
        arguments: [
            ("gzip", 415), ("br, gzip", 415), ("aes128gcm", 415), ("identity", 200), ("Identity", 200), ("", 200),
        ])
    func codings(_ coding: String, _ status: Int) {
        let answer = desk.post("/check", Array("new radars arrive".utf8), type: "text/plain", coding: coding)
        #expect(Int(answer.status.code) == status)
        #expect(answer.fields[.acceptEncoding]?.description == (status == 415 ? "identity" : nil))
        #expect(answer.fields[.acceptPost] == nil)
    }

    @Test("a body of no type is refused where no text is taken")
    func untyped() {
        let answer = desk.post("/reconcile", Array("queries={}".utf8), type: nil)
        #expect(answer.status == .unsupportedMediaType)
    }

    @Test("deep JSON is refused before it is read")
    func depth() {
        let body = Array((String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)).utf8)
        #expect(desk.post("/check", body, type: "application/json").status == .badRequest)
    }

    @Test("other routes take no body, and say which methods they take")
    func methods() {
        #expect(desk.post("/statements", [], type: nil).status == .methodNotAllowed)
        #expect(desk.post("/statements", [], type: nil).fields[.allow] == "GET, HEAD, OPTIONS")
        #expect(desk.answer("/check", method: .put).fields[.allow] == "GET, HEAD, POST, OPTIONS")
        #expect(
            desk.answer("/check", method: .options).fields[.accessControlAllowMethods] == "GET, HEAD, POST, OPTIONS")
    }

    @Test("bodies are read only where a route takes one")
    func wanted() throws {
        let publisher = RecordPublisher()
        var handler = RecordHandler(publisher: publisher, api: API(), service: ServiceFacts())
        for (line, isWanted) in [
            ("POST /check", true), ("POST /reconcile", true), ("POST /statements", false), ("PUT /check", false),
            ("GET /check", false), ("POST /%ZZ", false),
        ] {
            let bytes = Array("\(line) HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n".utf8)
            guard let head = try? RequestParser.parse(bytes.span) else { continue }
            #expect(handler.wantsBody(of: Request(head: head, bytes: bytes.span, body: [UInt8]().span)) == isWanted)
        }
    }
}
