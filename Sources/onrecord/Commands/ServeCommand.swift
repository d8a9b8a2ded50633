internal import ArgumentParser
internal import Configuration

/// `onrecord serve`: the statements of documents, over HTTP.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the statements of documents over HTTP.",
        discussion: """
            Settings come from flags, then from the environment (ONRECORD_TLS_CERT for --tls-cert), then from the YAML \
            file. SIGTERM and SIGINT stop the server when what is in flight is answered; SIGHUP reads documents, topics, \
            speakers and certificates anew.
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup(title: "Server") var serverOptions: ServerOptions

    @Flag(help: "Print the settings and where each came from, and exit.") var printConfig = false

    /// Serves until it is told to stop.
    func run() throws {
        let settings = try options.settings(adding: serverOptions.flags)
        if printConfig { return try StandardOutput.write(Array(settings.listing.utf8)) }
        guard !settings.texts(.documents).isEmpty else {
            throw Failure(.usage, "give a PATH to serve: a file or a folder; or name 'documents' in the settings")
        }
        // A path that is not there, a mistake in topics or speakers: told before the port is taken.
        try Intake.check(settings.texts(.documents))
        let knowledge = try KnowledgeLoader(settings, cache: CacheLocation.folder(settings))
        try RecordService(settings, knowledge, logs: ServiceLogs(settings)).run()
    }
}
