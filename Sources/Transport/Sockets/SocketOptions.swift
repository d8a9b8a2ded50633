internal import CLinux
internal import Glibc

extension Descriptor {
    /// Sets a socket option that is a number.
    func setOption(_ level: Int32, _ name: Int32, _ value: Int32, _ label: StaticString) throws(SystemError) {
        // The pointer is to a local of the size given, and read within the call.
        try SystemCall.run(label) {
            unsafe withUnsafePointer(to: value) {
                unsafe setsockopt(number, level, name, $0, socklen_t(MemoryLayout<Int32>.size))
            }
        }
    }
}

extension SocketAddress {
    /// The address of the other end of the connection `number`; nil for a UNIX-domain socket, and where it is gone.
    package init?(ofPeerOf number: Int32) {
        var raw = RawSocketAddress()
        // The room is as large as the kernel is told.
        let isKnown = unsafe raw.write { unsafe getpeername(number, $0, $1) } == 0
        guard isKnown, let address = raw.address else { return nil }
        self = address
    }
}

/// The client's side of a connection, for tests.
package enum TestConnection {
    /// A blocking socket connected to `address`, whose calls give up after ten seconds; nil where it cannot be had.
    package static func connect(to address: SocketAddress) -> Int32? {
        let raw = RawSocketAddress(address)
        let number = socket(raw.family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { return nil }
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        // Each call reads the one value it is given.
        unsafe setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let isConnected = unsafe raw.read { unsafe Glibc.connect(number, $0, $1) } == 0
        if !isConnected { close(number) }
        return isConnected ? number : nil
    }
}
