public import HTTPWire
public import Transport

/// Every setting of a server, with its default.
public struct ServerConfiguration: Sendable {
    /// Where connections are accepted; several at once, of any kind.
    public var listeners: [ListenerConfiguration]
    /// Certificates and protocol versions for the listeners that speak TLS.
    public var tls: TLSConfiguration?
    /// Whether another process may listen on the same ports, so that one can take over from the other (no).
    ///
    /// A connection that is half made when the old process closes its socket is reset, unless the kernel migrates it
    /// (`net.ipv4.tcp_migrate_req`); a socket that both processes inherit has no such moment.
    public var sharesPorts = false
    /// How long browsers are told to insist on TLS (RFC 6797), on TLS connections alone; nil to say nothing (two years).
    public var strictTransportSecurity: Duration? = .seconds(63_072_000)
    /// Event loops, a thread each; nil for one a processor.
    public var loopCount: Int?
    /// What is refused for being too much.
    public var limits: ServerLimits
    /// How long is waited for what.
    public var timeouts: ServerTimeouts
    /// Fields that a response gets when it is sent, errors among them, unless it has them; rendered responses are as they are.
    public var defaultFields: Fields
    /// Makes the answer of what the server answers itself (a problem document of no type of its own).
    public var problemResponse: @Sendable (ServerProblem) -> Response = ServerProblem.plainResponse

    /// A server on `listeners`, everything else as it is by default.
    public init(listeners: [ListenerConfiguration], tls: TLSConfiguration? = nil) {
        self.listeners = listeners
        self.tls = tls
        limits = ServerLimits()
        timeouts = ServerTimeouts()
        defaultFields = [:]
    }
}

/// One place where connections are accepted.
public struct ListenerConfiguration: Sendable, Equatable {
    /// The address to bind.
    public var endpoint: Endpoint
    /// Whether connections speak TLS.
    public var usesTLS: Bool

    /// A listener at `endpoint`, in plain text unless told otherwise.
    public init(_ endpoint: Endpoint, usesTLS: Bool = false) {
        self.endpoint = endpoint
        self.usesTLS = usesTLS
    }
}

/// How much of anything is taken before it is refused.
public struct ServerLimits: Sendable, Equatable {
    /// The parts of a request's head: 8 KiB, 32 KiB and 100 fields.
    public var head = HeadLimits()
    /// The most bytes of a request body, chunks joined; more is answered with 413 (1 MiB).
    public var body = 1 << 20
    /// The most bytes of chunk extensions and trailers in one body; more is answered with 400 (16 KiB).
    public var chunkOverhead = 16384
    /// The most requests that one connection carries; the last is answered with `Connection: close` (10,000).
    public var requestsPerConnection = 10_000
    /// The most connections at once; beyond it idle ones are closed, and then new ones answered with 503 (10,000).
    public var connections = 10_000
    /// The most connections at once from one address; more are answered with 503 (no cap, as a proxy's clients share one).
    public var connectionsPerAddress: Int?

    /// The limits by default.
    public init() {}
}

/// How long the server waits for what.
public struct ServerTimeouts: Sendable, Equatable {
    /// For a whole head, from its first byte or from the accept; more is answered with 408 (10 s).
    public var head: Duration = .seconds(10)
    /// The fewest bytes a second at which a body comes, after the grace; less is answered with 408 (500).
    public var bodyBytesPerSecond = 500
    /// For the first bytes of a body, and at most between any two of them (10 s).
    public var bodyGrace: Duration = .seconds(10)
    /// For a TLS handshake (10 s).
    public var handshake: Duration = .seconds(10)
    /// For the next request on an idle connection (75 s).
    public var keepAlive: Duration = .seconds(75)
    /// For the client to take any of what is to be written (30 s).
    public var writeStall: Duration = .seconds(30)
    /// The fewest bytes a second that the client takes of what is to be written, after that long; less is cut (500).
    public var writeBytesPerSecond = 500
    /// For what is in flight when the server stops; then connections are cut (30 s).
    public var drain: Duration = .seconds(30)
    /// For the client to close, once it was refused, before the connection is cut (2 s).
    public var linger: Duration = .seconds(2)
    /// What Retry-After says when the server is full (1 s).
    public var retryAfter: Duration = .seconds(1)

    /// The timeouts by default.
    public init() {}
}
