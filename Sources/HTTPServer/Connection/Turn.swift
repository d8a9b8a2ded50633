package import HTTPWire
package import Transport

/// What a loop lends a connection while it is that one's turn: room for output, the settings and the clock.
package struct Turn: ~Copyable {
    /// Where responses are written.
    package var sink: ResponseSink
    /// What reads the heads of requests.
    var scanner: HeadScanner
    /// How much is taken.
    package let limits: ServerLimits
    /// How long is waited.
    package let timeouts: ServerTimeouts
    /// The keep-alive timeout, which every turn needs, in nanoseconds: arithmetic on durations is of 128 bits.
    let keepAliveNanoseconds: Int64
    /// The moment.
    package var now: MonotonicInstant
    /// What the loop has done since it started.
    package var statistics = ServerStatistics()
    /// What was refused and not yet told the handler.
    package var refusals: [Refusal] = []
    /// Whether every response is to be its connection's last.
    package var isDraining = false

    /// The settings at a moment, with room for `outputCapacity` bytes.
    package init(
        limits: ServerLimits = ServerLimits(), timeouts: ServerTimeouts = ServerTimeouts(),
        defaultFields: Fields = [:],
        problemResponse: @escaping @Sendable (ServerProblem) -> Response = ServerProblem.plainResponse,
        now: MonotonicInstant, outputCapacity: Int = 1 << 18
    ) {
        sink = ResponseSink(capacity: outputCapacity, defaultFields: defaultFields, problemResponse: problemResponse)
        scanner = HeadScanner(limits: limits.head)
        self.limits = limits
        self.timeouts = timeouts
        self.now = now
        keepAliveNanoseconds = (now + timeouts.keepAlive).nanoseconds - now.nanoseconds
    }

    /// Counts a refusal, and keeps it for the handler.
    mutating func note(_ reason: RequestError) {
        statistics.addRefusal(for: reason)
        refusals.append(Refusal(reason: reason, peer: sink.peerAddress))
    }

    /// Tells `handler` what was refused.
    package mutating func tellRefusals<Handler: RequestHandler & ~Copyable>(to handler: inout Handler) {
        for refusal in refusals { handler.note(refusal) }
        refusals.removeAll(keepingCapacity: true)
    }
}
