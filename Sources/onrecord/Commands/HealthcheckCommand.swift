internal import ArgumentParser
internal import Configuration
internal import FoundationEssentials

/// `onrecord healthcheck`: whether a server is ready, as an exit code, for containers without curl.
struct HealthcheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "healthcheck", abstract: "Exit with 0 when a server is ready, with 69 when it is not.")

    @Argument(help: "What to ask (default: /readyz of the address in ONRECORD_LISTEN, or of 127.0.0.1:8080).")
    var url: String?

    /// Asks, and fails unless the answer is 200.
    func run() throws {
        let target = try url.map(ReadinessProbe.init(url:)) ?? ReadinessProbe(listening: try Self.listenAddress())
        let status = try target.status()
        guard status == 200 else { throw Failure(.unavailable, "\(target.url) answers \(status): not ready") }
    }

    private static func listenAddress() throws(Failure) -> String {
        do {
            let settings = try Settings(flags: [:], environment: ProcessInfo.processInfo.environment, file: nil)
            return settings.text(.listen) ?? "127.0.0.1:8080"
        } catch {
            throw Failure(.badConfiguration, error.description)
        }
    }
}
