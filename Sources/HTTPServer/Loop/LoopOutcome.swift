internal import Synchronization
internal import Transport

/// How the loops of a server ended.
final class LoopOutcome: Sendable {
    private let failure = Mutex<SystemError?>(nil)

    /// The first failure; nil where none failed.
    var error: SystemError? { failure.withLock { $0 } }

    /// Notes that a loop failed.
    func fail(_ error: SystemError) {
        failure.withLock { $0 = $0 ?? error }
    }
}
