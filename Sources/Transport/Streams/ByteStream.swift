/// A connection's bytes, in plain text or through TLS: the one seam behind which the two differ.
///
/// Neither call ever waits.
package enum ByteStream: ~Copyable {
    /// Bytes as they are on the wire.
    case plain(Descriptor)
    /// Bytes that TLS carries.
    case tls(TLSStream)

    /// The descriptor, for a poller.
    @inline(__always)
    package var number: Int32 {
        switch self {
        case .plain(let descriptor): descriptor.number
        case .tls(let stream): stream.number
        }
    }

    /// Reads as much as has come and fits into `buffer` after its first `count` bytes, where there is room for some.
    @inline(__always)
    package func read(into buffer: inout MutableSpan<UInt8>, after count: Int = 0) -> ReadOutcome {
        switch self {
        case .plain(let descriptor): descriptor.read(into: &buffer, after: count)
        case .tls(let stream): stream.read(into: &buffer, after: count)
        }
    }

    /// Writes as much of `bytes`, which are not empty, as there is room for.
    ///
    /// After `.blocked`, the next call starts with the same bytes again.
    @inline(__always)
    package func write(_ bytes: Span<UInt8>) -> WriteOutcome {
        switch self {
        case .plain(let descriptor): descriptor.write(bytes)
        case .tls(let stream): stream.write(bytes)
        }
    }

    /// Writes as much of `bytes`, and of `more` after them, as there is room for; neither is empty.
    ///
    /// In plain text both go in one call and are not copied.  TLS has to seal what it sends, and takes `bytes` alone.
    package func write(_ bytes: Span<UInt8>, then more: Span<UInt8>) -> WriteOutcome {
        switch self {
        case .plain(let descriptor): descriptor.write(bytes, then: more)
        case .tls(let stream): stream.write(bytes)
        }
    }

    /// Whether input has been taken from the descriptor that no `read` has returned yet, so that no poller tells of it.
    @inline(__always)
    package var hasBufferedInput: Bool {
        switch self {
        case .plain: false
        case .tls(let stream): stream.hasBufferedInput
        }
    }

    /// Whether nobody between the two ends can read the bytes.
    @inline(__always)
    package var isSecure: Bool {
        switch self {
        case .plain: false
        case .tls: true
        }
    }

    /// Whether the first `read` or `write` still has a TLS handshake to do.
    package var isHandshaking: Bool {
        switch self {
        case .plain: false
        case .tls(let stream): stream.isHandshaking
        }
    }

    /// Whether a TLS handshake took up an earlier session.
    package var isResumed: Bool {
        switch self {
        case .plain: false
        case .tls(let stream): stream.isResumed
        }
    }

    /// Tells the peer that the connection ends here, where the protocol has a word for it.
    package func prepareToClose() {
        switch self {
        case .plain: break
        case .tls(let stream): stream.sendCloseNotify()
        }
    }

    /// Tells the peer that nothing more will be written.
    package func finishWriting() {
        switch self {
        case .plain(let descriptor): descriptor.shutDownWriting()
        case .tls(let stream): stream.finishWriting()
        }
    }
}

/// What came of reading.
package enum ReadOutcome: Equatable {
    /// So many bytes, at least one.
    case bytes(Int)
    /// Nothing until the descriptor is ready for this.
    case blocked(on: Poller.Interest)
    /// The peer will write no more.
    case ended
    /// The connection is broken.
    case failed
}

/// What came of writing.
package enum WriteOutcome: Equatable {
    /// So many bytes were taken, at least one.
    case bytes(Int)
    /// Nothing until the descriptor is ready for this.
    case blocked(on: Poller.Interest)
    /// The connection is broken.
    case failed
}
