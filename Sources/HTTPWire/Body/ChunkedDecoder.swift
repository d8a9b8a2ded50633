/// Takes the chunked coding off a body, byte by byte, and remembers where it stopped (RFC 9112 §7.1).
///
///     chunked-body = *chunk last-chunk trailer-section CRLF
///     chunk        = chunk-size [ chunk-ext ] CRLF chunk-data CRLF
///
/// Line ends are CRLF, sizes are hex digits alone, extensions and trailer fields are checked against their grammar and
/// then dropped.
package struct ChunkedDecoder: Sendable {
    /// What comes next.
    package enum Piece: Equatable {
        /// The bytes of the input in this range are the body's.
        case data(Range<Int>)
        /// All the input is used up.
        case partial
        /// The body is complete; what follows is the next message's.
        case end
    }

    enum State: UInt8 {
        case size, moreSize, beforeSemicolon
        case nameStart, name, beforeEquals
        case valueStart, token, quoted, escaped, afterValue
        case sizeLineFeed
        case data, dataReturn, dataLineFeed
        case trailerStart, trailerName, trailerValue, trailerLineFeed, lastLineFeed
        case end
    }

    private var state = State.size
    private var size = 0
    private var digits = 0
    /// The bytes of data so far, and how many more there may be.
    private var room: Int
    /// How many more bytes of extensions and trailers there may be.
    private var overhead: Int

    /// A decoder that refuses more than `bodyLimit` bytes of data, and `overheadLimit` of extensions and trailers.
    package init(bodyLimit: Int, overheadLimit: Int) {
        room = bodyLimit
        overhead = overheadLimit
    }

    /// Goes on at `position`, which it moves to the first byte that it has not used.
    package mutating func next(in bytes: Span<UInt8>, at position: inout Int) throws(RequestError) -> Piece {
        while position < bytes.count {
            switch state {
            case .end: return .end
            case .data:
                let count = min(size, bytes.count - position)
                let start = position
                position += count
                size -= count
                if size == 0 { state = .dataReturn }
                return .data(start..<position)
            default:
                state = try step(bytes[position])
                position += 1
            }
        }
        return state == .end ? .end : .partial
    }

    /// The state after `byte`.
    private mutating func step(_ byte: UInt8) throws(RequestError) -> State {
        switch state {
        case .size, .moreSize, .beforeSemicolon: return try sizeLine(byte)
        case .nameStart, .name, .beforeEquals, .valueStart, .token, .quoted, .escaped, .afterValue:
            try countOverhead()
            guard let next = ChunkExtension.step(state, byte) else { throw lineError(byte) }
            return next
        case .sizeLineFeed:
            guard byte == UInt8(ascii: "\n") else { throw .malformedChunk }
            return try dataOrTrailer()
        case .dataReturn:
            guard byte == UInt8(ascii: "\r") else { throw .malformedChunk }
            return .dataLineFeed
        case .dataLineFeed:
            guard byte == UInt8(ascii: "\n") else { throw .malformedChunk }
            digits = 0
            return .size
        default: return try trailer(byte)
        }
    }

    /// `1*HEXDIG`, and what may follow it on its line.
    private mutating func sizeLine(_ byte: UInt8) throws(RequestError) -> State {
        if state != .beforeSemicolon, let value = byte.hexadecimalValue {
            digits += 1
            // A size that no number holds is no size; one that is only too large is seen at its end.
            guard digits <= 16, size <= Int.max >> 4 else { throw .malformedChunk }
            size = size << 4 | Int(value)
            return .moreSize
        }
        guard state != .size else { throw lineError(byte) }
        guard size <= room else { throw .bodyTooLarge }
        switch byte {
        case UInt8(ascii: ";"): return .nameStart
        case UInt8(ascii: "\r") where state == .moreSize: return .sizeLineFeed
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            try countOverhead()
            return .beforeSemicolon
        default: throw lineError(byte)
        }
    }

    /// After the size's line: its data, or the trailers where it was the last.
    private mutating func dataOrTrailer() throws(RequestError) -> State {
        room -= size
        return size == 0 ? .trailerStart : .data
    }

    /// `*( field-line CRLF ) CRLF`.
    private mutating func trailer(_ byte: UInt8) throws(RequestError) -> State {
        switch state {
        case .trailerStart where byte == UInt8(ascii: "\r"): return .lastLineFeed
        case .lastLineFeed where byte == UInt8(ascii: "\n"): return .end
        case .trailerStart, .trailerName:
            try countOverhead()
            if state == .trailerName, byte == UInt8(ascii: ":") { return .trailerValue }
            guard ByteClass.token.contains(byte) else { throw .malformedFieldName }
            return .trailerName
        case .trailerValue:
            try countOverhead()
            if byte == UInt8(ascii: "\r") { return .trailerLineFeed }
            guard ByteClass.fieldValue.contains(byte) else { throw .malformedFieldValue }
            return .trailerValue
        case .trailerLineFeed where byte == UInt8(ascii: "\n"): return .trailerStart
        default: throw .bareLineEnd
        }
    }

    private mutating func countOverhead() throws(RequestError) {
        overhead -= 1
        guard overhead >= 0 else { throw .chunkOverheadTooLarge }
    }

    private func lineError(_ byte: UInt8) -> RequestError {
        byte == UInt8(ascii: "\n") ? .bareLineEnd : .malformedChunk
    }
}
