internal import Archive
internal import Configuration
internal import Extraction
internal import Record
internal import Synchronization

/// Reads documents into an index of their statements, and reads on from there.
final class RecordLoader: Sendable {
    private let settings: Settings
    private let reporter: LoadReporter
    private let state = Mutex<LoadState?>(nil)

    /// Reads what `settings` name; what is skipped is told to `reporter`.
    init(settings: Settings, reporter: LoadReporter) {
        self.settings = settings
        self.reporter = reporter
    }

    /// Reads all that there is now.
    ///
    /// What was extracted before by the same rules is taken up, from the cache or from the index of before.
    ///
    /// - Throws: `Failure` where there is no document to be read at all; what was loaded before stays.
    func load() throws(Failure) -> LoadedRecord {
        let start = ContinuousClock.now
        let knowledge = try KnowledgeLoader(settings)
        let paths = settings.texts(.documents)
        var reader = try Intake.reader(paths, settings)
        let old = state.withLock { $0 }
        let isSameKnowledge = old?.knowledge.digest == knowledge.digest
        let cache = isSameKnowledge ? old?.cache : openCache(knowledge)
        var state = LoadState(
            knowledge: knowledge, cache: cache,
            annotator: DocumentAnnotator(
                extractor: Extractor(taxonomy: knowledge.taxonomy, registry: knowledge.registry),
                documentByteCount: settings.integer(.documentSize), cache: cache,
                known: isSameKnowledge ? old?.index : nil))
        let intake = read(&reader, into: &state)
        cache?.finish(isFullLoad: true)
        try intake.checkNotEmpty(paths)
        let index = RecordIndex(state.read, taxonomy: knowledge.taxonomy, registry: knowledge.registry)
        state.keep(index)
        self.state.withLock { [state] in $0 = state }
        return LoadedRecord(
            index: index, intake: intake, duration: ContinuousClock.now - start, folders: reader.folders)
    }

    private func read(_ reader: inout SourceReader, into state: inout LoadState) -> Intake {
        var intake = Intake()
        let progress = LoadProgress(totalByteCount: reader.totalByteCount, reporter: reporter)
        let annotator = state.annotator
        var names = DocumentNames()
        annotator.annotate(
            &reader, names: &names,
            progress: { progress.tell(intake.documentCount, walkedByteCount: $0) },
            report: { problem in
                intake.count(problem)
                reporter.report(problem)
            },
            receive: { annotated in
                intake.count(annotated.document)
                state.add(annotated)
            })
        progress.finish()
        state.names = names
        return intake
    }

    private func openCache(_ knowledge: KnowledgeLoader) -> ExtractionCache? {
        guard let folder = CacheLocation.folder(settings), let program = ProgramDigest.current else { return nil }
        return ExtractionCache(
            folder: folder, fingerprint: SHA256Digest(of: program.bytes + knowledge.digest.bytes),
            limit: settings.integer(.cacheSize), warn: { [reporter] in reporter.warn($0) })
    }
}
