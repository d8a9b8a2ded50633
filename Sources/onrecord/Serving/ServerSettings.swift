internal import Configuration
internal import HTTPServer
internal import HTTPWire
internal import Transport

/// Turns settings into the configuration of a server.
enum ServerSettings {
    /// The configuration that `settings` ask for.
    static func configuration(_ settings: Settings) throws(Failure) -> ServerConfiguration {
        var listeners: [ListenerConfiguration] = []
        for text in settings.texts(.listen) {
            listeners += try endpoints(text, .listen, settings).map { ListenerConfiguration($0) }
        }
        for text in settings.texts(.tlsListen) {
            listeners += try endpoints(text, .tlsListen, settings).map { ListenerConfiguration($0, usesTLS: true) }
        }
        guard !listeners.isEmpty else {
            throw Failure(.badConfiguration, "there is no address to listen on: give --listen or --tls-listen")
        }
        var configuration = ServerConfiguration(listeners: listeners, tls: try tls(settings))
        configuration.sharesPorts = settings.text(.sharePorts) == "on"
        configuration.loopCount = settings.integer(.loops) == 0 ? nil : settings.integer(.loops)
        configuration.limits = limits(settings)
        configuration.timeouts = timeouts(settings)
        return configuration
    }

    /// The configuration of the server for operators; nil where there is to be none.
    static func adminConfiguration(_ settings: Settings) throws(Failure) -> ServerConfiguration? {
        var listeners: [ListenerConfiguration] = []
        for text in settings.texts(.adminListen) {
            listeners += try endpoints(text, .adminListen, settings).map { ListenerConfiguration($0) }
        }
        guard !listeners.isEmpty else { return nil }
        var configuration = ServerConfiguration(listeners: listeners)
        configuration.loopCount = 1
        configuration.limits.connections = adminConnectionCount
        configuration.timeouts.drain = .seconds(1)
        return configuration
    }

    /// The most connections of operators at once.
    private static let adminConnectionCount = 64

    /// The endpoints of an address; `*` stands for every address of IPv4 and of IPv6.
    private static func endpoints(_ text: String, _ setting: Setting, _ settings: Settings) throws(Failure)
        -> [Endpoint]
    {
        let texts = text.hasPrefix("*:") ? ["0.0.0.0", "[::]"].map { $0 + text.dropFirst() } : [text]
        let endpoints = texts.compactMap { Endpoint($0) }
        guard endpoints.count == texts.count else {
            throw Failure(
                .badConfiguration,
                "\(settings.origin(setting).description(of: setting)) takes \(setting.kind.expectation), found '\(text)'"
            )
        }
        return endpoints
    }

    private static func tls(_ settings: Settings) throws(Failure) -> TLSConfiguration? {
        let files = (chain: settings.text(.tlsCert), key: settings.text(.tlsKey))
        guard let chain = files.chain, let key = files.key else {
            let isWanted = files.chain != nil || files.key != nil || !settings.texts(.tlsListen).isEmpty
            guard !isWanted else {
                throw Failure(
                    .badConfiguration, "TLS needs a certificate and its key: give both --tls-cert and --tls-key")
            }
            return nil
        }
        guard !settings.texts(.tlsListen).isEmpty else {
            throw Failure(.badConfiguration, "--tls-cert and --tls-key are of no use without --tls-listen ADDRESS:PORT")
        }
        let profile = settings.text(.tlsProfile).flatMap(TLSConfiguration.Profile.init) ?? .intermediate
        return TLSConfiguration(certificates: [.init(chainFile: chain, keyFile: key)], profile: profile)
    }

    private static func limits(_ settings: Settings) -> ServerLimits {
        var limits = ServerLimits()
        limits.head = HeadLimits(
            requestLine: settings.integer(.requestLineSize), headerSection: settings.integer(.headerSize),
            fieldCount: settings.integer(.headerCount))
        limits.body = settings.integer(.bodySize)
        limits.requestsPerConnection = settings.integer(.requestsPerConnection)
        limits.connections = settings.integer(.connections)
        limits.connectionsPerAddress = settings.integer(.connectionsPerAddress)
        return limits
    }

    private static func timeouts(_ settings: Settings) -> ServerTimeouts {
        var timeouts = ServerTimeouts()
        timeouts.head = .seconds(settings.integer(.headerTimeout))
        timeouts.bodyBytesPerSecond = settings.integer(.bodyRate)
        timeouts.handshake = .seconds(settings.integer(.tlsHandshakeTimeout))
        timeouts.keepAlive = .seconds(settings.integer(.keepAliveTimeout))
        timeouts.writeStall = .seconds(settings.integer(.writeTimeout))
        timeouts.writeBytesPerSecond = settings.integer(.writeRate)
        timeouts.drain = .seconds(settings.integer(.drainTimeout))
        return timeouts
    }
}
