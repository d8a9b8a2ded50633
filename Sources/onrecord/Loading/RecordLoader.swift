internal import Archive
internal import Configuration
internal import Record
internal import Synchronization

/// Reads documents into an index of their statements, and keeps it in step with what changes.
final class RecordLoader: Sendable {
    private let settings: Settings
    private let reporter: LoadReporter
    private let state = Mutex<LoadState?>(nil)

    /// Reads what `settings` name; what is skipped is told to `reporter`.
    init(settings: Settings, reporter: LoadReporter) {
        self.settings = settings
        self.reporter = reporter
    }

    /// How many sources the cache knew, and how many not.
    var cacheCounts: (hits: Int, misses: Int) { state.withLock { $0?.cache?.counts } ?? (0, 0) }

    /// Reads all that there is now.
    ///
    /// What was extracted before by the same rules is taken up, from the cache or from the index of before. A file that can't
    /// be read any more keeps what was read of it.
    ///
    /// Where it `mayBeEmpty`, folders may hold no document yet; only what is to be read once has to be there at once.
    ///
    /// - Throws: `Failure` where there is no document to be read at all; what was loaded before stays.
    func load(mayBeEmpty: Bool = false) throws(Failure) -> LoadedRecord {
        let start = ContinuousClock.now
        let knowledge = try KnowledgeLoader(settings)
        let paths = settings.texts(.documents)
        var reader = try Intake.reader(paths, settings)
        let old = state.withLock { $0 }
        let isSame = old?.knowledge.digest == knowledge.digest
        let cache = isSame ? old?.cache : openCache(knowledge)
        let annotator = DocumentAnnotator(
            source: ExtractorSource(knowledge.taxonomy, knowledge.registry),
            documentByteCount: settings.integer(.documentSize), cache: cache, known: isSame ? old?.index : nil)
        var state = LoadState(knowledge: knowledge, cache: cache, annotator: annotator)
        let intake = read(&reader, into: &state, old)
        cache?.finish(isFullLoad: true)
        if !mayBeEmpty || !reader.hasFolders { try intake.checkNotEmpty(paths) }
        let index = RecordIndex(state.read, taxonomy: knowledge.taxonomy, registry: knowledge.registry)
        return keep(state, index, intake, since: start)
    }

    /// Reads the files at `changed`, or below, again, and leaves out those that are gone.
    ///
    /// - Returns: What is on the record then; nil where that is what was there before.
    /// - Throws: `Failure` where no document would be left; what was loaded before stays.
    func update(_ changed: Set<String>) throws(Failure) -> LoadedRecord? {
        let start = ContinuousClock.now
        guard let old = state.withLock({ $0 }), let index = old.index else { return try load() }
        var state = old
        let paths = settings.texts(.documents)
        guard let forgotten = state.forget(changed) else { return try load() }
        let contestCount = state.names.contestCount
        var reader = SourceReader(changed: changed, within: paths, limits: Intake.limits(settings))
        let intake = read(&reader, into: &state, old)
        state.cache?.finish(isFullLoad: false)
        guard state.names.contestCount == contestCount else { return try load() }
        let removed = Set(forgotten.values.joined()).subtracting(state.read.map(\.document.id))
        let news = state.read.filter { read in
            index.documentNumber(of: read.document.id).map { index.documents[$0] != read.document } ?? true
        }
        guard !news.isEmpty || !removed.isEmpty else {
            state.keep(index)
            self.state.withLock { [state] in $0 = state }
            return nil
        }
        guard index.documents.count + news.count > removed.count else {
            throw Failure(.noInput, "no document is left in \(paths.joined(separator: ", "))")
        }
        let next = index.replacing(
            news, removing: removed, taxonomy: state.knowledge.taxonomy, registry: state.knowledge.registry)
        return keep(state, next, changed: removed.union(news.map(\.document.id)), intake, since: start)
    }

    private func keep(
        _ state: LoadState, _ index: RecordIndex, changed: Set<DocumentID>? = nil, _ intake: Intake,
        since start: ContinuousClock.Instant
    ) -> LoadedRecord {
        var state = state
        state.keep(index)
        self.state.withLock { [state] in $0 = state }
        return LoadedRecord(index: index, changed: changed, intake: intake, duration: ContinuousClock.now - start)
    }

    private func read(_ reader: inout SourceReader, into state: inout LoadState, _ old: LoadState?) -> Intake {
        var intake = Intake()
        let progress = LoadProgress(totalByteCount: reader.totalByteCount, reporter: reporter)
        var names = state.names
        state.annotator.annotate(
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
        if let old, !intake.failedPaths.isEmpty {
            for path in state.takeOver(old, intake.failedPaths) {
                reporter.warn("\(path) keeps what was read of it before")
            }
        }
        return intake
    }

    private func openCache(_ knowledge: KnowledgeLoader) -> ExtractionCache? {
        guard let folder = CacheLocation.folder(settings), let program = ProgramDigest.current(keptIn: folder) else {
            return nil
        }
        return ExtractionCache(
            folder: folder, fingerprint: SHA256Digest(of: program.bytes + knowledge.digest.bytes),
            limit: settings.integer(.cacheSize), warn: { [reporter] in reporter.warn($0) })
    }
}
