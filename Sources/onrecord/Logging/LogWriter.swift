internal import Dispatch
internal import RecordAPI
internal import Synchronization

/// Writes lines to standard output on a thread of its own, many at a time and only whole ones.
///
/// Where nobody takes them, lines are dropped and counted; no other thread ever waits.
final class LogWriter: Sendable {
    /// The lines on their way.
    let buffer: LineBuffer
    private let queue = DispatchQueue(label: "onrecord.log")

    /// A writer with nothing to write.
    init() {
        let wakeup = Wakeup(queue: queue)
        buffer = LineBuffer { wakeup.schedule() }
        wakeup.attach(buffer)
    }

    /// Writes what is there; returns when it is written.
    func flush() {
        queue.sync { Self.write(buffer) }
    }

    /// Has the queue write once for many additions.
    private final class Wakeup: Sendable {
        private let isScheduled = Atomic<Bool>(false)
        private let queue: DispatchQueue
        private let target = Mutex<LineBuffer?>(nil)

        init(queue: DispatchQueue) {
            self.queue = queue
        }

        func attach(_ buffer: LineBuffer) { target.withLock { $0 = buffer } }

        func schedule() {
            guard !isScheduled.exchange(true, ordering: .acquiringAndReleasing) else { return }
            queue.async { [self] in
                isScheduled.store(false, ordering: .releasing)
                if let buffer = target.withLock({ $0 }) { LogWriter.write(buffer) }
            }
        }
    }

    private static func write(_ buffer: LineBuffer) {
        // A log that can't be written has nowhere to say so.
        try? StandardOutput.write(buffer.take())
    }
}
