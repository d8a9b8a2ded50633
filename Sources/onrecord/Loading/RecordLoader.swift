internal import Archive
internal import Configuration
internal import Record
internal import Synchronization

/// Reads documents into an index of their statements, and keeps it in step with what changes.
final class RecordLoader: Sendable {
    private let settings: Settings
    private let limits: ReadingLimits
    private let reporter: LoadReporter
    private let state = Mutex<LoadState?>(nil)
    /// What was read of topics and speakers beforehand, until the first load.
    private let knowledge: Mutex<KnowledgeLoader?>

    /// Reads what `settings` name; what is skipped is told to `reporter`.
    ///
    /// The first load takes `knowledge` for topics and speakers, where it was read already; every other reads their files.
    init(
        settings: Settings, knowledge: KnowledgeLoader? = nil, reporter: LoadReporter,
        settlingTime: Duration = ReadingLimits().settlingTime
    ) {
        self.settings = settings
        self.knowledge = Mutex(knowledge)
        var limits = Intake.limits(settings)
        limits.settlingTime = settlingTime
        self.limits = limits
        self.reporter = reporter
    }

    /// How many sources the cache knew, and how many not.
    var cacheCounts: (hits: Int, misses: Int) { state.withLock { $0?.cache?.counts } ?? (0, 0) }

    /// Reads all that there is now.
    ///
    /// At a start what an earlier process had on the record is taken up, and only what changed since is read. What was
    /// extracted before by the same rules is taken up, from the cache or from the index of before. A file that can't be read any
    /// more keeps what was read of it, until the next start.
    ///
    /// Where it `mayBeEmpty`, folders may hold no document yet; only what is to be read once has to be there at once.
    ///
    /// - Throws: `Failure` where there is no document to be read at all; what was loaded before stays.
    func load(mayBeEmpty: Bool = false) throws(Failure) -> LoadedRecord {
        let start = ContinuousClock.now
        let knowledge = try takeKnowledge()
        let paths = settings.texts(.documents)
        var reader = try Intake.reader(paths, limits)
        let old = state.withLock { $0 }
        var state = begin(knowledge, old)
        if old == nil, let loaded = takeUp(state, &reader, since: start) { return loaded }
        let intake = read(&reader, into: &state, old)
        state.cache?.finish(isFullLoad: true)
        if !mayBeEmpty || !reader.hasFolders { try intake.checkNotEmpty(paths) }
        let index = RecordIndex(state.read, taxonomy: knowledge.taxonomy, registry: knowledge.registry)
        state.count(staleFiles: max(1, state.inventory.fileCount))
        return keep(state, index, intake, since: start)
    }

    /// Reads the files at `changed`, or below, again, and leaves out those that are gone.
    ///
    /// - Returns: What is on the record then; nil where that is what was there before.
    /// - Throws: `Failure` where no document would be left; what was loaded before stays.
    func update(_ changed: Set<String>) throws(Failure) -> LoadedRecord? {
        let start = ContinuousClock.now
        guard let old = state.withLock({ $0 }), let index = old.index,
            let news = news(old, changed, keepsUnreadable: true)
        else { return try load() }
        guard news.hasAny else {
            _ = keep(news.state, index, news.intake, since: start)
            return nil
        }
        guard let next = news.applied(to: index) else {
            throw Failure(.noInput, "no document is left in \(settings.texts(.documents).joined(separator: ", "))")
        }
        return keep(news.state, next, changed: news.changed, news.intake, since: start)
    }

    /// Writes the record for the next start, where that is due; to be called once what was loaded is served.
    func keepImage() {
        guard let state = state.withLock({ $0 }), let image = state.image, let index = state.index, state.hasStaleImage
        else { return }
        if let problem = image.write(state.inventory, index) { reporter.warn(problem) }
        // Where it can't be written now, it is not tried again before as much has changed once more.
        self.state.withLock { $0?.noteImage() }
    }

    private func takeKnowledge() throws(Failure) -> KnowledgeLoader {
        let known = knowledge.withLock { known in
            defer { known = nil }
            return known
        }
        if let known { return known }
        return try KnowledgeLoader(settings, cache: CacheLocation.folder(settings))
    }

    /// What a load starts with: nothing read, but what `old` knows by the same rules.
    private func begin(_ knowledge: KnowledgeLoader, _ old: LoadState?) -> LoadState {
        if let old, old.knowledge.digest == knowledge.digest { return old.begunAnew }
        let source = ExtractorSource(knowledge.taxonomy, knowledge.registry)
        let limit = settings.integer(.documentSize)
        guard let (folder, fingerprint) = knowledge.cache else {
            let annotator = DocumentAnnotator(source: source, documentByteCount: limit, cache: nil, known: nil)
            return LoadState(knowledge: knowledge, cache: nil, image: nil, annotator: annotator)
        }
        let cache = ExtractionCache(
            folder: folder, fingerprint: fingerprint, limit: settings.integer(.cacheSize),
            warn: { [reporter] in reporter.warn($0) })
        return LoadState(
            knowledge: knowledge, cache: cache,
            image: RecordImage(settings, folder: folder, fingerprint: fingerprint),
            annotator: DocumentAnnotator(source: source, documentByteCount: limit, cache: cache, known: nil))
    }

    /// Takes up what an earlier process had on the record, and reads what changed since; nil where all has to be read.
    private func takeUp(
        _ begun: LoadState, _ reader: inout SourceReader, since start: ContinuousClock.Instant
    ) -> LoadedRecord? {
        guard let (inventory, index) = begun.image?.read(begun.knowledge) else { return nil }
        var state = begun
        state.inventory = inventory
        state.keep(index)
        let changed = inventory.changes(reader)
        var taken = (state: state, intake: Intake(), index: index)
        if !changed.isEmpty {
            guard let news = news(state, changed, keepsUnreadable: false), let next = news.applied(to: index) else {
                return nil
            }
            taken = (news.state, news.intake, next)
        }
        for problem in reader.takeFolderProblems() + inventory.problems.filter({ !changed.contains($0.path) }) {
            taken.intake.count(problem)
            reporter.report(problem)
        }
        taken.intake.count(takenUp: taken.index)
        return keep(taken.state, taken.index, taken.intake, since: start)
    }

    /// What reading the files at `changed`, or below, brings; nil where a name of theirs is wanted by another document too, so
    /// that all have to be named anew.
    private func news(_ old: LoadState, _ changed: Set<String>, keepsUnreadable: Bool) -> RecordNews? {
        var state = old
        guard let forgotten = state.inventory.forget(changed) else { return nil }
        let contestCount = state.inventory.names.contestCount
        var reader = SourceReader(changed: changed, within: settings.texts(.documents), limits: limits)
        let intake = read(&reader, into: &state, keepsUnreadable ? old : nil)
        state.cache?.finish(isFullLoad: false)
        state.count(staleFiles: changed.count)
        guard state.inventory.names.contestCount == contestCount else { return nil }
        return RecordNews(state, intake, forgotten: forgotten)
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
        for problem in reader.takeFolderProblems() {
            intake.count(problem)
            reporter.report(problem)
        }
        let progress = LoadProgress(totalByteCount: reader.totalByteCount, reporter: reporter)
        state.inventory.note(reader)
        var names = state.inventory.names
        state.annotator.annotate(
            &reader, names: &names,
            progress: { progress.tell(intake.documentCount, walkedByteCount: $0) },
            report: { problem in
                intake.count(problem)
                state.inventory.add(problem)
                reporter.report(problem)
            },
            receive: { annotated in
                intake.count(annotated.document)
                state.add(annotated)
            })
        progress.finish()
        state.inventory.names = names
        if let old, !intake.failedPaths.isEmpty {
            for path in state.takeOver(old, intake.failedPaths) {
                reporter.warn("\(path) keeps what was read of it before")
            }
        }
        return intake
    }
}
