import ArgumentParser
import HTTPServer
import HTTPWire
import Transport

/// A server for tests: see `EchoHandler` for what it answers.
@main
struct EchoServer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "echo-server", abstract: "Answers HTTP/1.1 requests in ways that show what was made of them.")

    @Option(help: "An address and port, unix:PATH or fd:NUMBER to listen on in plain text; may be repeated.")
    var listen: [String] = []

    @Option(help: "The same, for TLS.")
    var tlsListen: [String] = []

    @Option(help: "A PEM file with a certificate and its chain; may be repeated, as often as --tls-key.")
    var tlsCert: [String] = []

    @Option(help: "A PEM file with the certificate's private key.")
    var tlsKey: [String] = []

    @Option(help: "intermediate (TLS 1.2 and 1.3) or modern (TLS 1.3), as Mozilla has them.")
    var tlsProfile = "intermediate"

    @Option(help: "Event loops; one a processor, unless told otherwise.")
    var loops: Int?

    @Option(help: "Seconds that a connection may stay idle between requests.")
    var keepAliveTimeout = 75

    @Flag(help: "Let another process listen on the same ports, to take over.")
    var sharePorts = false

    func validate() throws {
        guard keepAliveTimeout > 0 else { throw ValidationError("--keep-alive-timeout: give 1 second or more.") }
    }

    func run() throws {
        let signals = try ProcessSignals()
        do throws(ServerError) {
            let server = try Server(try configuration())
            for endpoint in server.endpoints { print("listening on \(endpoint)") }
            let board = EventBoard { server.wakeStreams() }
            let duty = SignalDuty(signals) { Self.obey($0, server) }
            try server.run(obeying: duty) { _ in EchoHandler(board: board) }
        } catch {
            print("echo-server: \(error)")
            throw ExitCode(error.kind == .unavailable ? 69 : 78)
        }
    }

    private func configuration() throws(ServerError) -> ServerConfiguration {
        var listeners = try self.listen.map { text throws(ServerError) in try Self.listener(text, usesTLS: false) }
        listeners += try tlsListen.map { text throws(ServerError) in try Self.listener(text, usesTLS: true) }
        var configuration = ServerConfiguration(listeners: listeners)
        configuration.loopCount = loops
        configuration.sharesPorts = sharePorts
        configuration.timeouts.keepAlive = .seconds(keepAliveTimeout)
        let pairs = zip(tlsCert, tlsKey).map { TLSConfiguration.Certificate(chainFile: $0, keyFile: $1) }
        if !pairs.isEmpty {
            configuration.tls = TLSConfiguration(
                certificates: pairs, profile: TLSConfiguration.Profile(rawValue: tlsProfile) ?? .intermediate)
        }
        return configuration
    }

    private static func listener(_ text: String, usesTLS: Bool) throws(ServerError) -> ListenerConfiguration {
        guard let endpoint = Endpoint(text) else {
            throw ServerError(.badConfiguration, "\(text): give 127.0.0.1:8080, [::1]:8080, unix:PATH or fd:NUMBER.")
        }
        return ListenerConfiguration(endpoint, usesTLS: usesTLS)
    }

    private static func obey(_ signal: ProcessSignals.Signal, _ server: Server) {
        switch signal {
        case .stop: server.stop(gracefully: true)
        case .reload:
            do { try server.reloadTLS() } catch { print("kept the old certificates: \(error)") }
        }
    }
}
