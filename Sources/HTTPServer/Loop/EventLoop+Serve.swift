internal import HTTPWire
internal import Transport

/// What becomes of a client after its turn.
enum NextTurn: Equatable {
    /// Another when its descriptor is ready for this.
    case when(Poller.Interest)
    /// Another soon, whatever the poller says.
    case soon
    /// None.
    case close
}

extension EventLoop {
    /// The most reads of one client before others get their turn.
    private static var readsPerTurn: Int { 16 }

    /// Gives the client that `token` names its turn.
    @inline(__always)
    mutating func serve<Handler: RequestHandler & ~Copyable>(_ token: Slab<Client>.Token, handler: inout Handler) {
        guard let place = unsafe clients.place(of: token) else { return }
        // No turn removes a client, be it this one or another, before it is settled.
        let next = unsafe serve(&place.pointee, handler: &handler)
        settle(token, next)
    }

    /// Sends what is left of the output, then reads, answers and sends until there is nothing to do at once.
    mutating func serve<Handler: RequestHandler & ~Copyable>(_ client: inout Client, handler: inout Handler) -> NextTurn
    {
        lend(to: client)
        if client.backlog != nil, let next = sendBacklog(of: &client) { return next }
        if client.isLingering { return discardInput(of: &client) }
        for _ in 0..<Self.readsPerTurn {
            if let next = receive(from: &client, handler: &handler) ?? send(to: &client) { return next }
        }
        return .soon
    }

    /// Readies the sink for the client whose turn it is.
    @inline(__always)
    mutating func lend(to client: borrowing Client) {
        turn.sink.isSecure = client.stream.isSecure
        turn.sink.connectionNumber = client.stream.number
    }

    /// Reads what has come, if input is wanted, and has it answered; nil where there may be something to send.
    @inline(__always)
    private mutating func receive<Handler: RequestHandler & ~Copyable>(
        from client: inout Client, handler: inout Handler
    ) -> NextTurn? {
        let carried = client.connection.unparsed.count
        if carried > 0 { restoreUnparsed(of: client) }
        var count = carried
        if client.connection.wants == .input {
            let outcome = read(from: client, after: carried)
            if client.isHandshaking { noteHandshake(of: &client, outcome) }
            switch outcome {
            case .bytes(let read):
                count += read
                turn.statistics.bytesReceived &+= read
            case .blocked(let interest): return .when(interest)
            case .failed: return .close
            case .ended:
                client.connection.endInput(in: &turn)
                return nil
            }
        }
        client.connection.receive(input, count: count, handler: &handler, turn: &turn)
        return nil
    }

    @inline(__always)
    private mutating func read(from client: borrowing Client, after carried: Int) -> ReadOutcome {
        var buffer = input.mutableSpan
        return client.stream.read(into: &buffer, after: carried)
    }

    /// Sends what was written to the sink; nil where the client's turn goes on.
    @inline(__always)
    mutating func send(to client: inout Client) -> NextTurn? {
        if !turn.sink.output.isEmpty {
            switch turn.sink.write(to: client.stream) {
            case .bytes(let count): turn.statistics.bytesSent &+= count
            case .blocked: break
            case .failed:
                turn.sink.reset()
                return .close
            }
        }
        if !turn.sink.isEmpty {
            let backlog = Backlog(&turn.sink, at: turn.now)
            client.backlog = backlog
            client.connection.waitForWriting(backlog.pace, in: turn)
            return sendBacklog(of: &client)
        }
        return afterSending(to: &client)
    }

    /// Does what the connection wants, now that all output has been sent; nil where its turn goes on.
    @inline(__always)
    private func afterSending(to client: inout Client) -> NextTurn? {
        switch client.connection.wants {
        case .input: return client.stream.hasBufferedInput ? nil : .when(.input)
        case .room: return nil
        case .close: return .close
        case .linger:
            client.stream.finishWriting()
            client.isLingering = true
            client.connection.waitForClose(in: turn)
            return .when(.input)
        }
    }

    /// Sends more of what the client has not taken; nil where it has taken all and its turn goes on.
    private mutating func sendBacklog(of client: inout Client) -> NextTurn? {
        guard let backlog = client.backlog else { return nil }
        let wasPending = client.isAwaitingStream
        if wasPending { backlog.restartPace(at: turn.now) }
        let sentBefore = backlog.sentCount
        defer { turn.statistics.bytesSent &+= backlog.sentCount - sentBefore }
        switch backlog.send(to: client.stream, isStopping: turn.isDraining) {
        case .empty:
            client.backlog = nil
            client.connection.waitForInput(in: &turn)
            return afterSending(to: &client)
        case .more:
            client.connection.waitForWriting(backlog.pace, in: turn)
            return .when(.output)
        case .pending(let wait):
            client.connection.waitForStream(wait, in: turn)
            return .when(.hangUp)
        case .blocked(let progress):
            if progress || wasPending { client.connection.waitForWriting(backlog.pace, in: turn) }
            return .when(.output)
        case .failed: return .close
        }
    }

    /// Throws away what a client still sends after its last answer.
    mutating func discardInput(of client: inout Client) -> NextTurn {
        var buffer = input.mutableSpan
        for _ in 0..<Self.readsPerTurn {
            switch client.stream.read(into: &buffer) {
            case .bytes: continue
            case .blocked: return .when(.input)
            case .ended, .failed: return .close
            }
        }
        return .soon
    }

    /// Puts the client's unparsed bytes before what is read next.
    private mutating func restoreUnparsed(of client: borrowing Client) {
        let bytes = client.connection.unparsed
        input.replaceSubrange(0..<bytes.count, with: bytes)
    }

    private mutating func noteHandshake(of client: inout Client, _ outcome: ReadOutcome) {
        guard !client.stream.isHandshaking else {
            if outcome == .failed || outcome == .ended { turn.statistics.failedHandshakes += 1 }
            return
        }
        client.isHandshaking = false
        turn.statistics.handshakes += 1
        if client.stream.isResumed { turn.statistics.resumedHandshakes += 1 }
        client.connection.waitForHead(in: turn)
    }

    /// Has a client watched after its turn, or closes it.
    @inline(__always)
    mutating func settle(_ token: Slab<Client>.Token, _ next: NextTurn) {
        guard let place = unsafe clients.place(of: token) else { return }
        // Nothing is removed from the slab while the client is looked at.
        if unsafe !keep(&place.pointee, token, next) { close(token) }
    }

    /// Has the client watched; false where it is to be closed.
    @inline(__always)
    private mutating func keep(_ client: inout Client, _ token: Slab<Client>.Token, _ next: NextTurn) -> Bool {
        if next == .close || turn.isDraining && next == .when(.input) && client.canBeShed { return false }
        if turn.isDraining { client.connection.hurry(in: turn) }
        return watch(&client, token, next)
    }

    /// Tells the poller what to watch for, if that is not what it watches for already; false where it cannot.
    @inline(__always)
    private mutating func watch(_ client: inout Client, _ token: Slab<Client>.Token, _ next: NextTurn) -> Bool {
        let interest: Poller.Interest =
            if case .when(let interest) = next { interest } else { client.watched ?? .input }
        if next == .soon { ready.append(token) }
        guard client.watched?.rawValue != interest.rawValue else { return true }
        do throws(SystemError) {
            let bits = interest == .hangUp ? token.bits | Self.hangUpToken : token.bits
            if client.watched == nil {
                try poller.add(client.stream.number, token: bits, interest: interest)
            } else {
                try poller.modify(client.stream.number, token: bits, interest: interest)
            }
        } catch {
            return false
        }
        client.watched = interest
        return true
    }

    private mutating func close(_ token: Slab<Client>.Token) {
        guard let place = unsafe clients.place(of: token) else { return }
        unsafe forget(place.pointee)  // which is not removed before the next line
        clients.remove(token)
        resume()
    }
}
