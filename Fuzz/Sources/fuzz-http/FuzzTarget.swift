internal import Glibc
import HTTPServer
import HTTPWire
import Transport

/// What is attacked: the environment's `FUZZ_TARGET` names one, `scripts/fuzz` all in turn.
///
/// A trap, a sanitizer's finding or a broken promise ends the run with the input that caused it.
enum FuzzTarget: String, CaseIterable {
    /// The parser of request heads.
    case parser
    /// The decoder of chunked bodies.
    case chunks
    /// Whole connections, the parser and the decoder within them.
    case connection

    /// The one that the environment names, else the last.
    static let chosen =
        unsafe getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: unsafe String(cString: $0)) } ?? .connection

    /// Checks what holds for every input; `cut`, below 256, says how to split it into reads.
    func check(_ bytes: [UInt8], cut: Int) {
        switch self {
        case .parser: FuzzedHead.check(bytes, cut: cut)
        case .chunks: FuzzedChunks.check(bytes, pieces: cut + 1)
        case .connection:
            let whole = FuzzedConnection.answers(to: bytes, pieces: bytes.count)
            let parts = FuzzedConnection.answers(to: bytes, pieces: cut + 1)
            precondition(whole == parts, "the answers depend on how the input was split")
        }
    }
}

/// What libFuzzer calls with each input: the first byte says how to cut the rest.
@_cdecl("fuzz_http_input")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    // libFuzzer lends `count` bytes for the length of the call.
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    guard let cut = input.first else { return 0 }
    FuzzTarget.chosen.check(Array(input.dropFirst()), cut: Int(cut))
    return 0
}
