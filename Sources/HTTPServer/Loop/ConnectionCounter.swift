internal import Synchronization
internal import Transport

/// Counts the connections of all loops, and those of each address where that is asked for.
final class ConnectionCounter: Sendable {
    private let total = Atomic<Int>(0)
    private let byAddress = Mutex<[[UInt8]: Int]>([:])
    private let limit: Int
    private let addressLimit: Int?

    /// Counts up to the limits.
    init(_ limits: ServerLimits) {
        limit = limits.connections
        addressLimit = limits.connectionsPerAddress
    }

    /// Whether connections are counted by address, so that the address must be asked for.
    var countsAddresses: Bool { addressLimit != nil }

    /// Whether the server has as many connections as it takes.
    var isFull: Bool { total.load(ordering: .relaxed) >= limit }

    /// Counts one more connection, from `peer` where that is known; false where its address has too many.
    func add(_ peer: SocketAddress?) -> Bool {
        if let peer, let addressLimit {
            let isTaken = byAddress.withLock { counts in
                guard counts[peer.bytes, default: 0] < addressLimit else { return false }
                counts[peer.bytes, default: 0] += 1
                return true
            }
            guard isTaken else { return false }
        }
        total.wrappingAdd(1, ordering: .relaxed)
        return true
    }

    /// Counts one connection less.
    func remove(_ peer: SocketAddress?) {
        total.wrappingSubtract(1, ordering: .relaxed)
        guard let peer, addressLimit != nil else { return }
        byAddress.withLock { counts in
            let count = counts[peer.bytes, default: 1] - 1
            counts[peer.bytes] = count == 0 ? nil : count
        }
    }
}
