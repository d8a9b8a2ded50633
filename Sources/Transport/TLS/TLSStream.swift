internal import COpenSSL
internal import Glibc

/// A connection that speaks TLS; the handshake is done by the first reads.
@safe package struct TLSStream: ~Copyable {
    private let descriptor: Descriptor
    private let session: OpaquePointer
    /// Kept alive, as the session's callbacks use it.
    private let context: TLSContext

    /// Takes over `descriptor`, on which the client is about to say hello; nil where memory is short.
    package init?(_ descriptor: consuming Descriptor, context: TLSContext) {
        guard let session = unsafe SSL_new(context.pointer) else { return nil }  // a context lives as long as its owner
        // The session is new and its own; neither way to connect it makes it close the descriptor.  The kernel's TLS works
        // with OpenSSL's alone.
        let isConnected =
            KernelTLS.isOffered
            ? unsafe SSL_set_fd(session, descriptor.number) == 1
            : unsafe SocketBIO.connect(session, to: descriptor.number)
        guard isConnected else {
            unsafe SSL_free(session)  // made above, and shared with nobody
            return nil
        }
        unsafe SSL_set_accept_state(session)
        self.descriptor = descriptor
        self.context = context
        unsafe self.session = session
    }

    deinit {
        unsafe SSL_free(session)  // made by init, and the type cannot be copied
    }

    /// The descriptor, for a poller.
    var number: Int32 { descriptor.number }

    /// Whether records have been read whose content no `read` has returned yet.
    var hasBufferedInput: Bool {
        unsafe SSL_has_pending(session) != 0  // the session lives as long as this value
    }

    /// Whether the handshake is not done.
    var isHandshaking: Bool {
        unsafe SSL_is_init_finished(session) == 0  // the session lives as long as this value
    }

    /// Whether the handshake took up an earlier session.
    var isResumed: Bool {
        unsafe SSL_session_reused(session) == 1  // the session lives as long as this value
    }

    /// Reads the records that have come until `buffer`, after its first `offset` bytes, is full.
    func read(into buffer: inout MutableSpan<UInt8>, after offset: Int) -> ReadOutcome {
        precondition(offset < buffer.count, "no room to read into")
        var total = offset
        var outcome = ReadOutcome.ended
        repeat {
            var count = 0
            // OpenSSL writes no more than it is told that there is room for.
            let result = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe SSL_read_ex(session, bytes.baseAddress?.advanced(by: total), bytes.count - total, &count)
            }
            guard result == 1 else {
                outcome = failure()
                break
            }
            total += count
        } while total < buffer.count && hasBufferedInput
        return total > offset ? .bytes(total - offset) : outcome
    }

    /// Writes as much of `bytes` as there is room for.
    func write(_ bytes: Span<UInt8>) -> WriteOutcome {
        var total = 0
        while total < bytes.count {
            var count = 0
            // OpenSSL reads no more than it is told that there is.
            let result = unsafe bytes.withUnsafeBytes {
                unsafe SSL_write_ex(session, $0.baseAddress?.advanced(by: total), $0.count - total, &count)
            }
            guard result == 1 else {
                if total > 0 { break }
                if case .blocked(let interest) = failure() { return .blocked(on: interest) }
                return .failed
            }
            total += count
        }
        return .bytes(total)
    }

    /// Sends the alert that says that nothing more will come; a second time, nothing.
    func sendCloseNotify() {
        guard !isHandshaking, unsafe SSL_get_shutdown(session) & SSL_SENT_SHUTDOWN == 0 else { return }
        unsafe SSL_shutdown(session)  // the session lives as long as this value
        ERR_clear_error()  // of a connection that was broken already
    }

    /// Sends the alert that says that nothing more will come, and the end of the stream after it.
    func finishWriting() {
        sendCloseNotify()
        descriptor.shutDownWriting()
    }

    /// What the last call's failure means.
    private func failure() -> ReadOutcome {
        let code = unsafe SSL_get_error(session, 0)  // the session lives as long as this value
        ERR_clear_error()  // else the next session of this thread would be blamed for it
        switch code {
        case SSL_ERROR_WANT_READ: return .blocked(on: .input)
        case SSL_ERROR_WANT_WRITE: return .blocked(on: .output)
        case SSL_ERROR_ZERO_RETURN: return .ended
        default: return .failed
        }
    }
}
