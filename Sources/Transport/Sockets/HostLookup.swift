internal import CLinux
internal import Glibc

/// Asks the system's resolver for the addresses of a host.
package enum HostLookup {
    /// The addresses of `host`, a name or an address in numbers, in the resolver's order; none where it has none.
    package static func endpoints(_ host: String, port: UInt16) -> [Endpoint] {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        // The list is the resolver's and is given back below; the strings live for the call.
        guard unsafe getaddrinfo(host, String(port), &hints, &list) == 0 else { return [] }
        defer { unsafe freeaddrinfo(list) }
        var endpoints: [Endpoint] = []
        var entry = unsafe list
        while let found = unsafe entry?.pointee {
            var raw = RawSocketAddress()
            unsafe raw.write { address, count in
                // An address of the list has as many bytes as it says, and fits the room for the largest one.
                guard let source = unsafe found.ai_addr, unsafe found.ai_addrlen <= count.pointee else { return }
                unsafe UnsafeMutableRawPointer(address).copyMemory(from: source, byteCount: Int(found.ai_addrlen))
            }
            if let address = raw.address { endpoints.append(.address(address)) }
            unsafe entry = found.ai_next
        }
        return endpoints
    }
}
