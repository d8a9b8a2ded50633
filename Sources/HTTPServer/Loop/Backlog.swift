internal import HTTPWire
internal import Transport

/// Output that a client has not taken yet: the only time when a connection owns any.
final class Backlog {
    /// What came of sending some of it.
    enum Outcome {
        /// All has been sent.
        case empty
        /// There is more, to be sent in a later turn, so that others get theirs.
        case more
        /// All that there is has been sent, and the stream is to be asked again after this long at the latest.
        case pending(Duration)
        /// The client takes no more for now; whether it took any.
        case blocked(progress: Bool)
        /// The connection is broken, or the body cannot be completed.
        case failed
    }

    /// What came of looking for more to send.
    private enum Refill: Equatable {
        case bytes
        case pending(Duration)
        case end
    }

    /// The most that is sent in one turn.
    private static let turnLimit = 1 << 20

    /// How many bytes have been sent of it.
    private(set) var sentCount = 0
    /// How fast the client takes it; anew whenever the client had taken all that a stream had to give.
    private(set) var pace: OutputPace
    private var bytes: [UInt8]
    private var position = 0
    private var tail: ResponseTail

    /// Takes over what `sink` holds, and empties it; `now` is when.
    init(_ sink: inout ResponseSink, at now: MonotonicInstant) {
        pace = OutputPace(at: now)
        bytes = unsafe sink.output.pending.withUnsafeBufferPointer { unsafe Array($0) }  // copied within the call
        sink.output.clear()
        tail = sink.tail
        sink.tail = .none
    }

    /// Notes that there is something to take again, after a stream had nothing to give.
    func restartPace(at now: MonotonicInstant) { pace = OutputPace(at: now) }

    /// Sends what the client takes, up to the limit of a turn; where the server stops, a stream that can end does.
    func send(to stream: borrowing ByteStream, isStopping: Bool = false) -> Outcome {
        var sent = 0
        defer {
            sentCount += sent
            pace.take(sent)
        }
        while sent < Self.turnLimit {
            if position == bytes.count {
                do throws(BodyStream.Failure) {
                    switch try refill(isStopping: isStopping) {
                    case .bytes: break
                    case .pending(let wait): return .pending(wait)
                    case .end: return .empty
                    }
                } catch {
                    return .failed
                }
            }
            let end = min(bytes.count, position + Self.turnLimit)
            switch stream.write(bytes.span.extracting(position..<end)) {
            case .bytes(let count):
                position += count
                sent += count
            case .blocked: return .blocked(progress: sent > 0)
            case .failed: return .failed
            }
        }
        return .more
    }

    /// Takes the next bytes without sending them; nil after the last, and where there are none yet.
    func take(isStopping: Bool = false) throws(BodyStream.Failure) -> [UInt8]? {
        if position == bytes.count {
            guard try refill(isStopping: isStopping) == .bytes else { return nil }
        }
        defer { position = bytes.count }
        return Array(bytes[position...])
    }

    /// Takes the next bytes from the tail.
    private func refill(isStopping: Bool) throws(BodyStream.Failure) -> Refill {
        position = 0
        bytes = []
        while true {
            switch tail {
            case .none: return .end
            case .bytes(let message, let offset):
                bytes = message
                position = offset
                tail = .none
            case .stream(let stream, let chunked, let owed):
                switch try stream.next() {
                case .bytes(let piece): bytes = try sent(piece, of: stream, chunked: chunked, owed: owed)
                case .pending where isStopping && stream.isOpenEnded: bytes = try end(chunked: chunked, owed: owed)
                case .pending(let wait): return .pending(wait)
                case .end: bytes = try end(chunked: chunked, owed: owed)
                }
            }
            if position < bytes.count { return .bytes }
        }
    }

    /// A piece of a stream as it is sent; the tail is what then remains.
    private func sent(
        _ piece: [UInt8], of stream: BodyStream, chunked: Bool, owed: Int?
    ) throws(BodyStream.Failure) -> [UInt8] {
        if let owed {
            guard piece.count <= owed else { throw BodyStream.Failure() }
            tail = .stream(stream, chunked: chunked, owed: owed - piece.count)
        }
        // An empty chunk would end the body.
        guard chunked, !piece.isEmpty else { return piece }
        return Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Array("\r\n".utf8)
    }

    /// What is sent at the end of a stream.
    private func end(chunked: Bool, owed: Int?) throws(BodyStream.Failure) -> [UInt8] {
        // Fewer bytes than promised leave the client waiting, unless it is told by the connection's end.
        guard owed ?? 0 == 0 else { throw BodyStream.Failure() }
        tail = .none
        return chunked ? Array("0\r\n\r\n".utf8) : []
    }
}
