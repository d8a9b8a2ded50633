internal import HTTPWire
public import Transport

/// Has requests answered as the server would, without a socket, for tests.
///
///     var handler = Hello()
///     let response = SocketlessClient.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n", to: &handler)
///     #expect(response?.status == 200)
public enum SocketlessClient {
    /// The response to the one request in `text`; nil where it is not complete, or has several answers.
    ///
    /// A request that is malformed gets the server's own answer, of which the handler is told; a stream gives what it
    /// has, until it is pending.
    public static func send<Handler: RequestHandler & ~Copyable>(
        _ text: String, from peer: SocketAddress? = nil, to handler: inout Handler
    ) -> ReceivedResponse? {
        var turn = Turn(now: MonotonicInstant(nanoseconds: 0))
        turn.sink.setDate(HTTPDate(epochSecond: 0))
        turn.sink.assumedPeer = peer
        var connection = Connection(at: turn.now, timeout: turn.timeouts.head)
        let bytes = Array(text.utf8)
        connection.receive(bytes, count: bytes.count, handler: &handler, turn: &turn)
        turn.tellRefusals(to: &handler)
        return ReceivedResponse(taken(from: &turn.sink))
    }

    /// A GET of `target` from `localhost`, with `fields` as whole lines without their line ends.
    public static func get<Handler: RequestHandler & ~Copyable>(
        _ target: String, fields: [String] = [], from handler: inout Handler
    ) -> ReceivedResponse? {
        let lines = ["GET \(target) HTTP/1.1", "Host: localhost"] + fields + ["", ""]
        return send(lines.joined(separator: "\r\n"), to: &handler)
    }

    /// All that `sink` holds, to the end of its tail, and nothing is left in it.
    package static func taken(from sink: inout ResponseSink) -> [UInt8] {
        let backlog = Backlog(&sink, at: MonotonicInstant(nanoseconds: 0))
        var bytes: [UInt8] = []
        while let more = try? backlog.take() { bytes += more }
        return bytes
    }
}
