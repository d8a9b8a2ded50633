internal import Glibc

/// A blocking TCP connection to a server, closed once.
struct ClientSocket: ~Copyable {
    /// How long connecting, sending and receiving may take, each.
    static let timeoutSeconds = 2

    private let descriptor: Int32

    /// Connects to the first address of `host` that takes the connection.
    init(host: String, port: String) throws(Failure) {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        // The list is the resolver's and is given back below; the strings live for the call.
        guard unsafe getaddrinfo(host, port, &hints, &list) == 0 else {
            throw Failure(.unavailable, "\(host) has no address")
        }
        defer { unsafe freeaddrinfo(list) }
        var entry = unsafe list
        while let address = unsafe entry {
            if let descriptor = unsafe Self.connect(address.pointee) {
                self.descriptor = descriptor
                return
            }
            unsafe entry = address.pointee.ai_next
        }
        throw Failure(.unavailable, "nothing answers on \(host):\(port)")
    }

    deinit { close(descriptor) }

    private static func connect(_ address: addrinfo) -> Int32? {
        let descriptor = unsafe socket(address.ai_family, address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var limit = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            // The kernel copies the structure during the call.
            unsafe setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        if unsafe Glibc.connect(descriptor, address.ai_addr, address.ai_addrlen) == 0 { return descriptor }
        close(descriptor)
        return nil
    }

    /// Sends all of `bytes`.
    func send(_ bytes: [UInt8]) throws(Failure) {
        // The kernel copies the bytes during the call.
        let count = unsafe bytes.withUnsafeBytes { bytes in
            unsafe Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        }
        guard count == bytes.count else { throw Failure(.unavailable, "the server takes no request") }
    }

    /// Receives until `count` bytes are there, or the server closes.
    func receive(atLeast count: Int) throws(Failure) -> [UInt8] {
        var received: [UInt8] = []
        while received.count < count {
            let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1024) { memory, filled in
                // The kernel writes at most the count that it is given.
                filled = unsafe max(0, recv(descriptor, memory.baseAddress, 1024, 0))
            }
            guard !chunk.isEmpty else { throw Failure(.unavailable, "the server does not answer") }
            received += chunk
        }
        return received
    }
}
