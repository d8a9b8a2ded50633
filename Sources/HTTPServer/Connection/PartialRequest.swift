internal import HTTPWire
internal import Transport

/// A request whose head is here and whose body is not yet: the only time when a connection owns a body.
final class PartialRequest {
    /// The head.
    let head: RequestHead
    /// The head's bytes, then the body's as they come.
    private(set) var bytes: [UInt8]
    /// When the head was complete.
    let began: MonotonicInstant
    private var decoder: ChunkedDecoder?

    /// A request of which `headBytes` is the head.
    init(_ head: RequestHead, _ headBytes: Span<UInt8>, in turn: borrowing Turn) {
        self.head = head
        bytes = headBytes.indices.map { headBytes[$0] }
        began = turn.now
        guard head.framing == .chunked else { return }
        decoder = ChunkedDecoder(bodyLimit: turn.limits.body, overheadLimit: turn.limits.chunkOverhead)
    }

    /// The bytes of the body so far.
    var received: Int { bytes.count - head.byteCount }

    /// Takes what belongs to the body from `input`; returns whether the body is complete.
    func take(_ input: inout InputCursor) throws(RequestError) -> Bool {
        guard decoder == nil else { return try takeChunks(&input) }
        guard case .length(let count) = head.framing else { return true }
        let rest = input.rest
        let taken = min(count - received, rest.count)
        append(rest.extracting(0..<taken))
        input.position += taken
        return received == count
    }

    private func takeChunks(_ input: inout InputCursor) throws(RequestError) -> Bool {
        while let piece = try decoder?.next(in: input.bytes, at: &input.position) {
            switch piece {
            case .data(let range): append(input.bytes.extracting(range))
            case .partial: return false
            case .end: return true
            }
        }
        return true
    }

    private func append(_ span: Span<UInt8>) {
        // The buffer is read within the call.
        unsafe span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
}
