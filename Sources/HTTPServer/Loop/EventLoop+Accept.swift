internal import HTTPWire
internal import Transport

extension EventLoop {
    /// The most connections that are accepted before others get their turn.
    private static var acceptBatch: Int { 64 }

    /// Starts to wait for connections.
    mutating func watchListeners() throws(SystemError) {
        for (index, listener) in listeners.enumerated() {
            try poller.add(listener.listener.number, token: Self.listenerToken | UInt64(index), interest: .input)
        }
    }

    /// Accepts what waits at the listener `index`, and serves each connection at once: what it has to say is here.
    mutating func accept<Handler: RequestHandler & ~Copyable>(from index: Int, handler: inout Handler) {
        guard index < listeners.count else { return }
        for _ in 0..<(turn.isDraining ? .max : Self.acceptBatch) {
            switch listeners[index].listener.accept() {
            case .connection(let descriptor): admit(descriptor, usesTLS: listeners[index].usesTLS, handler: &handler)
            case .aborted: continue
            case .none: return
            case .exhausted:
                guard shed() else { return pause() }
            }
        }
    }

    /// Makes a client of a connection, if there is room for one.
    private mutating func admit<Handler: RequestHandler & ~Copyable>(
        _ descriptor: consuming Descriptor, usesTLS: Bool, handler: inout Handler
    ) {
        turn.statistics.accepted += 1
        let peer = state.counter.countsAddresses ? SocketAddress(ofPeerOf: descriptor.number) : nil
        guard !state.counter.isFull || shed(), state.counter.add(peer) else {
            return turnAway(descriptor, usesTLS: usesTLS)
        }
        guard let stream = stream(on: descriptor, usesTLS: usesTLS) else { return state.counter.remove(peer) }
        let timeout = usesTLS ? turn.timeouts.handshake : turn.timeouts.head
        var client = Client(
            stream: stream, connection: Connection(at: turn.now, timeout: timeout), isHandshaking: usesTLS, peer: peer)
        enroll(client, next: serve(&client, handler: &handler))
    }

    /// Keeps a new client, unless it is done already.
    private mutating func enroll(_ client: consuming Client, next: NextTurn) {
        guard next != .close else { return forget(client) }
        settle(clients.insert(client), next)
    }

    private func stream(on descriptor: consuming Descriptor, usesTLS: Bool) -> ByteStream? {
        guard usesTLS else { return .plain(descriptor) }
        guard let tls, let stream = TLSStream(descriptor, context: tls) else { return nil }
        return .tls(stream)
    }

    /// Answers 503 without reading, and closes once the client has: with TLS at once, as there is no word before a handshake.
    private mutating func turnAway(_ descriptor: consuming Descriptor, usesTLS: Bool) {
        let connection = Connection(at: turn.now, timeout: turn.timeouts.linger)
        var client = Client(
            stream: .plain(descriptor), connection: connection, isHandshaking: false, peer: nil, isTurnedAway: true)
        lend(to: client)
        client.connection.refuse(.tooManyConnections, in: &turn)
        guard !usesTLS else { return turn.sink.reset() }
        turnedAwayCount += 1
        let next = send(to: &client) ?? .soon
        guard turnedAwayCount <= Self.mostTurnedAway else {
            // What has come is read, as closing with input unread would reset the connection, and the answer with it.
            _ = discardInput(of: &client)
            return forget(client)
        }
        enroll(client, next: next)
    }

    /// The most connections that were answered 503 and are waited for to close, beyond those that the server takes.
    private static var mostTurnedAway: Int { 256 }

    /// Counts out a client that is about to be closed, and tells it.
    mutating func forget(_ client: borrowing Client) {
        client.stream.prepareToClose()
        if client.isTurnedAway { turnedAwayCount -= 1 } else { state.counter.remove(client.peer) }
    }

    /// Closes a connection that waits for another request; false where there is none.
    mutating func shed() -> Bool {
        for _ in 0..<clients.capacity {
            shedCursor = (shedCursor + 1) % clients.capacity
            guard let token = clients.token(in: shedCursor, where: { $0.canBeShed }) else { continue }
            turn.statistics.shed += 1
            settle(token, .close)
            return true
        }
        return false
    }

    /// Stops to wait for connections until one of those that there are has closed.
    private mutating func pause() {
        guard !isPaused else { return }
        isPaused = true
        for listener in listeners { try? poller.remove(listener.listener.number) }
    }

    /// Waits for connections again, if that was stopped.
    mutating func resume() {
        guard isPaused else { return }
        isPaused = false
        do { try watchListeners() } catch { isPaused = true }
    }
}
