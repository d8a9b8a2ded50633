internal import Transport

/// Responses whose body is still to come: their clients cost nothing until there is a reason to ask the stream again.
extension EventLoop {
    /// Has the streams asked again that had nothing to give, if something has happened since.
    mutating func heedStreamWakes() {
        let wakes = state.streamWakes
        guard wakes != heededStreamWakes else { return }
        heededStreamWakes = wakes
        askStreams()
    }

    /// Gives every client whose stream had nothing to give its turn, soon.
    mutating func askStreams() {
        for slot in 0..<clients.capacity {
            if let token = clients.token(in: slot, where: { $0.isAwaitingStream }) { ready.append(token) }
        }
    }

    /// Closes the connection of a client that is gone, as the poller says, while its stream had nothing to give.
    mutating func dropBroken(_ token: Slab<Client>.Token) {
        guard let client = clients.take(token) else { return }
        settle(client, token, .close)
    }
}
