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
    /// The bytes of the body that have come, chunks joined.
    private(set) var received = 0
    private let keepsBody: Bool
    private var decoder: ChunkedDecoder?

    /// A request of which `headBytes` is the head, and whose body is kept, or only read to its end.
    init(_ head: RequestHead, _ headBytes: Span<UInt8>, keepsBody: Bool = true, in turn: borrowing Turn) {
        self.head = head
        self.keepsBody = keepsBody
        bytes = headBytes.indices.map { headBytes[$0] }
        began = turn.now
        guard head.framing == .chunked else { return }
        decoder = ChunkedDecoder(bodyLimit: turn.limits.body, overheadLimit: turn.limits.chunkOverhead)
    }

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
        received += span.count
        guard keepsBody else { return }
        // The buffer is read within the call.
        unsafe span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
}
