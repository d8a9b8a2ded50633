public import HTTPWire

/// Answers requests.
///
/// Each event loop has a handler of its own and calls it from its own thread only, so that a handler
/// can keep caches without locks.
///
///     struct Hello: RequestHandler {
///         let page = RenderedResponse(fields: [.contentType: "text/plain"], bytes: Array("Hello".utf8))
///         mutating func respond(to request: borrowing Request, into sink: inout ResponseSink) {
///             sink.send(page, answering: request)
///         }
///     }
public protocol RequestHandler: ~Copyable, SendableMetatype {
    /// Answers `request` by one call of a `send` method of `sink`, before it returns; a second is ignored, none is a 500.
    ///
    /// The loop waits meanwhile, and all its connections with it: what takes long belongs elsewhere.
    mutating func respond(to request: borrowing Request, into sink: inout ResponseSink)

    /// Whether the body of `request`, of which only the head is here yet, is worth reading.
    ///
    /// Where it is not, `respond` is called with an empty body, and no `100 Continue` is sent.  A body whose length is known
    /// is passed over afterwards, or the connection closed where that would take too long; one in chunks is read before.
    /// Yes, unless a handler says otherwise.
    mutating func wantsBody(of request: borrowing Request) -> Bool

    /// Called for each request and connection that the server itself has refused, before the next `rest`: for a log.
    mutating func note(_ refusal: Refusal)

    /// Called when the loop is idle or has served a batch, for work that is better not done during a request.
    mutating func rest()
}

extension RequestHandler where Self: ~Copyable {
    /// Yes.
    public mutating func wantsBody(of request: borrowing Request) -> Bool { true }

    /// Nothing.
    public mutating func note(_ refusal: Refusal) {}

    /// Nothing.
    public mutating func rest() {}
}
