/// The last host that was found valid: most requests name the one before, and comparing costs less than checking anew.
struct ValidHost {
    /// The longest that is remembered: a name of 253 bytes (RFC 1035 §2.3.4), a final dot, and a port.
    private static let longest = 260

    private var bytes: [UInt8] = []

    /// Whether `host` is a valid host and port, which is then remembered.
    @inline(__always)
    mutating func accepts(_ host: Span<UInt8>) -> Bool { !host.isEmpty && host.equals(bytes.span) || check(host) }

    private mutating func check(_ host: Span<UInt8>) -> Bool {
        guard HostAndPort.isValid(host) else { return false }
        guard host.count <= Self.longest else { return true }
        bytes.removeAll(keepingCapacity: true)
        for index in host.indices { bytes.append(host[index]) }
        return true
    }
}
