internal import Transport

extension EventLoop {
    /// Ends what has gone on for too long.
    mutating func sweep() {
        let now = turn.now
        var open = ServerStatistics.Connections()
        for slot in 0..<clients.capacity {
            let token = clients.token(in: slot) { client in
                client.count(in: &open)
                return client.connection.deadline <= now
            }
            guard let token,
                var client = clients.take(token)
            else { continue }
            let next = client.isAwaitingStream ? .soon : expire(&client)
            settle(client, token, next)
        }
        turn.statistics.open = open
        resume()
        handOverCounts()
    }

    /// Lets others see what the loop has done.
    mutating func handOverCounts() {
        if clients.count == 0 { turn.statistics.open = ServerStatistics.Connections() }
        report.statistics = turn.statistics
    }

    /// Tells the client why, where it is in the midst of a request; else closes.
    private mutating func expire(_ client: inout Client) -> NextTurn {
        if client.isHandshaking { turn.statistics.timedOut.handshake += 1 }
        if client.backlog != nil { turn.statistics.timedOut.writeStall += 1 }
        guard client.backlog == nil, !client.isLingering, !client.isHandshaking else { return .close }
        lend(to: client)
        client.connection.expire(in: &turn)
        return send(to: &client) ?? .soon
    }
}
