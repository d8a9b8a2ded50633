internal import Transport

extension ResponseSink {
    /// The most bytes of a body that are offered to the kernel at once, so that other connections get their turn.
    private static var turnLimit: Int { 1 << 20 }

    /// Writes what `stream` takes at once: the output, and from where it stands a body that is too long to be copied there.
    @inline(__always)
    mutating func write(to stream: borrowing ByteStream) -> WriteOutcome {
        guard case .bytes(let message, let offset) = tail else {
            let outcome = stream.write(output.pending)
            if case .bytes(let count) = outcome { output.consume(count) }
            return outcome
        }
        return write(message, from: offset, to: stream)
    }

    private mutating func write(
        _ message: [UInt8], from offset: Int, to stream: borrowing ByteStream
    ) -> WriteOutcome {
        let end = min(message.count, offset + Self.turnLimit)
        let outcome = stream.write(output.pending, then: message.span.extracting(offset..<end))
        guard case .bytes(let count) = outcome else { return outcome }
        let ofOutput = min(count, output.pending.count)
        output.consume(ofOutput)
        let reached = offset + count - ofOutput
        tail = reached == message.count ? .none : .bytes(message, from: reached)
        return outcome
    }
}
