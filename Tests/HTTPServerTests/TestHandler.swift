import HTTPServer
import HTTPWire

/// Says which request it saw: method, target and body, a line each; some paths do more.
struct TestHandler: RequestHandler {
    /// What `/events` streams, and what the handler was told of refusals.
    var feed = Feed()

    /// The body at `/bytes/<count>`, in which no part is like that before it.
    static func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8($0 % 251) } }

    func note(_ refusal: Refusal) { feed.note(refusal) }

    func wantsBody(of request: borrowing Request) -> Bool { !request.path.equals("/unwanted") }

    func respond(to request: borrowing Request, into sink: inout ResponseSink) {
        if request.path.equals("/nothing") { return }
        if request.path.equals("/large") {
            return sink.send(Response(bytes: [UInt8](repeating: 0x61, count: 1_000_000)))
        }
        if let count = Int(String(request.path).drop { !$0.isNumber }) {
            return sink.send(Response(bytes: Self.bytes(count)))
        }
        if request.path.equals("/stream") {
            var rest = ["one", "", "two"]
            let stream = BodyStream { rest.isEmpty ? nil : Array(rest.removeFirst().utf8) }
            return sink.send(Response(body: .stream(stream)))
        }
        if request.path.equals("/events") {
            return sink.send(Response(body: .stream(feed.stream())))
        }
        let text = "\(String(request.methodName)) \(String(request.target))\n\(String(request.body))\n"
        sink.send(Response(fields: [.contentType: "text/plain"], bytes: Array(text.utf8)))
    }
}
