internal import CLinux
internal import COpenSSL
internal import Glibc

/// How OpenSSL reads and writes a socket: with the calls that streams in plain text use.
///
/// OpenSSL's own uses `read` and `write`, which cost more of a socket and are points at which threads can be cancelled.
@safe struct SocketBIO: @unchecked Sendable {
    // OpenSSL reads a table of functions without changing it, and this one is complete before any thread gets it.

    private static let shared = SocketBIO()

    private let functions: OpaquePointer?

    private init() {
        unsafe functions = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "socket")
        guard let functions = unsafe functions else { return }
        // OpenSSL passes what each function's type says: the room or the bytes that it has, and where to tell how much of it
        // was used.
        unsafe BIO_meth_set_read_ex(functions) { bio, bytes, room, used in
            let count = unsafe clinux_receive(Self.descriptor(of: bio), bytes, room)
            return unsafe Self.note(count, in: bio, used, retry: BIO_FLAGS_READ)
        }
        unsafe BIO_meth_set_write_ex(functions) { bio, bytes, size, used in
            let count = unsafe clinux_send(Self.descriptor(of: bio), bytes, size)
            return unsafe Self.note(count, in: bio, used, retry: BIO_FLAGS_WRITE)
        }
        unsafe BIO_meth_set_ctrl(functions) { bio, command, _, _ in
            switch command {
            case BIO_CTRL_FLUSH: 1  // nothing is held back
            case BIO_CTRL_EOF: unsafe BIO_test_flags(bio, BIO_FLAGS_IN_EOF) == 0 ? 0 : 1
            default: 0
            }
        }
    }

    /// Has `session` read and write `descriptor`, which must stay open as long as the session lives; false where memory is
    /// short.
    static func connect(_ session: OpaquePointer, to descriptor: Int32) -> Bool {
        guard let functions = unsafe shared.functions, let bio = unsafe BIO_new(functions) else { return false }
        // The BIO is new, has the descriptor for its data, and belongs to the session from here on.
        unsafe BIO_set_data(bio, UnsafeMutableRawPointer(bitPattern: Int(descriptor)))
        unsafe SSL_set_bio(session, bio, bio)
        return true
    }

    private static func descriptor(of bio: OpaquePointer?) -> Int32 {
        unsafe Int32(Int(bitPattern: BIO_get_data(bio)))  // a number that `connect` put there, no address
    }

    /// Tells OpenSSL what came of a call: how many bytes it moved, whether to `retry` it later, or that there is no more.
    private static func note(
        _ count: Int, in bio: OpaquePointer?, _ used: UnsafeMutablePointer<Int>?, retry: Int32
    ) -> Int32 {
        // OpenSSL passes a live BIO and where to put the count.
        unsafe BIO_clear_flags(bio, BIO_FLAGS_READ | BIO_FLAGS_WRITE | BIO_FLAGS_SHOULD_RETRY)
        if count > 0 {
            unsafe used?.pointee = count
            return 1
        }
        if count == 0 {
            unsafe BIO_set_flags(bio, BIO_FLAGS_IN_EOF)
        } else if errno == EAGAIN || errno == EINTR {
            unsafe BIO_set_flags(bio, retry | BIO_FLAGS_SHOULD_RETRY)
        }
        return 0
    }
}
