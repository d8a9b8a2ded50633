internal import Record

/// One entry of a cache file as bytes: head, key, content.
///
///     length of the content    4 bytes, the lowest first
///     check of the head        4 bytes: FNV-1a of length, key and the content's check
///     key                     32 bytes
///     check of the content     8 bytes: the first of its SHA-256
///     content
///
/// Either check alone finds a damaged byte: the head's before its length leads anywhere, the content's before it is read.
struct CacheRecord {
    /// The size of everything before the content.
    static let headByteCount = 48
    /// The largest content; more is damage.
    static let maximumContentCount = 1 << 30

    /// The entry's key.
    let key: CacheKey
    /// The size of its content, in bytes.
    let contentCount: Int
    private let contentCheck: ArraySlice<UInt8>

    /// Reads a head; nil where it is none.
    init?(head: [UInt8]) {
        guard head.count == Self.headByteCount else { return nil }
        contentCount = (0..<4).reduce(0) { $0 | Int(head[$1]) << (8 * $1) }
        guard contentCount <= Self.maximumContentCount, Array(head[4..<8]) == Self.check(head) else { return nil }
        key = CacheKey(head[8..<40])
        contentCheck = head[40...]
    }

    /// Whether `content` is what was written behind this head.
    func holds(_ content: ArraySlice<UInt8>) -> Bool {
        content.count == contentCount && Self.check(of: content) == contentCheck
    }

    /// The bytes of an entry; nil where `content` is too large.
    static func bytes(_ key: SHA256Digest, _ content: [UInt8]) -> [UInt8]? {
        guard content.count <= maximumContentCount else { return nil }
        var bytes = (0..<4).map { UInt8(truncatingIfNeeded: content.count >> (8 * $0)) } + [0, 0, 0, 0]
        bytes.reserveCapacity(headByteCount + content.count)
        bytes += key.bytes
        bytes += check(of: content[...])
        bytes.replaceSubrange(4..<8, with: check(bytes))
        return bytes + content
    }

    private static func check(of content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        SHA256Digest(of: content).bytes[..<8]
    }

    private static func check(_ head: [UInt8]) -> [UInt8] {
        var hash: UInt32 = 0x811C_9DC5
        for (position, byte) in head.enumerated() where !(4..<8).contains(position) {
            hash = (hash ^ UInt32(byte)) &* 0x0100_0193
        }
        return (0..<4).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt32($0))) }
    }
}
