internal import Archive
internal import Configuration
internal import Extraction
internal import Logging
internal import Record

/// Reads all documents and publishes the index of their statements.
struct RecordLoader: Sendable {
    private let settings: Settings
    private let publisher: RecordPublisher
    private let logger: Logger

    init(settings: Settings, publisher: RecordPublisher, logger: Logger) {
        self.settings = settings
        self.publisher = publisher
        self.logger = logger
    }

    /// Reads what there is now, and puts it in the place of what was served before.
    ///
    /// - Throws: `Failure` where nothing can be served; what was served before goes on being served.
    func load() throws(Failure) {
        let clock = ContinuousClock()
        let start = clock.now
        let paths = settings.texts(.documents)
        let knowledge = try KnowledgeLoader(settings)
        let extractor = Extractor(taxonomy: knowledge.taxonomy, registry: knowledge.registry)
        var intake = Intake()
        var documents: [AnnotatedDocument] = []
        var reader = try Intake.reader(paths, settings)
        DocumentAnnotator(extractor: extractor).annotate(&reader, report: { intake.report($0) }) { document in
            intake.count(document)
            documents.append(document)
        }
        try intake.checkNotEmpty(paths)
        let index = RecordIndex(documents, taxonomy: knowledge.taxonomy, registry: knowledge.registry)
        publisher.publish(index)
        let summary = [
            Self.counted(intake.documentCount, "document"), Self.counted(intake.statementCount, "statement"),
            Self.counted(index.speakers.count, "speaker"), Self.counted(index.topics.count, "topic"),
        ]
        logger.info("loaded \(summary.joined(separator: ", ")) in \(Self.seconds(clock.now - start)) s")
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    private static func seconds(_ duration: Duration) -> String {
        let thousandths = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
        let fraction = String(thousandths % 1000)
        return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
    }
}
