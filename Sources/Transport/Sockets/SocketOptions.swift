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

extension Descriptor {
    /// The address of the other end; nil for a UNIX-domain socket, and where the connection is gone.
    package var peerAddress: SocketAddress? {
        var raw = RawSocketAddress()
        // The room is as large as the kernel is told.
        let isKnown = unsafe raw.write { unsafe getpeername(number, $0, $1) } == 0
        return isKnown ? raw.address : nil
    }
}
