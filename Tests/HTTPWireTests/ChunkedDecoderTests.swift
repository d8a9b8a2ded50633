import Testing

@testable import HTTPWire

@Suite("Chunked bodies")
struct ChunkedDecoderTests {
    static let valid: [(coded: String, body: String)] = [
        ("5\r\nhello\r\n0\r\n\r\n", "hello"),
        ("1\r\nh\r\n4\r\nello\r\n0\r\n\r\n", "hello"),
        ("A\r\n0123456789\r\n0\r\n\r\n", "0123456789"),
        ("0005\r\nhello\r\n000\r\n\r\n", "hello"),
        ("5;a=b\r\nhello\r\n0;c\r\n\r\n", "hello"),
        ("5 ; a = \"x;\\\"y\" ;b\r\nhello\r\n0\r\n\r\n", "hello"),
        ("5\r\nhello\r\n0\r\nX-T: 1\r\nY:\r\n\r\n", "hello"),
        ("0\r\n\r\n", ""),
    ]

    static let invalid: [(coded: String, error: RequestError)] = [
        ("0x5\r\nhello\r\n", .malformedChunk), ("-5\r\n", .malformedChunk), ("+5\r\n", .malformedChunk),
        ("5g\r\n", .malformedChunk), ("\r\n", .malformedChunk), (" 5\r\n", .malformedChunk),
        ("5 \r\n", .malformedChunk),
        ("1_0\r\n", .malformedChunk), ("5\n", .bareLineEnd), ("5\rh", .malformedChunk), ("5;\r\n", .malformedChunk),
        ("5;a\n", .bareLineEnd), ("5;a\0\r\n", .malformedChunk), ("5;a=\r\n", .malformedChunk),
        ("5;a=\"b\r\n", .malformedChunk), ("3\r\nhello\r\n", .malformedChunk), ("5\r\nhello0\r\n", .malformedChunk),
        ("5\r\nhello\n", .malformedChunk), ("FFFFFFFFFFFFFFFFF\r\n", .malformedChunk),
        ("8000000000000000\r\n", .malformedChunk),
        ("7FFFFFFFFFFFFFFF\r\n", .bodyTooLarge),
        ("00000000000000005\r\n", .malformedChunk), ("65\r\n", .bodyTooLarge),
        ("0\r\nX T: 1\r\n\r\n", .malformedFieldName), ("0\r\n X: 1\r\n\r\n", .malformedFieldName),
        ("0\r\nX: \0\r\n\r\n", .malformedFieldValue), ("0\r\nX: a\n\r\n", .malformedFieldValue),
        ("0\r\n\rx", .bareLineEnd),
        ("0\r\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n\r\n", .chunkOverheadTooLarge),
        ("1;aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n", .chunkOverheadTooLarge),
    ]

    /// What a decoder makes of `bytes` cut into pieces of `size`: the body and where it ended, or nil where it is partial.
    private static func decode(_ bytes: [UInt8], size: Int) throws(RequestError) -> (body: [UInt8], end: Int)? {
        var decoder = ChunkedDecoder(bodyLimit: 100, overheadLimit: 50)
        var body: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = Array(bytes[start..<min(bytes.count, start + size)])
            var position = 0
            pieces: while true {
                switch try decoder.next(in: piece.span, at: &position) {
                case .data(let range): body += piece[range]
                case .partial: break pieces
                case .end: return (body, start + position)
                }
            }
        }
        return nil
    }

    @Test("a valid body is decoded however it is split, and what follows is left alone", arguments: valid)
    func decodesValid(coded: String, body: String) throws {
        let bytes = Array((coded + "GET").utf8)
        for size in 1...bytes.count {
            let decoded = try #require(try Self.decode(bytes, size: size))
            #expect(decoded.body == Array(body.utf8))
            #expect(decoded.end == coded.utf8.count)
        }
    }

    @Test("every prefix of a valid body is partial", arguments: valid)
    func waitsForMore(coded: String, body: String) throws {
        let bytes = Array(coded.utf8)
        for count in 0..<bytes.count { #expect(try Self.decode(Array(bytes[..<count]), size: 7) == nil) }
    }

    @Test("a defect is refused with the same reason however it is split", arguments: invalid)
    func refusesInvalid(coded: String, error: RequestError) {
        for size in 1...coded.utf8.count {
            #expect(throws: error) { try Self.decode(Array(coded.utf8), size: size) }
        }
    }
}
