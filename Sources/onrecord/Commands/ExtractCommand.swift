internal import ArgumentParser
internal import Archive
internal import Configuration
internal import Extraction
internal import Record

/// `onrecord extract`: the statements of documents, to standard output.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Print the statements of documents.",
        discussion: """
            To a terminal as a table, elsewhere as JSON Lines, a document a line, unless --format says otherwise. JSON \
            Lines mark spans as annotated corpora do, to be compared with them: a content clause starts with its "that", \
            and a quotation that no report goes with is left out.
            """)

    @OptionGroup var options: SettingsOptions

    @Option(help: "How to print: table, json, jsonl or csv.") var format: OutputFormat?

    @Flag(help: "Find statements by rules alone, without the learned weights.") var rulesOnly = false

    @Flag(help: "Show each sentence with its parts marked, how each speaker was found, and what was left and why.")
    var explain = false

    /// Reads, extracts and prints.
    func run() throws {
        let settings = try options.settings()
        let paths = settings.texts(.documents)
        guard !paths.isEmpty else {
            throw Failure(.usage, "give a PATH to read: a file, a folder, or '-' for standard input")
        }
        guard !explain || format == nil else {
            throw Failure(.usage, "--explain has a form of its own: leave --format out")
        }
        let knowledge = try KnowledgeLoader(settings)
        let format = format ?? (StandardOutput.isTerminal || explain ? .table : .jsonl)
        var printer = StatementPrinter(format: format)
        var intake = Intake()
        var reader = try Intake.reader(paths, Intake.limits(settings))
        // JSON Lines are what `scripts/eval` compares with annotated corpora, so their spans follow those.
        let source = ExtractorSource(
            knowledge.taxonomy, knowledge.registry,
            options: ExtractionOptions(rulesOnly: rulesOnly, followsCorpora: format == .jsonl, givesReasons: false))
        let annotator = DocumentAnnotator(
            source: source, documentByteCount: settings.integer(.documentSize), cache: nil, known: nil)
        let explanations = ExplanationPrinter(style: .standardOutput)
        var names = DocumentNames()
        try annotator.annotate(
            &reader, names: &names,
            report: { problem in
                intake.count(problem)
                LoadReporter.standardError.report(problem)
            },
            receive: { annotated throws(Failure) in
                intake.count(annotated.document)
                guard explain else { return try printer.print(annotated.document) }
                let explanation = source.extractor.explain(annotated.document.document)
                try StandardOutput.write(Array((explanations.text(explanation) + "\n").utf8))
            })
        try printer.finish()
        try intake.checkNotEmpty(paths)
    }
}
