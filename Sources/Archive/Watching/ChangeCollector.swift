/// Collects changes until it is quiet: an editor's save, or a folder that is copied, is one change and not many.
///
/// Pure: the time is passed in.
package struct ChangeCollector: Sendable {
    /// What is due at once.
    package enum Due: Sendable, Equatable {
        /// These files or folders.
        case paths(Set<String>)
        /// All of them.
        case everything
    }

    /// How long it must be quiet.
    package static let quiet = Duration.milliseconds(250)
    /// How long changes wait at most where it never gets quiet.
    package static let patience = Duration.seconds(5)
    /// The most paths that are collected; more are everything.
    package static let maximumPathCount = 10_000

    private var paths: Set<String> = []
    private var isEverything = false
    private var first: ContinuousClock.Instant?
    private var last: ContinuousClock.Instant?

    /// Starts with nothing.
    package init() {}

    /// Takes a change that came at `now`.
    package mutating func add(_ change: FolderChange, at now: ContinuousClock.Instant) {
        switch change {
        case .everything: isEverything = true
        case .path(let path): paths.insert(path)
        }
        if paths.count > Self.maximumPathCount { isEverything = true }
        if isEverything { paths = [] }
        first = first ?? now
        last = now
    }

    /// When what was collected is due; nil where there is nothing.
    package var deadline: ContinuousClock.Instant? {
        guard let first, let last else { return nil }
        return min(last + Self.quiet, first + Self.patience)
    }

    /// What is due at `now`, and collected no longer; nil where it is not quiet yet, or nothing changed.
    package mutating func take(at now: ContinuousClock.Instant) -> Due? {
        guard let deadline, now >= deadline else { return nil }
        defer { self = ChangeCollector() }
        return isEverything ? .everything : .paths(paths)
    }
}
