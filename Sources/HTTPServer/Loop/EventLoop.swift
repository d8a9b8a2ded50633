internal import HTTPWire
internal import Transport

/// One thread's connections: waits until some are ready, and gives each its turn.
///
/// `EventLoop+Accept` takes connections in, `EventLoop+Serve` gives them their turns, `EventLoop+Sweep` ends them.
struct EventLoop: ~Copyable {
    let state: ServerState
    let wakeup: LoopWakeup
    /// What is done about the program's signals, where this loop waits for them.
    let signals: SignalDuty?
    /// Where its counts are handed over.
    let report: LoopReport
    var poller: Poller
    var clients = Slab<Client>()
    var listeners: [LoopListener]
    /// Whether the listeners are not watched, as there are no descriptors for their connections.
    var isPaused = false
    /// What each client borrows for its turn.
    var turn: Turn
    /// Where input is read to; a client's unparsed bytes come first.
    var input: [UInt8]
    /// Clients with input that no poller will tell of.
    var ready: [Slab<Client>.Token] = []
    /// How many wakes of streams have been heeded.
    var heededStreamWakes = 0
    /// The certificates for new connections.
    var tls: TLSContext?
    /// How many clients were turned away and are still here.
    var turnedAwayCount = 0
    /// Where the search for a client to shed goes on.
    var shedCursor = 0
    private var dateSecond = -1
    /// When deadlines are looked at next, which slot is next in that, and what was counted on the way.
    var nextSweep: MonotonicInstant
    var sweepPosition = 0
    var sweptConnections = ServerStatistics.Connections()
    private var drainEnd = MonotonicInstant.distantFuture
    private var acceptEnd = MonotonicInstant.distantFuture

    /// Tokens of what is not a client.
    static var wakeupToken: UInt64 { 1 << 63 }
    static var signalToken: UInt64 { wakeupToken | 1 }
    static var listenerToken: UInt64 { 1 << 62 }
    /// What is added to the token of a client of whom the poller is to tell only that it has gone.
    static var hangUpToken: UInt64 { 1 << 61 }

    /// How long a server that stops still accepts, for connections that are half made: closing the listener resets them.
    private static var lastAcceptInterval: Duration { .milliseconds(100) }

    /// A loop for `listeners`, which `wakeup` wakes.
    init(
        _ configuration: ServerConfiguration, state: ServerState, wakeup: LoopWakeup, signals: SignalDuty?,
        report: LoopReport, listeners: consuming [LoopListener]
    ) throws(SystemError) {
        let poller = try Poller()
        try poller.add(wakeup.number, token: Self.wakeupToken, interest: .input)
        if let signals { try poller.add(signals.number, token: Self.signalToken, interest: .input) }
        self.state = state
        self.wakeup = wakeup
        self.signals = signals
        self.report = report
        self.listeners = listeners
        let now = MonotonicInstant.now
        turn = Turn(
            limits: configuration.limits, timeouts: configuration.timeouts, defaultFields: configuration.defaultFields,
            problemResponse: configuration.problemResponse,
            now: now)
        if let duration = configuration.strictTransportSecurity { turn.sink.setTransportSecurity(duration) }
        nextSweep = now
        // A client's unparsed bytes are less than a head, or less than what was read before.
        input = [UInt8](repeating: 0, count: max(1 << 16, configuration.limits.head.total + (1 << 14)))
        tls = state.tlsContext
        self.poller = poller
    }

    /// Serves until told to stop, and until what is in flight is done.
    mutating func run<Handler: RequestHandler & ~Copyable>(_ handler: inout Handler) throws(SystemError) {
        try watchListeners()
        defer { handOverCounts() }
        while true {
            if waitLimit < 0 { handOverCounts() }
            let count = try poller.wait(milliseconds: waitLimit)
            updateClock()
            for index in 0..<count { dispatch(poller.token(at: index), handler: &handler) }
            if !ready.isEmpty { serveReady(&handler) }
            if state.command != .serve { obeyCommand(&handler) }
            if turn.now >= nextSweep { sweep() }
            if !turn.refusals.isEmpty { turn.tellRefusals(to: &handler) }
            handler.rest()
            if isDone { return }
        }
    }

    /// Whether there is nothing more to do.
    private var isDone: Bool {
        state.command == .abort || turn.isDraining && listeners.isEmpty && (clients.count == 0 || turn.now >= drainEnd)
    }

    /// How long to wait at most: not at all with clients ready or a sweep under way, for ever with none to watch over.
    private var waitLimit: Int32 {
        if !ready.isEmpty || sweepPosition > 0 { return 0 }
        if turn.isDraining { return 20 }
        return clients.count == 0 && !isPaused ? -1 : 250
    }

    private mutating func updateClock() {
        turn.now = MonotonicInstant.now
        let second = MonotonicInstant.wallSecond
        guard second != dateSecond else { return }
        dateSecond = second
        turn.sink.setDate(HTTPDate(epochSecond: second))
    }

    private mutating func dispatch<Handler: RequestHandler & ~Copyable>(_ token: UInt64, handler: inout Handler) {
        if token < Self.hangUpToken {
            serve(Slab<Client>.Token(bits: token), handler: &handler)
        } else if token == Self.signalToken {
            signals?.obey()
        } else if token & Self.wakeupToken != 0 {
            wakeup.clear()
            tls = state.tlsContext
            heedStreamWakes()
        } else if token & Self.listenerToken != 0 {
            accept(from: Int(token & 0xFFFF), handler: &handler)
        } else {
            dropGone(Slab<Client>.Token(bits: token & ~Self.hangUpToken))
        }
    }

    private mutating func serveReady<Handler: RequestHandler & ~Copyable>(_ handler: inout Handler) {
        let tokens = ready
        ready = []
        for token in tokens { serve(token, handler: &handler) }
    }

    /// Drains when told to: first closes what is idle, and a moment later the listeners, once they are empty.
    private mutating func obeyCommand<Handler: RequestHandler & ~Copyable>(_ handler: inout Handler) {
        if !turn.isDraining {
            turn.isDraining = true
            drainEnd = turn.now + turn.timeouts.drain
            acceptEnd = turn.now + Self.lastAcceptInterval
            for listener in listeners { listener.listener.acceptEagerly() }
            askStreams()
            for slot in 0..<clients.capacity {
                if let token = clients.token(in: slot, where: { $0.isIdle }) { serve(token, handler: &handler) }
            }
        }
        guard turn.now >= acceptEnd, !listeners.isEmpty else { return }
        for index in listeners.indices { accept(from: index, handler: &handler) }
        listeners = []
    }
}
