/// A body that is made while it is sent: a list too long to hold, or events as they happen.
///
///     BodyStream { rows.next() }                             // each piece is there when it is asked for
///     BodyStream(isOpenEnded: true, pieces: {                // pieces come when something happens
///         guard let event = events.next() else { return .pending(.seconds(15)) }
///         return .bytes(event)
///     })
public struct BodyStream {
    /// What a stream gives when it is asked.
    public enum Piece: Equatable, Sendable {
        /// The next bytes; 64 KiB is a good size.
        case bytes([UInt8])
        /// Nothing yet; to be asked again when the server's streams are woken, and after this long at the latest.
        ///
        /// A client that closes its side of the connection meanwhile is taken for gone, and the stream with it.  A stream that
        /// gives some bytes now and then (a heartbeat) finds out also about a client whose end no packet tells.
        case pending(Duration)
        /// Nothing more.
        case end
    }

    /// The stream cannot go on; the connection is cut, so that the client sees an incomplete message.
    public struct Failure: Error {
        /// A failure, which needs no more said.
        public init() {}
    }

    /// The bytes that all pieces have together; nil where only the last piece tells, and the body is sent in chunks.
    public let length: Int?
    /// Whether the body is whole wherever it ends, as a stream of events is: one that has nothing to send is ended at once
    /// when the server stops, where another would be waited for.
    public let isOpenEnded: Bool
    /// Gives the next piece; called once the piece before it was sent, never while the client is slow to take it.
    public let next: () throws(Failure) -> Piece

    /// A stream of `length` bytes in all, or of as many as come, whose pieces may be pending.
    public init(length: Int? = nil, isOpenEnded: Bool = false, pieces next: @escaping () throws(Failure) -> Piece) {
        self.length = length
        self.isOpenEnded = isOpenEnded
        self.next = next
    }

    /// A stream of which the next piece is always there, until it is nil after the last.
    public init(length: Int? = nil, next: @escaping () throws(Failure) -> [UInt8]?) {
        self.init(length: length) { () throws(Failure) in
            guard let bytes = try next() else { return .end }
            return .bytes(bytes)
        }
    }
}
