internal import ArgumentParser

/// The command: `onrecord serve`, `extract`, `lookup`, `healthcheck`.
@main
struct OnRecord: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onrecord",
        abstract: "Who said what, about which topic, when, and where exactly is it written?",
        discussion: """
            OnRecord reads news documents, finds every attributed statement in them and answers questions about them: \
            over HTTP as JSON, or here in the terminal.
            """,
        version: Version.current,
        subcommands: [ServeCommand.self, ExtractCommand.self, LookupCommand.self, HealthcheckCommand.self])

    /// Runs the command of the process's arguments; what goes wrong becomes one line and an exit code.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            if let message = failure.message { StandardError.write("onrecord: \(message)") }
            exit(withError: ExitCode(failure.code.rawValue))
        } catch {
            exit(withError: error)
        }
    }
}
