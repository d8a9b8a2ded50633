import Testing

@testable import RecordAPI

struct ContentCodingTests {
    @Test(
        "the coding with the greatest weight is taken, the smallest where they weigh the same",
        arguments: [
            ("", .identity), ("gzip", .gzip), ("x-gzip", .gzip), ("GZIP", .gzip), ("br", .brotli),
            ("gzip, br", .brotli),
            ("gzip, deflate, br, zstd", .brotli), ("br;q=0.5, gzip;q=0.8", .gzip), ("deflate", .identity),
            ("*", .brotli), ("*;q=0", .identity), ("br;q=0, *", .gzip), ("identity", .identity),
            ("identity;q=0", .identity), ("identity;q=0, gzip;q=0.1", .gzip), ("gzip;q=0.5, identity;q=0.6", .identity),
            ("gzip;q=0", .identity), ("gzip;q=0, *;q=0.1", .brotli),
        ] as [(String, ContentCoding)])
    func choice(_ field: String, _ coding: ContentCoding) {
        #expect(ContentCoding(acceptEncoding: field.utf8.span) == coding)
    }

    @Test("what gets no smaller, or is short, is sent as it is", arguments: [ContentCoding.gzip, .brotli])
    func uselessness(_ coding: ContentCoding) {
        var state: UInt64 = 1
        let noise = (0..<2000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        #expect(coding.encode(noise) == nil)
        #expect(coding.encode(Array(repeating: 65, count: 100)) == nil)
        #expect(coding.encode(Array(repeating: 65, count: 2000)) != nil)
        #expect(ContentCoding.identity.encode(Array(repeating: 65, count: 2000)) == nil)
    }
}
