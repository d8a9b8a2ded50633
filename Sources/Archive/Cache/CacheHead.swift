internal import Record

/// The first bytes of a file of the cache: what it is, its form, and what it depends on beside the documents.
enum CacheHead {
    /// The forms of files; any change of what is written, or of its meaning, takes the next number.
    private static let versions: (extractions: UInt8, record: UInt8, knowledge: UInt8) = (1, 2, 1)

    /// The head of a cache of extractions for `fingerprint`.
    static func extractions(_ fingerprint: SHA256Digest) -> [UInt8] {
        bytes("OnRecord extractions\n", versions.extractions, fingerprint)
    }

    /// The head of an image of `content` for `fingerprint`.
    static func image(of content: ImageContent, _ fingerprint: SHA256Digest) -> [UInt8] {
        let version =
            switch content {
            case .record: versions.record
            case .knowledge: versions.knowledge
            }
        return bytes("OnRecord \(content.rawValue)\n", version, fingerprint)
    }

    /// A head with a check of its own.
    private static func bytes(_ name: String, _ version: UInt8, _ fingerprint: SHA256Digest) -> [UInt8] {
        let content = Array(name.utf8) + [version] + fingerprint.bytes
        return content + SHA256Digest(of: content).bytes[..<8]
    }
}
