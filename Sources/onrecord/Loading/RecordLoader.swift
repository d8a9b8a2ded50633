internal import Archive
internal import Configuration
internal import Extraction
internal import Record

/// Reads all documents into an index of their statements.
struct RecordLoader: Sendable {
    private let settings: Settings

    /// Reads what `settings` name.
    init(settings: Settings) {
        self.settings = settings
    }

    /// Reads what there is now; what is skipped is told on standard error.
    ///
    /// - Throws: `Failure` where there is no document to be read at all.
    func read() throws(Failure) -> LoadedRecord {
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
        return LoadedRecord(index: index, intake: intake, duration: clock.now - start)
    }
}

/// What came of reading all documents.
struct LoadedRecord {
    /// The index.
    let index: RecordIndex
    /// How much was read.
    let intake: Intake
    /// How long reading, extraction and indexing took.
    let duration: Duration

    /// How much was loaded, in a line.
    var summary: String {
        let counts = [
            Self.counted(intake.documentCount, "document"), Self.counted(intake.statementCount, "statement"),
            Self.counted(index.speakers.count { $0.statementCount > 0 }, "speaker"),
            Self.counted(index.topics.count { $0.statementCount > 0 }, "topic"),
        ]
        return "loaded \(counts.joined(separator: ", ")) in \(Self.seconds(duration)) s"
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
