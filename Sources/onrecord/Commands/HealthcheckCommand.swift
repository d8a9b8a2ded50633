internal import ArgumentParser
internal import Configuration

/// `onrecord healthcheck`: whether a server is ready, as an exit code, for containers without curl.
struct HealthcheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "healthcheck", abstract: "Exit with 0 when a server is ready, with 69 when it is not.",
        discussion: """
            Without a URL it asks the server that the settings describe: /readyz at the first address of 'listen', else \
            of 'tls-listen', on the loopback where that is all addresses. Certificates are not checked.
            """)

    @Option(help: "The YAML file of the server's settings (environment: ONRECORD_CONFIG).") var config: String?

    @Argument(help: "What to ask: http://HOST:PORT/PATH, https://… or unix:PATH of a socket.")
    var url: String?

    /// Asks, and fails unless the answer is 200.
    func run() throws {
        let probe = try url.map(ReadinessProbe.init(url:)) ?? Self.probe(of: SettingsOptions.settings(config: config))
        let status = try probe.status()
        guard status == 200 else { throw Failure(.unavailable, "\(probe.url) answers \(status): not ready") }
    }

    /// Asks the server of `settings` at the first address that can be asked.
    static func probe(of settings: Settings) throws(Failure) -> ReadinessProbe {
        for (setting, usesTLS) in [(Setting.listen, false), (.tlsListen, true)] {
            for address in settings.texts(setting) {
                if let probe = try ReadinessProbe(listening: address, usesTLS: usesTLS) { return probe }
            }
        }
        throw Failure(.usage, "the settings name no address that can be asked: give a URL")
    }
}
