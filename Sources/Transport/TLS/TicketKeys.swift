internal import COpenSSL
internal import Synchronization

/// The keys that session tickets are sealed with, a new one every twelve hours.
///
/// A ticket of the key before is still opened, and answered with one of the current key; older ones lead to a full
/// handshake.  In TLS 1.3 every resumption is answered with a new ticket.  Kept apart from the certificates, so that
/// sessions outlive their renewal (RFC 5077 §4, §5.5).
package final class TicketKeys: Sendable {
    /// The name by which a ticket tells its key, and the two halves of the key itself.
    struct Key: Sendable {
        let name: [UInt8]
        var hmac: [UInt8]
        let aes: [UInt8]
        let expiry: Int

        /// A random key that seals tickets until `expiry`; nil where the system has no randomness to give.
        init?(expiry: Int) {
            guard let name = Self.random(16), let hmac = Self.random(32), let aes = Self.random(32) else { return nil }
            self.name = name
            self.hmac = hmac
            self.aes = aes
            self.expiry = expiry
        }

        private static func random(_ count: Int) -> [UInt8]? {
            var bytes = [UInt8](repeating: 0, count: count)
            let isFilled = unsafe RAND_bytes(&bytes, Int32(count)) == 1  // the array has as many bytes
            return isFilled ? bytes : nil
        }
    }

    private static let lifetime = 12 * 3600

    /// The current key, then the one before it.
    private let keys = Mutex<[Key]>([])

    /// Keys of its own, the first made when it is needed.
    package init() {}

    /// The key to seal with at second `now`; nil where there is no randomness.
    func current(now: Int) -> Key? {
        keys.withLock { keys in
            if let key = keys.first, now < key.expiry { return key }
            guard let key = Key(expiry: now + Self.lifetime) else { return nil }
            keys = [key] + keys.filter { now < $0.expiry + Self.lifetime }.prefix(1)
            return key
        }
    }

    /// The key called `name`, and whether it is still the one to seal with; nil where it is unknown or too old.
    func key(named name: [UInt8], now: Int) -> (key: Key, isCurrent: Bool)? {
        keys.withLock { keys in
            guard let key = keys.first(where: { $0.name == name }), now < key.expiry + Self.lifetime else { return nil }
            return (key, now < key.expiry)
        }
    }

    /// Seals and opens the tickets of `context` with these keys, which must outlive it.
    func install(in context: OpaquePointer) {
        // The callback finds the keys in the context's slot for its application; the context does not own them.
        unsafe SSL_CTX_set_ex_data(context, 0, Unmanaged.passUnretained(self).toOpaque())
        unsafe SSL_CTX_set_tlsext_ticket_key_evp_cb(context) { session, name, vector, cipher, mac, isSealing in
            guard let session = unsafe session, let name = unsafe name, let vector = unsafe vector,
                let slot = unsafe SSL_CTX_get_ex_data(SSL_get_SSL_CTX(session), 0)
            else { return -1 }
            let keys = unsafe Unmanaged<TicketKeys>.fromOpaque(slot).takeUnretainedValue()
            let ticket = unsafe Ticket(name: name, vector: vector, cipher: cipher, mac: mac)
            if isSealing == 1 { return ticket.seal(with: keys) }
            // Clients use a ticket of TLS 1.3 once, so that nobody can tell their connections together (RFC 8446 §C.4).
            return ticket.open(with: keys, isRenewed: unsafe SSL_version(session) == TLS1_3_VERSION)
        }
    }
}
