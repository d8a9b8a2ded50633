package import HTTPWire
package import Transport

/// One connection's decisions: bytes, ends and deadlines in; responses, and what is wanted next, out.
///
/// It does no input and no output and looks at no clock, so that tests can play any course of events.  The loop gives it
/// `unparsed` and what has come since in one span, sends what it wrote to the sink, and does what it `wants`.
package struct Connection: ~Copyable {
    /// What the loop is to do once all output has been sent.
    package enum Want: Equatable {
        /// Give it more input.
        case input
        /// Call `receive` again with the same input: there was no room for more output.
        case room
        /// Close.
        case close
        /// Send the end of the stream and throw input away until the client closes, so that it gets to read the answer
        /// before a reset can destroy it (RFC 9112 §9.6).
        case linger
    }

    enum Phase: UInt8 {
        /// Waiting for a head, or in the midst of one.
        case head
        /// In the midst of a body.
        case body
    }

    /// What the loop is to do next.
    package private(set) var wants = Want.input
    /// When `expire` is to be called.
    package internal(set) var deadline: MonotonicInstant
    /// Input that belongs to no complete request yet.
    package private(set) var unparsed: [UInt8] = []

    var phase = Phase.head
    var requestCount: UInt32 = 0
    /// The bytes still to come of a body that nobody wanted.
    var unwanted = 0
    var partial: PartialRequest?

    /// A connection just accepted, which is to send a head within `timeout`.
    package init(at now: MonotonicInstant, timeout: Duration) {
        deadline = now + timeout
    }

    /// Whether nothing is in flight, so that the connection can be closed without loss.
    package var isIdle: Bool { wants == .input && phase == .head && unparsed.isEmpty }

    /// Whether the connection waits for its second request or a later one, and can be shed.
    package var isKeptAlive: Bool { isIdle && requestCount > 0 && unwanted == 0 }
}

// MARK: - Events

extension Connection {
    /// Takes the first `count` bytes of `buffer`, as the function below does.
    @inline(__always)
    package mutating func receive<Handler: RequestHandler & ~Copyable>(
        _ buffer: [UInt8], count: Int, handler: inout Handler, turn: inout Turn
    ) {
        receive(buffer.span.extracting(0..<count), handler: &handler, turn: &turn)
    }

    /// Takes `bytes`, which are `unparsed` and what came since, and answers the requests that are complete.
    @inline(__always)
    package mutating func receive<Handler: RequestHandler & ~Copyable>(
        _ bytes: Span<UInt8>, handler: inout Handler, turn: inout Turn
    ) {
        if isStillPartial(bytes, in: turn) { return keep(bytes, from: 0) }
        let wasEmpty = unparsed.isEmpty
        let before = requestCount
        var input = InputCursor(bytes)
        wants = .input
        do throws(RequestError) {
            while wants == .input, try advance(&input, handler: &handler, turn: &turn) {
                if wants == .input, turn.sink.isFull { wants = .room }
            }
        } catch {
            refuse(error, of: refusedRequest(at: input.rest, in: turn), in: &turn)
        }
        // A client that is still sending would lose the answer to a reset.
        if wants == .close, unwanted > 0 || !input.isAtEnd { wants = .linger }
        keep(bytes, from: input.position)
        setDeadline(isNew: wasEmpty || requestCount != before, in: &turn)
    }

    /// The client has closed its side; what is incomplete is refused.
    package mutating func endInput(in turn: inout Turn) {
        guard wants == .input, !isIdle else {
            wants = .close
            return
        }
        var reason = RequestError.incompleteBody
        do throws(RequestError) { _ = try turn.scanner.scan(unparsed.span) } catch { reason = error }
        refuse(reason, of: refusedRequest(at: unparsed.span, in: turn), in: &turn)
        wants = .close
    }

    /// The deadline has passed: an idle connection closes, one in the midst of a request is told why.
    package mutating func expire(in turn: inout Turn) {
        if isIdle || wants != .input {
            if wants == .input { turn.statistics.timedOut.idle += 1 }
            wants = .close
        } else {
            _ = try? turn.scanner.scan(unparsed.span)
            let reason = phase == .body ? RequestError.bodyTimeout : .headTimeout
            refuse(reason, of: refusedRequest(at: unparsed.span, in: turn), in: &turn)
        }
    }

    /// Refuses `request`, or a connection that has none yet, and ends the connection.
    package mutating func refuse(_ error: RequestError, of request: RefusedRequest? = nil, in turn: inout Turn) {
        var fields: Fields = [:]
        if error.status == .serviceUnavailable {
            fields[.retryAfter] = FieldValue(Int(turn.timeouts.retryAfter.components.seconds))
        }
        turn.note(error)
        turn.sink.begin(isHead: request?.isHead ?? false, version: .http11, persistence: .close)
        turn.sink.send(
            ServerProblem(
                error.status, error.problemName, "\(error.detail)", target: request?.target, accept: request?.accept,
                fields: fields))
        partial = nil
        phase = .head
        wants = .linger
    }
}

// MARK: - Requests

extension Connection {
    /// Answers the next request; false where it is not complete.
    @inline(__always)
    private mutating func advance<Handler: RequestHandler & ~Copyable>(
        _ input: inout InputCursor, handler: inout Handler, turn: inout Turn
    ) throws(RequestError) -> Bool {
        if phase == .body { return try advanceBody(&input, handler: &handler, turn: &turn) }
        if unwanted > 0 { skipUnwanted(&input) }
        guard !input.isAtEnd else { return false }
        let bytes = input.rest
        guard try turn.scanner.scan(bytes) else { return false }
        guard turn.scanner.head.method != .connect else { throw .connectUnsupported }
        guard turn.scanner.head.framing == .none else {
            return try beginBody(turn.scanner.head, &input, handler: &handler, turn: &turn)
        }
        let count = turn.scanner.head.byteCount
        input.position += count
        let request = Request(
            head: turn.scanner.head, bytes: bytes.extracting(0..<count), body: bytes.extracting(0..<0))
        respond(to: request, handler: &handler, turn: &turn)
        return true
    }

    /// Decides about a body: whether it is wanted, whole already, to be asked for or to be waited for.
    private mutating func beginBody<Handler: RequestHandler & ~Copyable>(
        _ head: RequestHead, _ input: inout InputCursor, handler: inout Handler, turn: inout Turn
    ) throws(RequestError) -> Bool {
        let rest = input.rest
        let bytes = rest.extracting(0..<head.byteCount)
        let available = rest.extracting(head.byteCount...)
        let request = Request(head: head, bytes: bytes, body: rest.extracting(0..<0))
        let isWanted = handler.wantsBody(of: request)
        let length = if case .length(let count) = head.framing { count } else { Int?.none }
        input.position += head.byteCount
        // Chunks that nobody wants are still read, as only they tell where the next request starts.
        guard isWanted || length == nil && !head.expectsContinue else {
            // Where the client waits for leave to send it, or its end is far, nobody knows what comes next.
            let canSkip = !head.expectsContinue && length ?? .max <= turn.limits.body
            respond(to: request, isLast: !canSkip, handler: &handler, turn: &turn)
            unwanted = canSkip ? length ?? 0 : 0
            if unwanted > 0 { waitForUnwanted(in: turn) }
            return true
        }
        if let length {
            guard length <= turn.limits.body else {
                partial = PartialRequest(head, bytes, in: turn)  // whose target the refusal tells
                throw .bodyTooLarge
            }
            if length <= available.count {
                input.position += length
                let whole = Request(head: head, bytes: bytes, body: available.extracting(0..<length))
                respond(to: whole, handler: &handler, turn: &turn)
                return true
            }
        }
        if head.expectsContinue, available.isEmpty { turn.sink.output.append("HTTP/1.1 100 Continue\r\n\r\n") }
        partial = PartialRequest(head, bytes, keepsBody: isWanted, in: turn)
        phase = .body
        return true
    }

    /// Passes over what has come of a body that nobody wanted.
    private mutating func skipUnwanted(_ input: inout InputCursor) {
        let count = min(unwanted, input.rest.count)
        input.position += count
        unwanted -= count
    }

    /// Takes more of the body; answers once it is complete.
    private mutating func advanceBody<Handler: RequestHandler & ~Copyable>(
        _ input: inout InputCursor, handler: inout Handler, turn: inout Turn
    ) throws(RequestError) -> Bool {
        guard let partial, try partial.take(&input) else { return false }
        phase = .head
        self.partial = nil
        let bytes = partial.bytes
        let headCount = partial.head.byteCount
        let request = Request(
            head: partial.head, bytes: bytes.span.extracting(0..<headCount), body: bytes.span.extracting(headCount...))
        respond(to: request, handler: &handler, turn: &turn)
        return true
    }

    /// Lets the handler answer, and decides whether another request may follow; none may where this is to be the last.
    @inline(__always)
    private mutating func respond<Handler: RequestHandler & ~Copyable>(
        to request: borrowing Request, isLast: Bool = false, handler: inout Handler, turn: inout Turn
    ) {
        requestCount &+= 1
        turn.statistics.requests &+= 1
        let endsHere = isLast || turn.isDraining || requestCount >= turn.limits.requestsPerConnection
        let closes = endsHere || !request.head.keepsAlive
        turn.sink.begin(
            isHead: request.method == .head, version: request.head.version,
            persistence: closes ? .close : request.head.version == .http10 ? .openExplicitly : .open)
        if request.head.targetForm == .asterisk {
            turn.sink.send(Response(status: .noContent))
        } else {
            handler.respond(to: request, into: &turn.sink)
        }
        if !turn.sink.hasResponded {
            let detail = "The server has no answer to this request."
            turn.sink.send(
                ServerProblem(
                    .internalServerError, ServerProblem.internalError, detail, target: String(request.target)))
        }
        if turn.sink.persistence == .close { wants = endsHere ? .linger : .close }
    }
}

// MARK: - Leftovers

extension Connection {
    /// What is known of the request in flight: one whose head is here, or else what was scanned at the start of `bytes`.
    private func refusedRequest(at bytes: Span<UInt8>, in turn: borrowing Turn) -> RefusedRequest {
        if let partial { return RefusedRequest(partial.head, in: partial.bytes.span) }
        return RefusedRequest(turn.scanner.head, in: bytes)
    }

    /// Whether a head that was incomplete still is, as no line of it has ended since: saves parsing it anew for each byte
    /// of a slow client.
    private func isStillPartial(_ input: Span<UInt8>, in turn: borrowing Turn) -> Bool {
        guard wants == .input, phase == .head, !unparsed.isEmpty, input.count < turn.limits.head.total else {
            return false
        }
        for index in unparsed.count..<input.count where input[index] == UInt8(ascii: "\n") { return false }
        return true
    }

    /// Keeps what follows `position`, unless the connection is to end.
    private mutating func keep(_ input: Span<UInt8>, from position: Int) {
        guard wants == .input || wants == .room, position < input.count else {
            if !unparsed.isEmpty { unparsed = [] }
            return
        }
        let rest = input.extracting(position...)
        unparsed = unsafe rest.withUnsafeBufferPointer { unsafe Array($0) }  // copied within the call
    }
}
