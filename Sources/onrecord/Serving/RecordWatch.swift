internal import Archive
internal import Logging

/// Watches the served files and folders, and hands over what changed once it is quiet.
struct RecordWatch: Sendable {
    /// How often changes are looked for where the system can't watch.
    private static let surveyInterval = Duration.seconds(30)
    /// How often a path that is gone is looked for.
    private static let searchInterval = Duration.seconds(2)

    private let paths: [String]
    private let logger: Logger

    /// Watches `paths`.
    init(paths: [String], logger: Logger) {
        self.paths = paths
        self.logger = logger
    }

    /// Watches as long as the process lives; `isReady` is called once everything is watched that can be.
    func run(isReady: () -> Void, changed: (ChangeCollector.Due) -> Void) {
        var watch = FolderWatch(paths: paths)
        var survey = watch.isIncomplete ? beginSurveys() : nil
        isReady()
        var collector = ChangeCollector()
        var surveyed = ContinuousClock.now
        var missing: [String] = []
        while true {
            watch.wait(milliseconds: Self.milliseconds(until: collector.deadline, survey != nil, !missing.isEmpty))
            for change in watch.changes() { collector.add(change, at: .now) }
            if watch.isIncomplete, survey == nil { survey = beginSurveys() }
            if let old = survey, ContinuousClock.now - surveyed >= Self.surveyInterval {
                surveyed = .now
                survey = FolderSurvey(paths: paths) ?? old
                for change in survey?.changes(since: old) ?? [] { collector.add(change, at: .now) }
            }
            if watch.watchMissing() { collector.add(.everything, at: .now) }
            tell(watch.missingPaths, &missing)
            if let due = collector.take(at: .now) { changed(due) }
        }
    }

    private func beginSurveys() -> FolderSurvey? {
        logger.warning(
            "the system has no watches left for all folders (fs.inotify.max_user_watches): changes are looked for every \(Self.surveyInterval)"
        )
        return FolderSurvey(paths: paths)
    }

    private func tell(_ now: [String], _ before: inout [String]) {
        for path in now where !before.contains(path) {
            logger.warning("\(path) is gone: what was read there stays until it is back")
        }
        before = now
    }

    /// How long to wait for a change; for ever where nothing else is to be done.
    private static func milliseconds(
        until deadline: ContinuousClock.Instant?, _ isSurveying: Bool, _ isMissing: Bool
    ) -> Int32 {
        let waits = [
            deadline.map { $0 - .now }, isSurveying ? surveyInterval : nil, isMissing ? searchInterval : nil,
        ]
        guard let wait = waits.compactMap({ $0 }).min() else { return -1 }
        return Int32(max(0, (wait / .milliseconds(1)).rounded(.up)))
    }
}
