package import Record
internal import Synchronization

/// The latest events, which all streams read, each from where it is.
///
/// Bounded: the oldest publications are forgotten, and who has not read them is told to fetch anew.
package final class EventLog: Sendable {
    private struct State {
        var batches: [EventBatch] = []
        var next: UInt64 = 1
    }

    private let state = Mutex(State())
    private let openCount = Atomic<Int>(0)
    private let openedCount = Atomic<Int>(0)
    private let refetchCount = Atomic<Int>(0)
    /// Tells the numbers of this log from those of one before: a client may come back to another process.
    let name: String

    /// The most publications that are remembered, and the most events and bytes of texts in them.
    private static let limits = (batches: 256, events: 4096, bytes: 64 << 20)

    /// An empty log; `name`, letters and digits, is another one for each process.
    package init(name: String) { self.name = name }

    /// Remembers what changed from `old` to `new` at `epochSecond`; the streams are to be woken then.
    package func add(
        _ difference: SnapshotDifference, from old: RecordIndex, to new: RecordIndex, at epochSecond: Int
    ) {
        guard !difference.isEmpty else { return }
        let first = state.withLock { $0.next }
        // Made outside the lock, for streams read meanwhile; there is one publisher.
        let batch = EventBatch(difference, from: old, to: new, at: epochSecond, first: first)
        let forgotten = state.withLock { state in
            state.batches.append(batch)
            state.next += UInt64(batch.count)
            return Self.trim(&state.batches)
        }
        // What is forgotten may be large; it is let go of here, outside the lock.
        _ = forgotten
    }

    private static func trim(_ batches: inout [EventBatch]) -> [EventBatch] {
        var excess = 0
        var (events, bytes) = (0, 0)
        for (place, batch) in batches.enumerated().reversed() {
            events += batch.count
            bytes += batch.byteCount
            if batches.count - place > limits.batches || events > limits.events || bytes > limits.bytes {
                excess = place + 1
                break
            }
        }
        // The newest stays, however large: it is a gap then.
        excess = min(excess, batches.count - 1)
        let forgotten = Array(batches.prefix(excess))
        batches.removeFirst(excess)
        return forgotten
    }

    /// How many streams are open, how many were opened, and how often one was told to fetch anew.
    package var counts: (open: Int, opened: Int, refetches: Int) {
        (
            openCount.load(ordering: .relaxed), openedCount.load(ordering: .relaxed),
            refetchCount.load(ordering: .relaxed)
        )
    }

    /// Counts a stream as open for as long as it lives.
    final class OpenStream {
        private let log: EventLog

        init(_ log: EventLog) {
            self.log = log
            log.openCount.add(1, ordering: .relaxed)
            log.openedCount.add(1, ordering: .relaxed)
        }

        deinit { log.openCount.subtract(1, ordering: .relaxed) }
    }

    /// Counts that a stream is told to fetch anew.
    func countRefetch() { refetchCount.add(1, ordering: .relaxed) }

    /// The number behind the latest event.
    var end: UInt64 { state.withLock { $0.next } }

    /// The publications that have events from number `start` on; nil where some of them are forgotten.
    func batches(from start: UInt64) -> [EventBatch]? {
        state.withLock { state in
            guard start <= state.next, start >= state.batches.first?.first ?? state.next else { return nil }
            return state.batches.filter { $0.first + UInt64($0.count) > start }
        }
    }

    /// The event's number as clients have it.
    func id(_ number: UInt64) -> String { "\(name)-\(number)" }

    /// The number that a client has; nil where it is not of this log.
    func number(_ id: String) -> UInt64? {
        guard id.hasPrefix(name + "-") else { return nil }
        return UInt64(id.dropFirst(name.utf8.count + 1))
    }
}
