import HTTPServer
import HTTPWire
import Record
import RecordFixtures
import Synchronization
import Testing

@testable import RecordAPI

struct AdminHandlerTests {
    private let publisher = RecordPublisher()
    private let level = LevelBox()

    private func reply(_ method: String, _ path: String, body: String = "") throws -> String {
        let level = level
        var handler = AdminHandler(
            publisher: publisher, service: ServiceFacts(version: "1.2.3"), api: API(),
            controls: AdminControls(
                logLevel: { level.text }, setLogLevel: { level.set($0) }, reload: { _ = level.set("reloaded") },
                failure: { "the disk is gone" }))
        let bytes = Array("\(method) \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n".utf8)
        let head = try #require(try RequestParser.parse(bytes.span))
        var sink = ResponseSink(capacity: 1 << 20)
        sink.begin(isHead: false, version: head.version, persistence: .open)
        handler.respond(to: Request(head: head, bytes: bytes.span, body: Array(body.utf8).span), into: &sink)
        return String(copying: sink.output.pending)
    }

    @Test("operators get metrics, health and a readiness that tells what went wrong last")
    func reading() throws {
        #expect(try reply("GET", "/readyz").hasPrefix("HTTP/1.1 503 "))
        publisher.publish(Newsroom.index, at: 0)
        #expect(try reply("GET", "/readyz").contains(#""lastFailure":"the disk is gone""#))
        #expect(try reply("GET", "/metrics").contains("\nonrecord_publications_total 1\n"))
        #expect(try reply("GET", "/healthz").hasPrefix("HTTP/1.1 200 "))
    }

    @Test("the log level changes to one that there is, and a reload is taken on")
    func acting() throws {
        #expect(try reply("PUT", "/log-level", body: "debug\n").contains(#"{"level":"debug"}"#))
        #expect(try reply("PUT", "/log-level", body: "loud").hasPrefix("HTTP/1.1 400 "))
        #expect(try reply("GET", "/log-level").contains(#"{"level":"debug"}"#))
        #expect(try reply("POST", "/reload").hasPrefix("HTTP/1.1 202 "))
        #expect(level.text == "reloaded")
    }

    @Test(
        "what is no route, or not with this method, is told", arguments: [("GET", "/x", 404), ("GET", "/reload", 405)])
    func mistakes(method: String, path: String, status: Int) throws {
        let reply = try reply(method, path)
        #expect(reply.hasPrefix("HTTP/1.1 \(status) "))
        #expect((status == 405) == reply.contains("\r\nAllow: POST\r\n"))
    }

    @Test("where operators have an address of their own, the public has no metrics")
    func hidden() {
        let api = API(service: ServiceFacts(showsMetrics: false))
        func answer(_ path: String) -> Answer {
            api.answer(APIRequest(method: .get, path: Array(path.utf8).span, query: [UInt8]().span), from: nil)
        }
        #expect(answer("/metrics").status == .notFound)
        for path in ["/openapi.json", "/docs"] {
            #expect(answer(path).status == .ok)
            #expect(!String(decoding: answer(path).body, as: UTF8.self).contains("getMetrics"), "\(path)")
        }
    }
}

/// A log level that a test looks at.
private final class LevelBox: Sendable {
    private let state = Mutex("info")
    var text: String { state.withLock { $0 } }
    func set(_ text: String) -> Bool {
        guard text != "loud" else { return false }
        state.withLock { $0 = text }
        return true
    }
}
