internal import Transport

extension EventLoop {
    /// The most clients that are told that they took too long before others get their turn.
    private static var expiriesPerTurn: Int { 64 }

    /// How often deadlines are looked at.
    private static var sweepInterval: Duration { .milliseconds(250) }

    /// Ends what has gone on for too long: goes on where it was, until it is through or has told as many as a turn allows.
    mutating func sweep() {
        let now = turn.now
        var expiries = 0
        while sweepPosition < clients.capacity, expiries < Self.expiriesPerTurn {
            let slot = sweepPosition
            sweepPosition += 1
            let token = clients.token(in: slot) { client in
                client.count(in: &sweptConnections)
                return client.connection.deadline <= now
            }
            guard let token, let place = unsafe clients.place(of: token) else { continue }
            expiries += 1
            // No turn removes a client before it is settled.
            settle(token, unsafe expire(&place.pointee))
        }
        if sweepPosition >= clients.capacity { finishSweep() }
    }

    private mutating func finishSweep() {
        turn.statistics.open = sweptConnections
        sweptConnections = ServerStatistics.Connections()
        sweepPosition = 0
        nextSweep = turn.now + Self.sweepInterval
        resume()
        handOverCounts()
    }

    /// Lets others see what the loop has done.
    mutating func handOverCounts() {
        if clients.count == 0 { turn.statistics.open = ServerStatistics.Connections() }
        report.statistics = turn.statistics
    }

    /// Tells the client why, where it is in the midst of a request; else closes.
    ///
    /// A stream that it awaits is asked again.
    private mutating func expire(_ client: inout Client) -> NextTurn {
        if client.isAwaitingStream { return .soon }
        if client.isHandshaking { turn.statistics.timedOut.handshake += 1 }
        if client.backlog != nil { turn.statistics.timedOut.writeStall += 1 }
        guard client.backlog == nil, !client.isLingering, !client.isHandshaking else { return .close }
        lend(to: client)
        client.connection.expire(in: &turn)
        return send(to: &client) ?? .soon
    }
}
