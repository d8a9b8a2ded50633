import HTTPServer
import HTTPWire
import Transport

/// What libFuzzer calls with each input: the first byte says how to cut the rest into reads.
///
/// The parser, the chunked decoder and the connection are driven together, whole and cut, and must agree; a trap, a
/// sanitizer's finding or a disagreement ends the run with the input that caused it.
@_cdecl("fuzz_http_input")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    // libFuzzer lends `count` bytes for the length of the call.
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    guard let cut = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    let whole = FuzzedConnection.answers(to: bytes, pieces: bytes.count)
    let parts = FuzzedConnection.answers(to: bytes, pieces: Int(cut) + 1)
    precondition(whole == parts, "the answers depend on how the input was split")
    return 0
}
