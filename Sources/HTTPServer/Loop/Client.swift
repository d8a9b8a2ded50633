internal import Transport

/// All that a loop keeps of one connection.
struct Client: ~Copyable {
    /// Its bytes.
    let stream: ByteStream
    /// Its decisions.
    var connection: Connection
    /// Output that it has not taken.
    var backlog: Backlog?
    /// What the poller watches for; nil where it does not know the connection.
    var watched: Poller.Interest?
    /// Whether a TLS handshake was still to be done when last looked at.
    var isHandshaking: Bool
    /// Whether it was told that nothing more will come, and its input is thrown away until it closes.
    var isLingering = false
    /// The address whose connections are counted, where they are.
    let peer: SocketAddress?
    /// Whether it is one more than the server takes, and was told so.
    var isTurnedAway = false

    /// Whether its stream had nothing to give when last asked.
    var isAwaitingStream: Bool { watched == .hangUp }

    /// Counts it among the connections of its state.
    func count(in connections: inout ServerStatistics.Connections) {
        if isHandshaking {
            connections.handshaking += 1
        } else if isLingering {
            connections.lingering += 1
        } else if isAwaitingStream {
            connections.streaming += 1
        } else if backlog != nil {
            connections.sending += 1
        } else if connection.isIdle {
            connections.idle += 1
        } else {
            connections.receiving += 1
        }
    }

    /// Whether it can be closed without loss.
    var isIdle: Bool { backlog == nil && !isLingering && !isHandshaking && connection.isIdle }

    /// Whether it is the sort that gives way to a new one: idle, and served before.
    var canBeShed: Bool { backlog == nil && !isLingering && connection.isKeptAlive }
}
