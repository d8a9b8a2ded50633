import HTTPServer
import HTTPWire
import Testing
import Transport

@testable import RecordAPI

/// Requests as bytes in, responses as bytes out.
extension RecordHandlerTests {
    func get(_ target: String, _ fields: String = "") -> String {
        "GET \(target) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n"
    }

    func handler() -> RecordHandler {
        let service = ServiceFacts()
        return RecordHandler(publisher: publisher, api: API(service: service), service: service)
    }

    /// What a server that takes bodies of ten bytes answers to `request`.
    func reply(to request: String) -> String {
        var limits = ServerLimits()
        limits.body = 10
        let api = API()
        var turn = Turn(
            limits: limits, problemResponse: { api.response(to: $0) }, now: MonotonicInstant(nanoseconds: 0))
        var connection = Connection(at: turn.now, timeout: .seconds(1))
        var handler = handler()
        let bytes = Array(request.utf8)
        connection.receive(bytes, count: bytes.count, handler: &handler, turn: &turn)
        return String(copying: turn.sink.output.pending)
    }

    func exchange(_ requests: [String]) throws -> [String] {
        var handler = handler()
        var sink = ResponseSink(capacity: 1 << 20)
        var replies: [String] = []
        for request in requests { replies.append(try exchange(request, &handler, &sink)) }
        return replies
    }

    func exchange(
        _ request: String, _ handler: inout RecordHandler, _ sink: inout ResponseSink
    ) throws -> String {
        let bytes = Array(request.utf8)
        let head = try #require(try RequestParser.parse(bytes.span))
        sink.begin(isHead: head.method == .head, version: head.version, persistence: .open)
        handler.respond(to: Request(head: head, bytes: bytes.span, body: [UInt8]().span), into: &sink)
        let reply = String(copying: sink.output.pending)
        sink.output.clear()
        return reply
    }

    func head(of reply: String) -> String {
        reply.split(separator: "\r\n\r\n", maxSplits: 1).first.map(String.init) ?? reply
    }

    func field(_ name: String, of reply: String) -> String? {
        head(of: reply).split(separator: "\r\n").first { $0.hasPrefix(name + ": ") }
            .map { String($0.dropFirst(name.count + 2)) }
    }
}
