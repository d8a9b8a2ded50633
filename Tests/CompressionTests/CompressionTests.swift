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

    @Test("a gzip stream can be read up to each of its pieces, and whole as one member", arguments: samples, [1, 6])
    func gzipStream(_ bytes: [UInt8], _ level: Int) throws {
        let stream = try #require(GzipStream(level: level))
        var sent: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 30_000) {
            let end = min(start + 30_000, bytes.count)
            sent += stream.compress(Array(bytes[start..<end]), isLast: false)
            #expect(inflated(sent, capacity: end).bytes == Array(bytes[..<end]))
        }
        sent += stream.compress([], isLast: true)
        let whole = inflated(sent, capacity: bytes.count)
        #expect(whole.bytes == bytes)
        #expect(whole.isWhole)
    }

    /// What a client reads of a gzip member, and whether it has met its end.
    private func inflated(_ member: [UInt8], capacity: Int) -> (bytes: [UInt8], isWhole: Bool) {
        var stream = unsafe z_stream()
        var status = unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        // zlib reads and writes within the two buffers, which outlive the call.
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity + 1) { output, count in
            unsafe member.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                status = unsafe inflate(&stream, Z_SYNC_FLUSH)
            }
            count = unsafe output.count - Int(stream.avail_out)
        }
        _ = unsafe inflateEnd(&stream)
        return (bytes, status == Z_STREAM_END)
    }

    @Test(
        "a Brotli stream gives something for each piece, and gets smaller",
        arguments: samples.filter { $0.count > 1000 })
    func brotliStream(_ bytes: [UInt8]) throws {
        let stream = try #require(BrotliStream(quality: 2))
        var count = 0
        for start in stride(from: 0, to: bytes.count, by: 30_000) {
            let piece = Array(bytes[start..<min(start + 30_000, bytes.count)])
            let sent = try #require(stream.compress(piece, isLast: false))
            #expect(!sent.isEmpty)
            count += sent.count
        }
        count += try #require(stream.compress([], isLast: true)).count
        #expect(count < bytes.count + 100)
    }
}
