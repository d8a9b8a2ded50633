internal import ArgumentParser
internal import Archive
internal import Configuration
internal import Extraction
internal import Record

/// `onrecord extract`: the statements of documents, to standard output.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Print the statements of documents.",
        discussion:
            "To a terminal as a table, elsewhere as JSON Lines, a document a line, unless --format says otherwise.")

    @OptionGroup var options: SettingsOptions

    @Option(help: "How to print: table, json, jsonl or csv.") var format: OutputFormat?

    /// Reads, extracts and prints.
    func run() throws {
        let settings = try options.settings()
        let paths = settings.texts(.documents)
        guard !paths.isEmpty else {
            throw Failure(.usage, "give a PATH to read: a file, a folder, or '-' for standard input")
        }
        let knowledge = try KnowledgeLoader(settings)
        var printer = StatementPrinter(format: format ?? (StandardOutput.isTerminal ? .table : .jsonl))
        var intake = Intake()
        var reader = try Intake.reader(paths, settings)
        let extractor = Extractor(taxonomy: knowledge.taxonomy, registry: knowledge.registry)
        try DocumentAnnotator(extractor: extractor).annotate(&reader, report: { intake.report($0) }) {
            document throws(Failure) in
            intake.count(document)
            try printer.print(document)
        }
        try printer.finish()
        try intake.checkNotEmpty(paths)
    }
}
