internal import Record

/// The first bytes of a cache file: what it is, its form, and what its entries depend on beside the documents.
enum CacheHead {
    private static let name = Array("OnRecord extractions\n".utf8)
    /// The form of the entries; any change of what is written, or of its meaning, takes the next number.
    private static let version: UInt8 = 1

    /// The head of a cache for `fingerprint`, with a check of its own.
    static func bytes(_ fingerprint: SHA256Digest) -> [UInt8] {
        let content = name + [version] + fingerprint.bytes
        return content + SHA256Digest(of: content).bytes[..<8]
    }
}
