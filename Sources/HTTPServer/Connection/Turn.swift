package import HTTPWire
package import Transport

/// What a loop lends a connection while it is that one's turn: room for output, the settings and the clock.
package struct Turn: ~Copyable {
    /// Where responses are written.
    package var sink: ResponseSink
    /// How much is taken.
    package let limits: ServerLimits
    /// How long is waited.
    package let timeouts: ServerTimeouts
    /// The keep-alive timeout, which every turn needs, in nanoseconds: arithmetic on durations is of 128 bits.
    let keepAliveNanoseconds: Int64
    /// The moment.
    package var now: MonotonicInstant
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
        self.limits = limits
        self.timeouts = timeouts
        self.now = now
        keepAliveNanoseconds = (now + timeouts.keepAlive).nanoseconds - now.nanoseconds
    }
}
