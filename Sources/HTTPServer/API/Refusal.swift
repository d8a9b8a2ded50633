public import HTTPWire
public import Transport

/// A request, or a connection, that was refused before any handler saw it.
public struct Refusal: Sendable, Equatable {
    /// Why; its `status` is what the client was answered.
    public let reason: RequestError
    /// The client's address; nil over a UNIX-domain socket, and where it was gone.
    public let peer: SocketAddress?

    /// A refusal of what `peer` sent.
    public init(reason: RequestError, peer: SocketAddress?) {
        self.reason = reason
        self.peer = peer
    }
}
