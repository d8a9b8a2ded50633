internal import COpenSSL

/// A client's side of TLS over a blocking descriptor that somebody else owns and closes.
///
/// It takes any certificate: a health check asks its own host whether a server answers, not who it is.
@safe package struct TLSClientSession: ~Copyable {
    private let session: OpaquePointer

    /// Shakes hands on `descriptor`, which must stay open as long as this value lives; nil where that fails.
    package init?(over descriptor: Int32) {
        guard let session = unsafe Self.connected(descriptor) else { return nil }
        unsafe self.session = session
    }

    private static func connected(_ descriptor: Int32) -> OpaquePointer? {
        defer { ERR_clear_error() }  // else the next session of this thread would be blamed for it
        guard let context = unsafe SSL_CTX_new(TLS_client_method()) else { return nil }
        defer { unsafe SSL_CTX_free(context) }  // made above; the session holds a reference of its own
        guard let session = unsafe SSL_new(context) else { return nil }
        // The session never closes the descriptor.
        if unsafe SSL_set_fd(session, descriptor) == 1, unsafe SSL_connect(session) == 1 { return unsafe session }
        unsafe SSL_free(session)  // made above, and shared with nobody
        return nil
    }

    deinit { unsafe SSL_free(session) }  // made by init, and the type cannot be copied

    /// Sends all of `bytes`; false where the server takes them no more.
    package func send(_ bytes: [UInt8]) -> Bool {
        defer { ERR_clear_error() }
        var count = 0
        // OpenSSL reads no more than it is told that there is; without partial writes it sends all or fails.
        return unsafe SSL_write_ex(session, bytes, bytes.count, &count) == 1
    }

    /// What comes next, at most `limit` bytes; nothing where the server closed or takes too long.
    package func receive(limit: Int) -> [UInt8] {
        defer { ERR_clear_error() }
        return unsafe [UInt8](unsafeUninitializedCapacity: limit) { memory, count in
            // OpenSSL writes no more than it is told that there is room for, and how much that was.
            if unsafe SSL_read_ex(session, memory.baseAddress, limit, &count) != 1 { count = 0 }
        }
    }
}
