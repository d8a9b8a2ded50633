internal import Dispatch
internal import Glibc
internal import Synchronization
internal import Transport

/// A thread that does one thing after another, and gives way to the threads that serve once there is something to serve.
///
/// Threads that it starts inherit its priority, those of Dispatch's pool among them; so an index is built on the time that
/// requests leave.
final class BackgroundThread: Sendable {
    private let jobs = Mutex<[@Sendable () -> Void]>([])
    private let count = DispatchSemaphore(value: 0)

    /// How much it gives way, as nice(1) has it: a tenth of the time of a thread that serves, where both want all.
    private static let niceness: Int32 = 10

    /// Starts to do what was handed over and will be, as long as the program lasts.
    ///
    /// Call it once, when signals are blocked: the thread would take them.
    func start() throws(SystemError) {
        _ = try WorkerThread { [self] in
            while true {
                count.wait()
                let job = jobs.withLock { $0.removeFirst() }
                job()
            }
        }
    }

    /// Gives way from what is handed over next on.
    func giveWay() {
        async {
            // Of the calling thread alone, on Linux; where it can't be lowered, it is not.
            _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
            // It loses what is left of a turn that it gives away, and a long one would be much to lose.
            WorkerThread.takeShortTurns()
        }
    }

    /// Does `job` behind those that were handed over before.
    func async(_ job: @escaping @Sendable () -> Void) {
        jobs.withLock { $0.append(job) }
        count.signal()
    }

    /// Does `job` in `delay` at the earliest.
    func async(after delay: DispatchTimeInterval, _ job: @escaping @Sendable () -> Void) {
        DispatchQueue.global().asyncAfter(deadline: .now() + delay) { [self] in async(job) }
    }
}
