internal import Transport

extension EventLoop {
    /// Ends what has gone on for too long.
    mutating func sweep() {
        let now = turn.now
        for slot in 0..<clients.capacity {
            guard let token = clients.token(in: slot, where: { $0.connection.deadline <= now }),
                var client = clients.take(token)
            else { continue }
            let next = expire(&client)
            settle(client, token, next)
        }
        resume()
    }

    /// Tells the client why, where it is in the midst of a request; else closes.
    private mutating func expire(_ client: inout Client) -> NextTurn {
        guard client.backlog == nil, !client.isLingering, !client.isHandshaking else { return .close }
        turn.sink.isSecure = client.stream.isSecure
        client.connection.expire(in: &turn)
        return send(to: &client) ?? .soon
    }
}
