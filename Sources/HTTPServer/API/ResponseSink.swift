public import HTTPWire
public import Transport

/// Where a handler puts its response: written straight into the loop's output buffer.
///
/// The sink knows the request's method, version and connection, so that a handler need not: HEAD gets no body, HTTP/1.0
/// no chunks, and the last response of a connection says `Connection: close`.
public struct ResponseSink: ~Copyable {
    /// What a response says about the connection it goes out on.
    package enum Persistence: UInt8 {
        /// Nothing: it stays open, which in HTTP/1.1 goes without saying.
        case open
        /// `Connection: keep-alive`, as HTTP/1.0 needs it.
        case openExplicitly
        /// `Connection: close`.
        case close
    }

    /// The bytes to be sent.
    package var output: OutputBuffer
    /// The moment, and as it is sent.
    private var now = HTTPDate(epochSecond: 0)
    private var date = InlineArray<29, UInt8>(repeating: UInt8(ascii: "0"))
    /// What did not fit into the output.
    package var tail = ResponseTail.none
    /// Whether a response was sent since the last `begin`.
    package private(set) var hasResponded = false
    package private(set) var persistence = Persistence.open

    /// What the request was answered with; nil until it is.
    public private(set) var sent: SentResponse?

    /// The descriptor of the connection; negative where there is none, as in tests.
    package var connectionNumber: Int32 = -1
    /// The client's address where there is no connection.
    package var assumedPeer: SocketAddress?

    /// Whether the response goes out over TLS, and carries Strict-Transport-Security.
    package var isSecure = false

    /// Field lines with their ends that are added to the response to this request, rendered or not; 256 bytes at most.
    package var addedLines: [UInt8] = []

    private let defaultFields: Fields
    private let problemResponse: @Sendable (ServerProblem) -> Response
    /// The line of that field, with its end; empty where there is to be none.
    private var transportSecurity: [UInt8] = []
    private var isHead = false
    private var version = HTTPVersion.http11

    /// A sink that writes into a buffer of `capacity` bytes.
    package init(
        capacity: Int, defaultFields: Fields = [:],
        problemResponse: @escaping @Sendable (ServerProblem) -> Response = ServerProblem.plainResponse
    ) {
        output = OutputBuffer(capacity: capacity)
        self.defaultFields = defaultFields
        self.problemResponse = problemResponse
    }

    /// Gets ready for the response to a request.
    package mutating func begin(isHead: Bool, version: HTTPVersion, persistence: Persistence) {
        self.isHead = isHead
        self.version = version
        self.persistence = persistence
        hasResponded = false
        if !addedLines.isEmpty { addedLines.removeAll(keepingCapacity: true) }
        sent = nil
    }

    /// The address of the client, which the kernel is asked for; nil over a UNIX-domain socket, and where it is gone.
    public var peerAddress: SocketAddress? {
        connectionNumber < 0 ? assumedPeer : SocketAddress(ofPeerOf: connectionNumber)
    }

    /// Appends the address of the client as `SocketAddress` describes it; false where there is none.
    package func appendPeerAddress(to bytes: inout [UInt8]) -> Bool {
        guard let address = peerAddress else { return false }
        address.append(to: &bytes)
        return true
    }
}

extension ResponseSink {
    /// Whether there is nothing to send.
    package var isEmpty: Bool { output.isEmpty && tail.isEmpty }

    /// Forgets what is to be sent.
    package mutating func reset() {
        output.clear()
        tail = .none
    }

    /// Sets the date that responses are sent with.
    package mutating func setDate(_ date: HTTPDate) {
        now = date
        for (index, byte) in date.bytes.enumerated() { self.date[index] = byte }
    }

    /// Sets what responses over TLS say of how long to insist on it (RFC 6797).
    package mutating func setTransportSecurity(_ duration: Duration) {
        transportSecurity = Array("Strict-Transport-Security: max-age=\(duration.components.seconds)\r\n".utf8)
    }

    /// Whether what is here must be sent before there is room for another response.
    package var isFull: Bool { !tail.isEmpty || output.room < Self.roomForResponse }

    /// The least room that a response starts with.
    private static var roomForResponse: Int { 16384 }
}

// MARK: - Sending

extension ResponseSink {
    /// Sends `response`: no more than a copy of its bytes, with the date of the moment.
    public mutating func send(_ response: borrowing RenderedResponse) {
        write(response.full)
    }

    /// Sends `response`, or what the request's conditions and ranges call for: 304, 412, 206, 416 (RFC 9110 §13, §14).
    public mutating func send(_ response: borrowing RenderedResponse, answering request: borrowing Request) {
        guard request.isConditional else { return write(response.full) }
        switch Preconditions.evaluate(request, against: response.validators) {
        case .proceed:
            if response.acceptsRanges, let part = response.part(for: request, at: now) {
                return send(part, of: request)
            }
            write(response.full)
        case .notModified: write(response.notModified)
        case .failed:
            let target = String(request.target)
            send(
                ServerProblem(
                    .preconditionFailed, ServerProblem.preconditionFailed, Self.changedDetail, target: target))
        }
    }

    /// Sends parts of a response, or the report that there are none such.
    private mutating func send(_ part: Response, of request: borrowing Request) {
        guard part.status == .rangeNotSatisfiable else { return send(part) }
        let detail = "Ask for a range within the bytes that Content-Range counts."
        var fields: Fields = [:]
        fields[.contentRange] = part.fields[.contentRange]
        send(
            ServerProblem(
                .rangeNotSatisfiable, ServerProblem.unsatisfiableRange, detail, target: String(request.target),
                fields: fields))
    }

    /// Sends the answer to what the server answers itself.
    package mutating func send(_ problem: ServerProblem) { send(problemResponse(problem)) }

    /// Sends `response` in its 304 form.
    public mutating func sendNotModified(_ response: borrowing RenderedResponse) {
        write(response.notModified)
    }

    /// Renders and sends `response`.
    public mutating func send(_ response: Response) {
        var fields = response.fields
        for line in defaultFields where fields[line.name] == nil { fields.append(line.name, line.value) }
        switch response.body {
        case .bytes(let body):
            write(RenderedMessage(status: response.status, fields: fields, framing: .length(body.count), body: body))
        case .stream(let stream):
            send(stream, status: response.status, fields: fields)
        }
    }

    /// Sends `response`, whose ETag and Last-Modified `validators` become, or what the request's conditions call for: 304, 412.
    ///
    /// It is for a body that is a stream: what is rendered once knows its validators itself.
    public mutating func send(
        _ response: Response, knownBy validators: Validators, answering request: borrowing Request
    ) {
        guard Preconditions.evaluate(request, against: validators) == .proceed else {
            let known = RenderedResponse(status: response.status, fields: response.fields, validators: validators)
            return send(known, answering: request)
        }
        send(Response(status: response.status, fields: response.fields.with(validators), body: response.body))
    }

    private static let changedDetail = "The resource is not what the request's conditions expect; fetch it again."

    private mutating func send(_ stream: BodyStream, status: Status, fields: Fields) {
        guard !hasResponded else { return }
        let framing: RenderedMessage.Framing =
            if let length = stream.length { .length(length) } else if version == .http11 { .chunked } else { .close }
        if case .close = framing { persistence = .close }
        write(RenderedMessage(status: status, fields: fields, framing: framing, body: []))
        guard !isHead, status.allowsContent, tail.isEmpty else { return }
        let isChunked = if case .chunked = framing { true } else { false }
        tail = .stream(stream, chunked: isChunked, owed: stream.length)
        sent = SentResponse(status: status, bodyByteCount: stream.length)
    }
}

// MARK: - Writing

extension ResponseSink {
    /// Writes `message` as the request calls for it, keeping back as a tail what the output has no room for.
    private mutating func write(_ message: borrowing RenderedMessage) {
        guard !hasResponded else { return }
        hasResponded = true
        guard message.headCount + Self.connectionLineRoom <= output.room else { return writeUnrenderable() }
        let start = output.end
        let count = isHead ? message.headCount : message.bytes.count
        sent = SentResponse(status: message.status, bodyByteCount: count - message.headCount)
        if persistence == .open, !isSecure, addedLines.isEmpty, count <= min(output.room, longBody) {
            output.append(message.bytes.span.extracting(0..<count))
        } else {
            writeHead(message)
            writeBody(message, to: count)
        }
        output.overwrite(at: start + message.dateOffset, date.span)
    }

    /// The head, with a Connection field where there is something to say.
    private mutating func writeHead(_ message: borrowing RenderedMessage) {
        output.append(message.bytes.span.extracting(0..<message.headCount - 2))
        switch persistence {
        case .open: break
        case .openExplicitly: output.append("Connection: keep-alive\r\n")
        case .close: output.append("Connection: close\r\n")
        }
        if isSecure { output.append(transportSecurity) }
        output.append(addedLines)
        output.append("\r\n")
    }

    private mutating func writeBody(_ message: borrowing RenderedMessage, to count: Int) {
        let isLong = count - message.headCount > longBody
        let fitting = isLong ? message.headCount : min(count, message.headCount + output.room)
        output.append(message.bytes.span.extracting(message.headCount..<fitting))
        if fitting < count { tail = .bytes(message.bytes, from: fitting) }
    }

    /// The most bytes of a body that are copied to the output; a longer one goes out from where it is.
    ///
    /// Copied bodies of pipelined requests go out in one call, which for short ones saves more than the copy costs.  TLS
    /// copies what it seals in any case, and fills its records best from one piece.
    private var longBody: Int { isSecure ? 1 << 16 : 1 << 13 }

    /// A head that no buffer holds is a mistake of the handler's; the client gets a 500 in its place.
    private mutating func writeUnrenderable() {
        hasResponded = false
        let detail = "The response's fields are larger than the server can send."
        send(ServerProblem(.internalServerError, ServerProblem.internalError, detail))
    }

    /// The most that the fields of the connection add to a head.
    private static var connectionLineRoom: Int { 384 }
}
