import HTTPServer
import HTTPWire
import Transport

/// A connection in memory that input is fed to in pieces.
enum FuzzedConnection {
    private struct Handler: RequestHandler {
        func wantsBody(of request: borrowing Request) -> Bool { !request.path.equals("/unwanted") }

        func respond(to request: borrowing Request, into sink: inout ResponseSink) {
            _ = PathSegments(request.path)
            _ = QueryParameters(request.query)
            let validators = Validators(etag: EntityTag("a"), lastModified: HTTPDate(epochSecond: 1))
            let response = Response(bytes: request.body.indices.map { request.body[$0] })
            guard let page = RenderedResponse(response, validators: validators, acceptsRanges: true) else { return }
            sink.send(page, answering: request)
        }
    }

    /// What the server sends in all for `bytes`, read in pieces of at most `pieces` bytes, up to the client's end.
    static func answers(to bytes: [UInt8], pieces: Int) -> [UInt8] {
        var turn = Turn(now: MonotonicInstant(nanoseconds: 0), outputCapacity: 1 << 16)
        var connection = Connection(at: turn.now, timeout: .seconds(10))
        var handler = Handler()
        var answers: [UInt8] = []
        var rest = bytes[...]
        while connection.wants == .input || connection.wants == .room {
            var input = connection.unparsed
            if connection.wants == .input {
                guard !rest.isEmpty else {
                    connection.endInput(in: &turn)
                    answers += SocketlessClient.taken(from: &turn.sink)
                    break
                }
                input += rest.prefix(max(1, pieces))
                rest = rest.dropFirst(max(1, pieces))
            }
            connection.receive(input, count: input.count, handler: &handler, turn: &turn)
            answers += SocketlessClient.taken(from: &turn.sink)
        }
        return withoutInterim(answers)
    }

    /// The interim answer is due only to a client whose body did not come with the head.
    private static func withoutInterim(_ bytes: [UInt8]) -> [UInt8] {
        let interim = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
        var result: [UInt8] = []
        var rest = bytes[...]
        while let first = rest.first {
            if rest.starts(with: interim) {
                rest = rest.dropFirst(interim.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
