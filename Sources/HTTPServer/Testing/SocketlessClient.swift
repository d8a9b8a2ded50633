public import HTTPWire

/// Calls a handler as the server would, without a socket, for tests.
///
///     var handler = Hello()
///     let response = try SocketlessClient.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n", to: &handler)
///     #expect(response?.status == 200)
public enum SocketlessClient {
    /// The handler's response to the one request in `text`, which has a body only where it has Content-Length.
    public static func send<Handler: RequestHandler & ~Copyable>(
        _ text: String, to handler: inout Handler
    ) throws(RequestError) -> ReceivedResponse? {
        let bytes = Array(text.utf8)
        guard let head = try RequestParser.parse(bytes.span) else { return nil }
        var sink = ResponseSink(capacity: 1 << 18)
        sink.begin(isHead: head.method == .head, version: head.version, persistence: .open)
        let request = Request(
            head: head, bytes: bytes.span.extracting(0..<head.byteCount), body: bytes.span.extracting(head.byteCount...)
        )
        handler.respond(to: request, into: &sink)
        return ReceivedResponse(drained(&sink))
    }

    /// A GET of `target` from `localhost`, with `fields` as whole lines without their line ends.
    public static func get<Handler: RequestHandler & ~Copyable>(
        _ target: String, fields: [String] = [], from handler: inout Handler
    ) throws(RequestError) -> ReceivedResponse? {
        let lines = ["GET \(target) HTTP/1.1", "Host: localhost"] + fields + ["", ""]
        return try send(lines.joined(separator: "\r\n"), to: &handler)
    }

    private static func drained(_ sink: inout ResponseSink) -> [UInt8] {
        var bytes = sink.output.pending.indices.map { sink.output.pending[$0] }
        switch sink.tail {
        case .none: break
        case .bytes(let message, let offset): bytes += message[offset...]
        case .stream(let stream, let chunked, _):
            while let piece = try? stream.next() {
                bytes += chunked ? Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + [13, 10] : piece
            }
            if chunked { bytes += "0\r\n\r\n".utf8 }
        }
        return bytes
    }
}
