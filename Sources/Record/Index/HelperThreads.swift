internal import CLinux
internal import Glibc
internal import Synchronization

/// Threads that help one which has parts of a work to do, as many as there are other cores.
///
/// They are started for the work and end with it, so that they have the priority of the thread which they help: a thread that gives
/// way to others would not if a pool did its work. Works may lie in works: who waits for helpers leaves its core to others.
enum HelperThreads {
    /// How many more threads there are cores for.
    private static let freeCores = Atomic<Int>(max(0, Int(clinux_usable_core_count()) - 1))

    /// Calls `body` for each of `parts`, each once, on this thread and on helpers.
    static func forEach(_ parts: Range<Int>, _ body: @escaping @Sendable (Int) -> Void) {
        let work = Work(parts, body)
        let helpers = run(work)
        guard !helpers.isEmpty else { return }
        freeCores.add(1, ordering: .relaxed)
        for helper in helpers { pthread_join(helper, nil) }
        freeCores.subtract(1, ordering: .relaxed)
    }

    /// Does parts of `work` as long as there are any; the threads that it started to help.
    private static func run(_ work: Work) -> [pthread_t] {
        var helpers: [pthread_t] = []
        while let part = work.next() {
            // A core may have become free since the part before.
            if work.hasMore, let helper = start(work) { helpers.append(helper) }
            work.body(part)
            GivingWay.now()
        }
        return helpers
    }

    /// A thread that helps with `work`; nil where no core is free, or no thread to be had.
    private static func start(_ work: Work) -> pthread_t? {
        if freeCores.subtract(1, ordering: .relaxed).oldValue > 0, let thread = work.startHelper() { return thread }
        freeCores.add(1, ordering: .relaxed)
        return nil
    }

    /// Parts of which each is to be done once.
    private final class Work: Sendable {
        let body: @Sendable (Int) -> Void
        private let end: Int
        private let nextPart: Atomic<Int>

        init(_ parts: Range<Int>, _ body: @escaping @Sendable (Int) -> Void) {
            self.body = body
            end = parts.upperBound
            nextPart = Atomic(parts.lowerBound)
        }

        /// A part that nobody else does; nil where none is left.
        func next() -> Int? {
            let part = nextPart.add(1, ordering: .relaxed).oldValue
            return part < end ? part : nil
        }

        /// Whether a part is left.
        var hasMore: Bool { nextPart.load(ordering: .relaxed) < end }

        /// A new thread that does parts as long as there are any; nil where the system has none to give.
        func startHelper() -> pthread_t? {
            var thread = pthread_t()
            let work = unsafe Unmanaged.passRetained(self)
            // The thread takes over the reference that is passed to it.
            let code = unsafe pthread_create(
                &thread, nil,
                { argument in
                    if let argument = unsafe argument {
                        unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().help()
                    }
                    return nil
                }, work.toOpaque())
            if code == 0 { return thread }
            unsafe work.release()
            return nil
        }

        private func help() {
            while let part = next() {
                body(part)
                GivingWay.now()
            }
            freeCores.add(1, ordering: .relaxed)
        }
    }
}
