public import HTTPWire

/// What a server has done since it started, and what its connections are at.
///
/// Each loop counts for itself and hands its counts over four times a second, and when it has nothing to do, so that
/// counting costs a request no more than an addition.  The counts are as old as that.
public struct ServerStatistics: Sendable, Equatable {
    /// How many of the open connections are at what.
    public struct Connections: Sendable, Equatable {
        /// In a TLS handshake.
        public var handshaking = 0
        /// Waiting for a request, nothing of which has come.
        public var idle = 0
        /// In the midst of a request.
        public var receiving = 0
        /// Slow to take a response.
        public var sending = 0
        /// Waiting for a stream that has nothing to give.
        public var streaming = 0
        /// Answered for the last time, and waiting for the client to close.
        public var lingering = 0

        /// All of them.
        public var total: Int { handshaking + idle + receiving + sending + streaming + lingering }
    }

    /// Why connections were closed that had said nothing wrong.
    public struct Timeouts: Sendable, Equatable {
        /// No request came in time.
        public var idle = 0
        /// The TLS handshake took too long.
        public var handshake = 0
        /// The client took nothing of a response for too long.
        public var writeStall = 0
    }

    /// The open connections.
    public var open = Connections()
    /// Connections accepted, those that were then turned away among them.
    public var accepted = 0
    /// Idle connections closed to make room for new ones.
    public var shed = 0
    /// Connections closed for taking too long.
    public var timedOut = Timeouts()
    /// Requests answered, refused ones not among them.
    public var requests = 0
    /// Bytes that came, without what TLS adds.
    public var bytesReceived = 0
    /// Bytes that went out, without what TLS adds.
    public var bytesSent = 0
    /// TLS handshakes done, resumed ones among them.
    public var handshakes = 0
    /// TLS handshakes that took up a session again.
    public var resumedHandshakes = 0
    /// TLS handshakes that failed or were given up.
    public var failedHandshakes = 0
    private var refusalCounts = [Int](repeating: 0, count: RequestError.allCases.count)

    /// Nothing done yet.
    public init() {}

    /// How many requests, or connections, were refused for `reason`.
    public func refusals(for reason: RequestError) -> Int { refusalCounts[Int(reason.rawValue)] }

    /// All that were refused.
    public var refusals: Int { refusalCounts.reduce(0, +) }

    /// Counts one that was refused for `reason`.
    package mutating func addRefusal(for reason: RequestError) { refusalCounts[Int(reason.rawValue)] += 1 }

    /// Adds what another loop has counted.
    package mutating func add(_ other: ServerStatistics) {
        for path in Self.sums { self[keyPath: path] += other[keyPath: path] }
        for index in refusalCounts.indices { refusalCounts[index] += other.refusalCounts[index] }
    }

    private static var sums: [WritableKeyPath<ServerStatistics, Int>] {
        [
            \.open.handshaking, \.open.idle, \.open.receiving, \.open.sending, \.open.streaming, \.open.lingering,
            \.timedOut.idle, \.timedOut.handshake, \.timedOut.writeStall,
            \.accepted, \.shed, \.requests, \.bytesReceived, \.bytesSent,
            \.handshakes, \.resumedHandshakes, \.failedHandshakes,
        ]
    }
}
