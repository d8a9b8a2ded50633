/// A hash of bytes, equal in every process: eight bytes a step, each mixed in by a product folded in half.
///
/// As Wang Yi's "wyhash" (2019) does it.
package enum ByteHash {
    /// The hash of `bytes`.
    static func hash(_ bytes: Span<UInt8>) -> UInt64 { hash(bytes, chunk(bytes, from: 0)) }

    /// The hash of the UTF-8 of `text`.
    static func hash(_ text: String) -> UInt64 {
        var text = text
        text.makeContiguousUTF8()
        return hash(text.utf8.span)
    }

    /// The hash of `bytes`, whose first chunk is `head`.
    @inline(__always)
    static func hash(_ bytes: Span<UInt8>, _ head: UInt64) -> UInt64 {
        var hash = start(head, count: bytes.count)
        var position = 8
        while position < bytes.count {
            hash = step(hash, chunk(bytes, from: position))
            position += 8
        }
        return hash
    }

    /// A hash of `bytes`, other ones for other seeds, which two texts that differ do not share but by a chance of one in 2^64; not
    /// one that withstands those who look for such a pair.
    ///
    /// Four chunks a step, each in a lane of its own, so that no product waits for another: 20 GB/s or so.
    package static func hash(_ bytes: Span<UInt8>, seed: UInt64) -> UInt64 {
        var lanes = (start(seed, count: bytes.count), step(seed, 1), step(seed, 2), step(seed, 3))
        var position = 0
        while position + 32 <= bytes.count {
            let block = bytes.extracting(position..<position + 32)
            lanes.0 = step(lanes.0, word(block, at: 0))
            lanes.1 = step(lanes.1, word(block, at: 8))
            lanes.2 = step(lanes.2, word(block, at: 16))
            lanes.3 = step(lanes.3, word(block, at: 24))
            position += 32
        }
        lanes.0 = step(lanes.0, chunk(bytes, from: position))
        lanes.1 = step(lanes.1, chunk(bytes, from: position + 8))
        lanes.2 = step(lanes.2, chunk(bytes, from: position + 16))
        lanes.3 = step(lanes.3, chunk(bytes, from: position + 24))
        return step(step(step(lanes.0, lanes.1), lanes.2), lanes.3)
    }

    /// The hash of `count` bytes of which `head` is the first chunk, where there are no more than eight.
    @inline(__always)
    static func start(_ head: UInt64, count: Int) -> UInt64 {
        mix(head ^ 0xA076_1D64_78BD_642F, UInt64(count) ^ 0xE703_7ED1_A0B4_28DB)
    }

    /// The hash of what hashed to `hash` with another chunk behind it.
    @inline(__always)
    static func step(_ hash: UInt64, _ chunk: UInt64) -> UInt64 { mix(hash ^ chunk, 0x8EBC_6AF0_9C88_C6E3) }

    /// A product of both, folded in half: each bit depends on all of them.
    @inline(__always)
    static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    /// Up to eight bytes from `start` on as a number, the first the lowest: 0 for those that are not there.
    @inline(__always)
    static func chunk(_ bytes: Span<UInt8>, from start: Int) -> UInt64 {
        if start + 8 <= bytes.count { return word(bytes, at: start) }
        var chunk: UInt64 = 0
        var shift: UInt64 = 0
        for position in min(start, bytes.count)..<bytes.count {
            chunk |= UInt64(bytes[position]) &<< shift
            shift += 8
        }
        return chunk
    }

    /// The eight bytes from `start` on, which are all there.
    @inline(__always)
    static func word(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
        // Every pattern of bits is a UInt64, and the span checks its bounds.
        UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
}
