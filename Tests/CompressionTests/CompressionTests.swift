import CBrotli
import CZlib
import Testing

@testable import Compression

struct CompressionTests {
    static let samples: [[UInt8]] = [
        [], [0], Array("one statement".utf8), Array(repeating: 65, count: 100_000),
        Array(String(repeating: "{\"id\":\"a\",\"text\":\"said\"}", count: 5000).utf8),
        (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 11) },
    ]

    @Test("gzip gives back what was compressed, at every level", arguments: samples, [1, 6, 9])
    func gzip(_ bytes: [UInt8], _ level: Int) throws {
        let compressed = try #require(Gzip.compress(bytes, level: level))
        #expect(compressed.starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]))
        // A gzip member ends with the CRC-32 and the length of what it holds (RFC 1952 §2.3.1).
        let check = unsafe bytes.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, UInt32($0.count)) }
        let trailer = compressed.suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        #expect(trailer == UInt64(bytes.count) << 32 | UInt64(bytes.isEmpty ? 0 : check))
    }

    @Test("the same bytes give the same result, and text gets smaller")
    func determinism() throws {
        let text = Self.samples[4]
        #expect(Gzip.compress(text, level: 6) == Gzip.compress(text, level: 6))
        #expect(Brotli.compress(text, quality: 5) == Brotli.compress(text, quality: 5))
        #expect(try #require(Gzip.compress(text, level: 6)).count < text.count / 10)
        #expect(try #require(Brotli.compress(text, quality: 5)).count < text.count / 10)
    }

    @Test("Brotli compresses everything, nothing among it", arguments: samples, [1, 5])
    func brotli(_ bytes: [UInt8], _ quality: Int) throws {
        #expect(try !#require(Brotli.compress(bytes, quality: quality)).isEmpty)
    }
}
