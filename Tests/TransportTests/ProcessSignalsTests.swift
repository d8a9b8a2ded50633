import Glibc
import Synchronization
import Testing

@testable import Transport

@Suite("The signals of a program")
struct ProcessSignalsTests {
    private final class Readings: Sendable {
        let all = Mutex<[ProcessSignals.Signal?]>([])
    }

    @Test(
        "each is read once, as what it asks for",
        arguments: [(SIGHUP, ProcessSignals.Signal.reload), (SIGTERM, .stop), (SIGINT, .stop)])
    func readsOnce(_ number: Int32, _ signal: ProcessSignals.Signal) throws {
        let readings = Readings()
        // A thread of its own is sent the signal, so that no other is interrupted, and takes its mask with it.
        let thread = try WorkerThread {
            guard let signals = try? ProcessSignals() else { return }
            let before = signals.next()
            pthread_kill(pthread_self(), number)
            let read = [before, signals.next(), signals.next()]
            readings.all.withLock { $0 = read }
        }
        thread.join()
        #expect(readings.all.withLock { $0 } == [nil, signal, nil])
    }
}
