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

    /// Closes the connection of a client that has gone, as the poller says, while its stream had nothing to give.
    ///
    /// A client that closed its side alone counts as gone, as with nginx and Go's net/http: TCP tells it from one that closed both
    /// only once something is sent (RFC 9293, 3.6), and a stream of events would keep its place until then.  One that wants the
    /// whole of a stream leaves its side open, as browsers and curl do.
    mutating func dropGone(_ token: Slab<Client>.Token) { settle(token, .close) }
}
