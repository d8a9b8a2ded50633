internal import HTTPWire
internal import Transport

/// How long a connection waits for what.
extension Connection {
    /// Sets the deadline for what the connection now waits for; `isNew` where that is not what it waited for before.
    ///
    /// The turn is not changed; only that to borrow it the compiler would copy its 777 bytes.
    @inline(__always)
    mutating func setDeadline(isNew: Bool, in turn: inout Turn) {
        if phase == .body || !unparsed.isEmpty { return setDeadlineAmidRequest(isNew: isNew, in: &turn) }
        if requestCount > 0, unwanted == 0 { deadline = turn.now.advanced(nanoseconds: turn.keepAliveNanoseconds) }
    }

    private mutating func setDeadlineAmidRequest(isNew: Bool, in turn: inout Turn) {
        if phase == .body, let partial {
            // Each byte buys time at the least rate allowed, but a stall no more than the grace.
            let grace = turn.timeouts.bodyGrace
            let earned = Duration.seconds(partial.received / max(1, turn.timeouts.bodyBytesPerSecond))
            deadline = min(partial.began + grace + earned, turn.now + grace)
        } else if isNew, requestCount > 0 {
            deadline = turn.now + turn.timeouts.head
        }
    }

    /// Sets the deadline for the rest of a body that nobody wanted: the answer is out, and only the least rate allowed keeps
    /// the connection for another request.
    mutating func waitForUnwanted(in turn: borrowing Turn) {
        deadline = turn.now + turn.timeouts.bodyGrace + .seconds(unwanted / max(1, turn.timeouts.bodyBytesPerSecond))
    }

    /// Sets the deadline for a client that does not take all output at once, and took it at `pace` so far: as for a body, each
    /// byte buys time.
    package mutating func waitForWriting(_ pace: OutputPace, in turn: borrowing Turn) {
        let stall = turn.timeouts.writeStall
        let earned = Duration.seconds(pace.taken / max(1, turn.timeouts.writeBytesPerSecond))
        deadline = min(pace.began + stall + earned, turn.now + stall)
    }

    /// Sets the deadline for a stream that has nothing to send yet: when it is to be asked again.
    package mutating func waitForStream(_ duration: Duration, in turn: borrowing Turn) {
        deadline = turn.now + duration
    }

    /// Sets the deadline of a connection without a request yet, when the server stops.
    package mutating func hurry(in turn: borrowing Turn) {
        if isIdle, requestCount == 0 { deadline = min(deadline, turn.now + turn.timeouts.linger) }
    }

    /// Sets the deadline for a client that has taken all output.
    package mutating func waitForInput(in turn: inout Turn) {
        if unwanted > 0 { waitForUnwanted(in: turn) } else { setDeadline(isNew: true, in: &turn) }
    }

    /// Sets the deadline for a client that was told that no more will come.
    package mutating func waitForClose(in turn: borrowing Turn) {
        deadline = turn.now + turn.timeouts.linger
    }

    /// Sets the deadline for the first head, once a TLS handshake is done.
    package mutating func waitForHead(in turn: borrowing Turn) {
        deadline = turn.now + turn.timeouts.head
    }
}
