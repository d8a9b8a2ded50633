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
