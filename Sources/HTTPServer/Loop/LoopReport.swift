internal import Synchronization

/// What one loop has counted, as it was when last handed over.
final class LoopReport: Sendable {
    private let latest = Mutex(ServerStatistics())

    /// The counts.
    var statistics: ServerStatistics {
        get { latest.withLock { $0 } }
        set { latest.withLock { $0 = newValue } }
    }
}
