public import Transport

/// An HTTP/1.1 server: event loops on threads of their own, each with listeners and a handler of its own.
///
///     let server = try Server(ServerConfiguration(listeners: [ListenerConfiguration(.address(address))]))
///     try server.run { loop in Hello() }
public final class Server: Sendable {
    /// Binds the listeners and loads the certificates, so that what is wrong with either is said at once.
    public init(_ configuration: ServerConfiguration) throws(ServerError) {}

    /// Where the listeners are bound, in the order configured, ports picked by the kernel filled in.
    public var endpoints: [Endpoint] { [] }

    /// Serves until the server is stopped and all loops have ended.
    ///
    /// `makeHandler` is called once for each loop, on the loop's thread, with the loop's number from 0.
    public func run<Handler: RequestHandler & ~Copyable>(_ makeHandler: @escaping @Sendable (Int) -> Handler) {}

    /// Stops accepting; gracefully, finishes what is in flight within the drain timeout, else cuts it.
    ///
    /// Returns at once; `run` returns when all is done.  May be called from any thread, and again.
    public func stop(gracefully: Bool) {}

    /// Loads the certificates and keys anew for the handshakes to come; keeps those it has where that fails.
    public func reloadTLS() throws(ServerError) {}
}
