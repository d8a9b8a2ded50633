internal import Dispatch
internal import Glibc
internal import RecordAPI
internal import Synchronization

/// Writes lines to standard output on a thread of its own, many at a time and only whole ones.
///
/// Where nobody takes them, or a full disk or a closed pipe refuses them, lines are dropped and counted; no other thread ever
/// waits.
final class LogWriter: Sendable {
    /// The lines on their way.
    let buffer: LineBuffer
    private let queue = DispatchQueue(label: "onrecord.log")
    private let output: LogOutput

    /// A writer with nothing to write, to standard output where no other `descriptor` is named.
    init(descriptor: Int32 = STDOUT_FILENO) {
        output = LogOutput(descriptor: descriptor)
        let wakeup = Wakeup(queue: queue, output: output)
        buffer = LineBuffer { wakeup.schedule() }
        wakeup.attach(buffer)
    }

    /// Writes what is there; returns when it is written.
    func flush() {
        queue.sync { output.write(buffer) }
    }

    /// Has the queue write once for many additions.
    private final class Wakeup: Sendable {
        private let isScheduled = Atomic<Bool>(false)
        private let queue: DispatchQueue
        private let output: LogOutput
        private let target = Mutex<LineBuffer?>(nil)

        init(queue: DispatchQueue, output: LogOutput) {
            self.queue = queue
            self.output = output
        }

        func attach(_ buffer: LineBuffer) { target.withLock { $0 = buffer } }

        func schedule() {
            guard !isScheduled.exchange(true, ordering: .acquiringAndReleasing) else { return }
            queue.async { [self] in
                isScheduled.store(false, ordering: .releasing)
                if let buffer = target.withLock({ $0 }) { output.write(buffer) }
            }
        }
    }
}
