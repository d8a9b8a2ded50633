package import Record

/// The topics and speakers of a pair of files, in a form that is read many times as fast as YAML.
///
/// Nothing in it is needed; without it, or where any of it is damaged, the files are read.
package struct KnowledgeImage {
    private static let suffix = ".knowledge"

    private let folder: String
    private let path: String
    private let fingerprint: SHA256Digest

    /// The image in `folder` of what `fingerprint` is the digest of: both files, and the program that read them.
    package init(folder: String, fingerprint: SHA256Digest) {
        self.folder = folder
        path = "\(folder)/\(fingerprint.description.prefix(16))\(Self.suffix)"
        self.fingerprint = fingerprint
    }

    /// What is kept; nil where there is none, or it is of no use.
    package func read() -> (taxonomy: Taxonomy, registry: SpeakerRegistry)? {
        guard var reader = ImageReader(path: path, of: .knowledge, fingerprint: fingerprint) else { return nil }
        return try? reader.decoded { (decoder) throws(ByteDecoder.Malformed) in
            (try decoder.taxonomy(), try decoder.registry())
        }
    }

    /// Keeps what was read, in at most `limit` bytes, and takes away what is out of use; what can't be kept is read again.
    package func write(_ taxonomy: Taxonomy, _ registry: SpeakerRegistry, limit: Int) {
        var encoder = ByteEncoder()
        encoder.append(taxonomy)
        encoder.append(registry)
        var writer = ImageWriter(path: path, of: .knowledge, fingerprint: fingerprint, limit: limit)
        writer.append(encoder.bytes)
        _ = writer.finish()
        CacheFolder.clean(folder, of: Self.suffix, except: path)
    }
}
