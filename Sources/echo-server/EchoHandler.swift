import HTTPServer
import HTTPWire

/// Answers in ways that show what the server made of a request.
///
/// `/` says `OK` and gives bodies back, `/echo` gives the field lines back and `/cookie` the cookies, one a line, to any
/// method but TRACE; GET of `/events` streams, a line each, what is posted there; the bodies of `/1k`, `/20k` and `/9m`
/// are for load.
struct EchoHandler: RequestHandler {
    private let pages: Pages

    private let board: EventBoard

    init(board: EventBoard) {
        pages = Pages()
        self.board = board
    }

    func wantsBody(of request: borrowing Request) -> Bool {
        ["/", "/echo", "/cookie", "/events"].contains(String(request.path))
    }

    func respond(to request: borrowing Request, into sink: inout ResponseSink) {
        let isRead = request.method == .get || request.method == .head
        if isRead, pages.respond(to: request, into: &sink) { return }
        let path = request.path
        if path.equals("/") || path.isEmpty { return respondAtRoot(to: request, into: &sink) }
        if path.equals("/echo") || path.equals("/cookie") { return reflect(request, into: &sink) }
        if path.equals("/events") { return respondWithEvents(to: request, into: &sink) }
        if Pages.have(path) { return refuse(request, allowing: "GET, HEAD, OPTIONS", into: &sink) }
        guard PathSegments(path) != nil else {
            let detail = "Give a path that is UTF-8 without control characters and does not climb above the root."
            return sink.send(.problem(.badRequest, detail: detail))
        }
        sink.send(.problem(.notFound, detail: "There is /, /echo, /cookie, /events, /1k, /20k and /9m."))
    }

    /// Gives field lines or cookies back, but not to TRACE, whose sender may not be the one who has the secrets in them
    /// (RFC 9110 §9.3.8).
    private func reflect(_ request: borrowing Request, into sink: inout ResponseSink) {
        guard request.method != .trace else {
            return refuse(request, allowing: "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS", into: &sink)
        }
        let text = request.path.equals("/echo") ? Self.fieldLines(of: request) : Self.cookies(of: request)
        sink.send(Self.text(text))
    }

    private func respondAtRoot(to request: borrowing Request, into sink: inout ResponseSink) {
        switch request.method {
        case .post, .put, .patch: sink.send(Self.bytes(request.body))
        default: refuse(request, allowing: "GET, HEAD, POST, PUT, PATCH, OPTIONS", into: &sink)
        }
    }

    /// Takes an event, or streams those to come, with an empty line now and then to see whether the client is there.
    private func respondWithEvents(to request: borrowing Request, into sink: inout ResponseSink) {
        switch request.method {
        case .get, .head:
            var seen = board.count
            var isQuiet = false
            let stream = BodyStream(isOpenEnded: true) { [board] in
                if let event = board.event(after: seen) {
                    seen = event.number + 1
                    isQuiet = false
                    return .bytes(event.text + [UInt8(ascii: "\n")])
                }
                defer { isQuiet.toggle() }
                return isQuiet ? .bytes([UInt8(ascii: "\n")]) : .pending(Self.heartbeat)
            }
            sink.send(Response(fields: [.contentType: "text/plain; charset=utf-8"], body: .stream(stream)))
        case .post:
            board.post(request.body.indices.map { request.body[$0] })
            sink.send(Response(status: .noContent))
        default: refuse(request, allowing: "GET, HEAD, POST, OPTIONS", into: &sink)
        }
    }

    private static let heartbeat = Duration.seconds(15)

    /// Answers OPTIONS with what is allowed, other methods with 405, and those that no one knows with 501.
    private func refuse(_ request: borrowing Request, allowing methods: FieldValue, into sink: inout ResponseSink) {
        switch request.method {
        case .options: sink.send(Response(status: .noContent, fields: [.allow: methods]))
        case .other: sink.send(.problem(.notImplemented, detail: "Use one of: \(methods)."))
        default:
            sink.send(.problem(.methodNotAllowed, detail: "Use one of: \(methods).", fields: [.allow: methods]))
        }
    }

    private static func text(_ text: String) -> Response {
        Response(fields: [.contentType: "text/plain; charset=utf-8"], bytes: Array(text.utf8))
    }

    private static func bytes(_ span: Span<UInt8>) -> Response {
        Response(fields: [.contentType: "application/octet-stream"], bytes: span.indices.map { span[$0] })
    }

    private static func fieldLines(of request: borrowing Request) -> String {
        var text = ""
        var lines = FieldLines(head: request.head)
        while let line = lines.next(in: request.bytes) {
            let name = String(request.bytes.extracting(line.name.range))
            text += "\(name): \(String(request.bytes.extracting(line.value.range)))\n"
        }
        return text
    }

    private static func cookies(of request: borrowing Request) -> String {
        var text = ""
        var lines = FieldLines(head: request.head)
        while let line = lines.next(in: request.bytes) {
            guard request.bytes.extracting(line.name.range).equalsIgnoringCase("cookie") else { continue }
            let pairs = String(request.bytes.extracting(line.value.range)).split(separator: ";")
            text += pairs.map { "\($0.drop { $0 == " " })\n" }.joined()
        }
        return text
    }
}
