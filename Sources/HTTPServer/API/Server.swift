internal import Synchronization
public import Transport

/// An HTTP/1.1 server: event loops on threads of their own, each with listeners and a handler of its own.
///
///     let server = try Server(ServerConfiguration(listeners: [ListenerConfiguration(.address(address))]))
///     try server.run { loop in Hello() }
public final class Server: Sendable {
    /// Where the listeners are bound, in the order configured, ports picked by the kernel filled in.
    public let endpoints: [Endpoint]

    private let configuration: ServerConfiguration
    private let state: ServerState
    private let ticketKeys: TicketKeys
    private let wakeups: [LoopWakeup]
    private let reports: [LoopReport]
    /// The listeners of each loop, until `run` gives them to it.
    private let listeners: Mutex<[[LoopListener]]>

    /// Binds the listeners and loads the certificates, so that what is wrong with either is said at once.
    ///
    /// Also raises the process's limit of open files to what the system allows, and has it ignore SIGPIPE.
    public init(_ configuration: ServerConfiguration) throws(ServerError) {
        ProcessLimits.raiseOpenFiles()
        ProcessLimits.ignoreBrokenPipes()
        self.configuration = configuration
        ticketKeys = TicketKeys()
        let tls = try ServerSetup.tlsContext(configuration, ticketKeys)
        state = ServerState(limits: configuration.limits, tls: tls)
        let listeners = try ServerSetup.listeners(configuration)
        wakeups = try ServerSetup.wakeups(count: listeners.count)
        reports = listeners.map { _ in LoopReport() }
        endpoints = listeners[0].map { $0.listener.endpoint }
        self.listeners = Mutex(listeners)
    }

    /// Serves until the server is stopped and all loops have ended; returns at once where it has run before.
    ///
    /// `makeHandler` is called once for each loop, on the loop's thread, with the loop's number from 0.  The first loop
    /// runs on the calling thread.
    public func run<Handler: RequestHandler & ~Copyable>(
        _ makeHandler: @escaping @Sendable (Int) -> Handler
    ) throws(ServerError) {
        try run(obeying: nil, makeHandler)
    }

    /// The same for a program that lets the first loop wait for its signals.
    package func run<Handler: RequestHandler & ~Copyable>(
        obeying signals: SignalDuty?, _ makeHandler: @escaping @Sendable (Int) -> Handler
    ) throws(ServerError) {
        let outcome = LoopOutcome()
        let job: @Sendable (Int) -> Void = { number in
            do throws(SystemError) {
                try self.runLoop(number, obeying: number == 0 ? signals : nil, makeHandler)
            } catch {
                outcome.fail(error)
                self.stop(gracefully: false)
            }
        }
        var threads: [WorkerThread] = []
        do throws(SystemError) {
            for number in wakeups.indices.dropFirst() { threads.append(try WorkerThread { job(number) }) }
        } catch {
            outcome.fail(error)
            stop(gracefully: false)
        }
        job(0)
        for thread in threads { thread.join() }
        ServerSetup.removeSockets(configuration)
        if let error = outcome.error { throw ServerError(.unavailable, "the event loop failed: \(error).") }
    }

    /// Runs the loop `number`, which alone owns its listeners, so that they close when it is done with them.
    private func runLoop<Handler: RequestHandler & ~Copyable>(
        _ number: Int, obeying signals: SignalDuty?, _ makeHandler: (Int) -> Handler
    ) throws(SystemError) {
        let own = listeners.withLock { all in
            defer { all[number] = [] }
            return all[number]
        }
        guard !own.isEmpty else { return }
        WorkerThread.takeShortTurns()
        var loop = try EventLoop(
            configuration, state: state, wakeup: wakeups[number], signals: signals, report: reports[number],
            listeners: own)
        var handler = makeHandler(number)
        try loop.run(&handler)
    }

    /// Stops accepting; gracefully, finishes what is in flight within the drain timeout, else cuts it.
    ///
    /// Returns at once; `run` returns when all is done.  May be called from any thread, and again.
    public func stop(gracefully: Bool) {
        state.tell(gracefully ? .drain : .abort)
        for wakeup in wakeups { wakeup.signal() }
    }

    /// What all loops together have done and are at, as they last told; may be asked from any thread.
    public var statistics: ServerStatistics {
        var sum = ServerStatistics()
        for report in reports { sum.add(report.statistics) }
        return sum
    }

    /// Has the streams asked again that had nothing to give, as something has happened that may change that.
    ///
    /// Returns at once; may be called from any thread, and as often as anything happens: calls that come before a loop has
    /// obeyed are obeyed together.
    public func wakeStreams() {
        state.wakeStreams()
        for wakeup in wakeups { wakeup.signal() }
    }

    /// Loads the certificates and keys anew for the handshakes to come; keeps those it has where that fails.
    public func reloadTLS() throws(ServerError) {
        state.tlsContext = try ServerSetup.tlsContext(configuration, ticketKeys)
        for wakeup in wakeups { wakeup.signal() }
    }
}
