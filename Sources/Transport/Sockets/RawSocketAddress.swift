internal import CLinux
internal import Glibc

/// An address as the kernel reads and writes it, of any family.
struct RawSocketAddress {
    private var storage = sockaddr_storage()
    private var count = socklen_t(MemoryLayout<sockaddr_storage>.size)

    /// Room for the kernel to write an address into.
    init() {}

    /// An IPv4 or IPv6 address.
    init(_ address: SocketAddress) {
        if address.isIPv6 {
            var raw = sockaddr_in6()
            raw.sin6_family = sa_family_t(AF_INET6)
            raw.sin6_port = address.port.bigEndian
            // sockaddr_in6 has the 16 bytes that an IPv6 address has.
            unsafe withUnsafeMutableBytes(of: &raw.sin6_addr) { unsafe $0.copyBytes(from: address.bytes) }
            store(raw)
        } else {
            var raw = sockaddr_in()
            raw.sin_family = sa_family_t(AF_INET)
            raw.sin_port = address.port.bigEndian
            // sockaddr_in has the 4 bytes that an IPv4 address has.
            unsafe withUnsafeMutableBytes(of: &raw.sin_addr) { unsafe $0.copyBytes(from: address.bytes) }
            store(raw)
        }
    }

    /// The path of a UNIX-domain socket; nil where it is empty or longer than 107 bytes, or has a NUL.
    init?(path: String) {
        var raw = sockaddr_un()
        raw.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count < MemoryLayout.size(ofValue: raw.sun_path), !bytes.contains(0) else {
            return nil
        }
        // The path and a NUL fit (just checked).
        unsafe withUnsafeMutableBytes(of: &raw.sun_path) { unsafe $0.copyBytes(from: bytes) }
        store(raw)
    }

    /// The IPv4 or IPv6 address that this is; nil for another family.
    var address: SocketAddress? {
        switch Int32(storage.ss_family) {
        case AF_INET:
            let raw: sockaddr_in = load()
            let bytes = unsafe withUnsafeBytes(of: raw.sin_addr) { unsafe Array($0) }  // copied within the call
            return SocketAddress(bytes: bytes, port: UInt16(bigEndian: raw.sin_port))
        case AF_INET6:
            let raw: sockaddr_in6 = load()
            let bytes = unsafe withUnsafeBytes(of: raw.sin6_addr) { unsafe Array($0) }  // copied within the call
            return SocketAddress(bytes: bytes, port: UInt16(bigEndian: raw.sin6_port))
        default: return nil
        }
    }

    /// The socket family.
    var family: Int32 { Int32(storage.ss_family) }

    /// Calls `body` with the address as the kernel reads it.
    func read<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        // Every address begins with sockaddr's fields, and the kernel reads no more than it is told.
        unsafe withUnsafePointer(to: storage) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0, count) }
        }
    }

    /// Calls `body` with room for the kernel to write an address into.
    mutating func write<Result>(_ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Result)
        -> Result
    {
        // The room is that of the largest address, and the kernel writes no more than it is told.
        unsafe withUnsafeMutablePointer(to: &storage) { storage in
            unsafe storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0, &count) }
        }
    }

    private mutating func store<Raw>(_ raw: Raw) {
        // sockaddr_storage is larger than every address, by its definition.
        unsafe withUnsafeMutableBytes(of: &storage) { unsafe $0.storeBytes(of: raw, as: Raw.self) }
        count = socklen_t(MemoryLayout<Raw>.size)
    }

    private func load<Raw>() -> Raw {
        // As above, and every bit pattern is a value.
        unsafe withUnsafeBytes(of: storage) { unsafe $0.load(as: Raw.self) }
    }
}
