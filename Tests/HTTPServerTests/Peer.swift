import HTTPServer
import HTTPWire
import Transport

/// The client's end of a connection that exists only in memory, with a clock that the test winds.
final class Peer {
    private var connection: Connection
    private var turn: Turn
    private var handler = TestHandler()
    private var pace = OutputPace(at: MonotonicInstant(nanoseconds: 0))
    /// All that the server has sent.
    private(set) var received: [UInt8] = []
    /// Whether the server has ended the connection.
    var isClosed: Bool { connection.wants == .close || connection.wants == .linger }

    /// Whether the server has ended the connection, and waits for the client to do the same.
    var isAwaitingEnd: Bool { connection.wants == .linger }

    /// Whether the server may end the connection for another's sake.
    var canBeShed: Bool { connection.isKeptAlive }

    init(limits: ServerLimits = ServerLimits(), timeouts: ServerTimeouts = ServerTimeouts()) {
        let now = MonotonicInstant(nanoseconds: 0)
        turn = Turn(limits: limits, timeouts: timeouts, now: now)
        connection = Connection(at: now, timeout: timeouts.head)
    }

    /// Sends `bytes`, and takes what the server answers.
    func send(_ bytes: some Sequence<UInt8>) {
        guard !isClosed else { return }
        receive(connection.unparsed + bytes)
        while connection.wants == .room { receive(connection.unparsed) }
    }

    func send(_ text: String) { send(text.utf8) }

    /// Closes the client's side.
    func end() {
        guard !isClosed else { return }
        connection.endInput(in: &turn)
        received += SocketlessClient.taken(from: &turn.sink)
    }

    /// Lets time pass, and the deadline with it where it falls in that time.
    func wait(_ duration: Duration) {
        turn.now = turn.now + duration
        guard connection.deadline <= turn.now, !isClosed else { return }
        connection.expire(in: &turn)
        received += SocketlessClient.taken(from: &turn.sink)
    }

    /// Leaves output that the server has for it, to take it bit by bit from now on.
    func fallBehind() {
        pace = OutputPace(at: turn.now)
        take(0)
    }

    /// Takes `count` bytes of that.
    func take(_ count: Int) {
        pace.take(count)
        connection.waitForWriting(pace, in: turn)
    }

    /// Has the server stop.
    func drain() { turn.isDraining = true }

    /// What the server has sent, as text.
    var text: String { String(decoding: received, as: UTF8.self) }

    /// The status codes received, interim ones too.
    var statuses: [Int] {
        text.split(separator: "HTTP/1.1 ").compactMap { Int($0.prefix(3)) }
    }

    private func receive(_ bytes: [UInt8]) {
        connection.receive(bytes, count: bytes.count, handler: &handler, turn: &turn)
        received += SocketlessClient.taken(from: &turn.sink)
    }
}
