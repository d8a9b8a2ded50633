import HTTPServer
import HTTPWire

/// The promises of the chunked decoder.
enum FuzzedChunks {
    private static let bodyLimit = 4096

    /// What came of decoding: the data, how much input was used, and whether it ended, failed, or wants more.
    private struct Outcome: Equatable {
        var data: [UInt8] = []
        var used = 0
        var isEnded = false
        var error: RequestError?
    }

    /// The data and the outcome are the same however the input is split into reads, and within the limits.
    static func check(_ bytes: [UInt8], pieces: Int) {
        let whole = decode(bytes, pieces: bytes.count)
        let parts = decode(bytes, pieces: pieces)
        precondition(whole == parts, "the body depends on how the input was split")
        precondition(whole.data.count <= bodyLimit && whole.data.count <= bytes.count, "more data than there may be")
    }

    private static func decode(_ bytes: [UInt8], pieces: Int) -> Outcome {
        var decoder = ChunkedDecoder(bodyLimit: bodyLimit, overheadLimit: 256)
        var outcome = Outcome()
        while outcome.used < bytes.count, !outcome.isEnded {
            let read = bytes[outcome.used..<min(bytes.count, outcome.used + max(1, pieces))]
            let input = Array(read)
            var position = 0
            do throws(RequestError) {
                repeat {
                    let piece = try decoder.next(in: input.span, at: &position)
                    if case .data(let range) = piece { outcome.data += input[range] }
                    if piece == .end { outcome.isEnded = true }
                    if piece == .partial { precondition(position == input.count, "input was left unused") }
                } while position < input.count && !outcome.isEnded
            } catch {
                outcome.error = error
                // Where in the input it failed may depend on the read; what was taken before must not.
                outcome.used = 0
                return outcome
            }
            outcome.used += position
        }
        return outcome
    }
}
