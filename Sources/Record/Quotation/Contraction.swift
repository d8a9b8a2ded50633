/// The two words that a contraction stands for, so that "we've" and "we have" are the same words.
///
/// Endings that may stand for several words ("'s": is, has, or a possessive; "'d": had, would) are left as they are.
enum Contraction {
    /// Endings behind an apostrophe, folded, with the word that each stands for.
    private static let endings: [(ending: String, word: String)] = [
        ("nt", "not"), ("ve", "have"), ("re", "are"), ("ll", "will"), ("m", "am"),
    ]
    /// What is left before "nt" of words that change before it.
    private static let stems = ["ca": "can", "wo": "will", "sha": "shall"]

    /// The words of `folded`, which stands in `raw` as it is written.
    static func expand(_ folded: [UInt8], raw: ArraySlice<UInt8>) -> [[UInt8]] {
        if folded == Array("cannot".utf8) { return [Array("can".utf8), Array("not".utf8)] }
        guard hasApostrophe(raw) else { return [folded] }
        for (ending, word) in endings where folded.count > ending.utf8.count {
            guard folded.suffix(ending.utf8.count).elementsEqual(ending.utf8) else { continue }
            let stem = String(decoding: folded.dropLast(ending.utf8.count), as: UTF8.self)
            return [Array((stems[stem] ?? stem).utf8), Array(word.utf8)]
        }
        return [folded]
    }

    /// Whether "'" or "’" (E2 80 99 in UTF-8) is in `raw`.
    private static func hasApostrophe(_ raw: ArraySlice<UInt8>) -> Bool {
        raw.contains(0x27) || raw.contains(0x99) && raw.contains(0x80)
    }
}
