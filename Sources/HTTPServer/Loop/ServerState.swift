internal import Synchronization
internal import Transport

/// What the loops and the threads that command them share.
final class ServerState: Sendable {
    /// What the loops are told to do.
    enum Command: Int, Comparable {
        case serve
        case drain
        case abort

        static func < (left: Command, right: Command) -> Bool { left.rawValue < right.rawValue }
    }

    /// The connections of all loops.
    let counter: ConnectionCounter
    private let commandValue = Atomic<Int>(Command.serve.rawValue)
    private let streamWakeCount = Atomic<Int>(0)
    private let tls: Mutex<TLSContext?>

    /// A server that serves, with `tls` for the connections that speak it.
    init(limits: ServerLimits, tls: TLSContext?) {
        counter = ConnectionCounter(limits)
        self.tls = Mutex(tls)
    }

    /// What the loops are to do.
    var command: Command { Command(rawValue: commandValue.load(ordering: .acquiring)) ?? .abort }

    /// Tells the loops to stop; a command is never taken back.
    func tell(_ command: Command) {
        commandValue.max(command.rawValue, ordering: .acquiringAndReleasing)
    }

    /// How often streams have been woken.
    var streamWakes: Int { streamWakeCount.load(ordering: .acquiring) }

    /// Notes that streams may have more to give.
    func wakeStreams() { streamWakeCount.wrappingAdd(1, ordering: .releasing) }

    /// The certificates for the connections to come.
    var tlsContext: TLSContext? {
        get { tls.withLock { $0 } }
        set { tls.withLock { $0 = newValue } }
    }
}
