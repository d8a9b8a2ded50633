internal import CResources

/// A file that the binary carries, so that it runs with no folder beside it.
package enum BuiltInFile: String, CaseIterable, Sendable {
    /// The starting taxonomy, `Config/topics.yaml` when the binary was built.
    case topics
    /// The starting registry, `Config/speakers.yaml` when the binary was built.
    case speakers

    /// The name that errors and `--print-config` give it.
    package var name: String { "built-in \(rawValue).yaml" }

    /// The file's bytes.
    package var bytes: [UInt8] {
        let resource =
            switch self {
            case .topics: unsafe onrecord_topics_yaml()
            case .speakers: unsafe onrecord_speakers_yaml()
            }
        // Static data of the binary, with the count that the compiler measured.
        return unsafe Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }
}
