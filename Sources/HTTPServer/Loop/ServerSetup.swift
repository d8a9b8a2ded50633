internal import Transport

/// What a server needs before its loops run, and what is wrong with it in words.
enum ServerSetup {
    /// The listeners of each loop, all bound.
    static func listeners(_ configuration: ServerConfiguration) throws(ServerError) -> [[LoopListener]] {
        guard !configuration.listeners.isEmpty else {
            throw ServerError(.badConfiguration, "no listener is configured; give at least one address to listen on.")
        }
        var loops: [[LoopListener]] = [[]]
        for listener in configuration.listeners {
            let bound = try bind(listener.endpoint, sharesPort: configuration.sharesPorts)
            loops[0].append(LoopListener(bound, usesTLS: listener.usesTLS))
        }
        for _ in 1..<max(1, configuration.loopCount ?? ProcessLimits.processorCount) {
            loops.append(try loops[0].map { first throws(ServerError) in try sibling(of: first) })
        }
        return loops
    }

    private static func bind(_ endpoint: Endpoint, sharesPort: Bool) throws(ServerError) -> Listener {
        do {
            return try Listener.listening(at: endpoint, sharesPort: sharesPort)
        } catch {
            throw ServerError(.unavailable, "cannot listen on \(endpoint): \(error.reason); \(advice(error)).")
        }
    }

    private static func sibling(of first: LoopListener) throws(ServerError) -> LoopListener {
        do {
            return LoopListener(try first.listener.sibling(), usesTLS: first.usesTLS)
        } catch {
            throw ServerError(
                .unavailable, "cannot listen on \(first.listener.endpoint): \(error.reason); \(advice(error)).")
        }
    }

    private static func advice(_ error: SystemError) -> String {
        switch error.kind {
        case .addressInUse: "stop the program that listens there, or choose another port"
        case .addressNotAvailable: "give an address of this machine, or 0.0.0.0 or [::] for all of them"
        case .accessDenied: "choose a port above 1023, or a path that this user can write to"
        case .nameTooLong: "give a path of 1 to 107 bytes"
        case .other: "check the address"
        }
    }

    /// The certificates; nil where no listener speaks TLS.
    static func tlsContext(
        _ configuration: ServerConfiguration, _ keys: TicketKeys
    ) throws(ServerError) -> TLSContext? {
        guard configuration.listeners.contains(where: \.usesTLS) else { return nil }
        guard let tls = configuration.tls else {
            throw ServerError(
                .badConfiguration, "a listener speaks TLS, but no certificate and key are configured; give both.")
        }
        do throws(TLSError) {
            return try TLSContext(tls, ticketKeys: keys)
        } catch {
            throw ServerError(.badConfiguration, error.description)
        }
    }

    /// A wakeup for each loop.
    static func wakeups(count: Int) throws(ServerError) -> [LoopWakeup] {
        do throws(SystemError) {
            return try (0..<count).map { _ throws(SystemError) in try LoopWakeup() }
        } catch {
            throw ServerError(.unavailable, "cannot start: \(error).")
        }
    }

    /// Removes the UNIX-domain sockets that the server leaves behind.
    static func removeSockets(_ configuration: ServerConfiguration) {
        for case .unix(let path) in configuration.listeners.map(\.endpoint) { Listener.remove(path: path) }
    }
}
