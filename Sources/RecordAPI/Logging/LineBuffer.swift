internal import Synchronization

/// Lines on their way to a log: threads add whole lines, one writes them away.
///
/// Adding never waits for the writer's output. What the buffer has no room for is dropped and counted.
package final class LineBuffer: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var droppedCount = 0
    }

    private let limit: Int
    private let state = Mutex(State())
    private let wake: @Sendable () -> Void

    /// A buffer of `limit` bytes; `wake` is called when there is something in it.
    package init(limit: Int = 4 << 20, wake: @escaping @Sendable () -> Void) {
        self.limit = limit
        self.wake = wake
    }

    /// Adds whole lines, `count` of them; drops them where there is no room.
    package func add(_ lines: [UInt8], count: Int = 1) {
        state.withLock { state in
            if state.bytes.count + lines.count > limit {
                state.droppedCount += count
            } else {
                state.bytes += lines
            }
        }
        wake()
    }

    /// Takes all that is there.
    package func take() -> [UInt8] {
        state.withLock { state in
            defer { state.bytes = [] }
            return state.bytes
        }
    }

    /// Counts `count` lines that were taken, or never came here, and that the output refused.
    package func noteDropped(_ count: Int) {
        state.withLock { $0.droppedCount += count }
    }

    /// How many lines were dropped so far.
    package var droppedCount: Int { state.withLock { $0.droppedCount } }
}
