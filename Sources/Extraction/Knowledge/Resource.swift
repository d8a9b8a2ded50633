internal import CResources

/// The data files of the extraction that the binary carries.
enum Resource {
    /// The words of English by part of speech.
    static var englishLexicon: [UInt8] {
        // The function only hands out a constant of the binary.
        unsafe bytes(onrecord_english_lexicon())
    }

    /// The weights of the learned labels.
    static var attributionWeights: [UInt8] {
        // The function only hands out a constant of the binary.
        unsafe bytes(onrecord_attribution_weights())
    }

    private static func bytes(_ resource: onrecord_resource) -> [UInt8] {
        // `bytes` and `count` describe one constant array.
        unsafe Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }
}
