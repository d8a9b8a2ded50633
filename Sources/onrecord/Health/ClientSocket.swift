internal import Glibc
internal import Transport

/// A blocking connection to a server, with or without TLS, closed once.
struct ClientSocket: ~Copyable {
    /// How long connecting, sending and receiving may take, each.
    static let timeoutSeconds = 2
    private static let chunkByteCount = 1024

    // Let go of in this order: the session uses the descriptor.
    private let session: TLSClientSession?
    private let descriptor: Descriptor

    /// Connects to the first of `endpoints` that takes the connection, and shakes hands where TLS is wanted.
    init(_ endpoints: [Endpoint], usesTLS: Bool) throws(Failure) {
        let numbers = endpoints.lazy.compactMap {
            ClientConnection.connect(to: $0, timeoutSeconds: Self.timeoutSeconds)
        }
        guard let number = numbers.first else { throw Failure(.unavailable, "nothing answers there") }
        let descriptor = Descriptor(owning: number)
        let session = usesTLS ? TLSClientSession(over: number) : nil
        guard !usesTLS || session != nil else { throw Failure(.unavailable, "what answers there speaks no TLS") }
        self.session = session
        self.descriptor = descriptor
    }

    /// Sends all of `bytes`.
    func send(_ bytes: [UInt8]) throws(Failure) {
        // The kernel copies the bytes during the call.
        let isSent =
            switch session {
            case .some(let session): session.send(bytes)
            case nil: unsafe Glibc.send(descriptor.number, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
            }
        guard isSent else { throw Failure(.unavailable, "the server takes no request") }
    }

    /// Receives until `count` bytes are there, or the server closes.
    func receive(atLeast count: Int) throws(Failure) -> [UInt8] {
        var received: [UInt8] = []
        while received.count < count {
            let chunk = receive()
            guard !chunk.isEmpty else { throw Failure(.unavailable, "the server does not answer") }
            received += chunk
        }
        return received
    }

    private func receive() -> [UInt8] {
        switch session {
        case .some(let session): session.receive(limit: Self.chunkByteCount)
        case nil:
            unsafe [UInt8](unsafeUninitializedCapacity: Self.chunkByteCount) { memory, filled in
                // The kernel writes at most the count that it is given.
                filled = unsafe max(0, recv(descriptor.number, memory.baseAddress, Self.chunkByteCount, 0))
            }
        }
    }
}
