internal import CLinux
internal import Glibc

/// A thread of its own, for work that lasts as long as the program.
package final class WorkerThread: Sendable {
    private final class Job: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private let thread: pthread_t

    /// Starts `body` on a new thread.
    package init(_ body: @escaping @Sendable () -> Void) throws(SystemError) {
        var thread = pthread_t()
        let job = unsafe Unmanaged.passRetained(Job(body))
        // The thread takes over the reference that is passed to it.
        let code = unsafe pthread_create(
            &thread, nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().body()
                }
                return nil
            }, job.toOpaque())
        guard code == 0 else {
            unsafe job.release()
            throw SystemError("pthread_create", code: code)
        }
        self.thread = thread
    }

    /// Waits until the work is done; to be called once.
    package func join() {
        pthread_join(thread, nil)
    }

    /// Has the calling thread run as soon as it has something to do, before threads that work for long at a time; where the system
    /// does not know of that, nothing changes.
    package static func takeShortTurns() { _ = clinux_set_turn(Self.shortTurn) }

    /// The shortest turn that Linux grants, in nanoseconds.
    private static let shortTurn: UInt64 = 100_000
}
