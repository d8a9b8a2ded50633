/// The words that turn a sentence round (Huddleston and Pullum, "The Cambridge Grammar", chapter 9: absolute negators).
enum Negation {
    private static let words: Set<[UInt8]> = Set(
        [
            "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without",
        ].map { Array($0.utf8) })

    /// Whether one of the two texts is negated an even number of times and the other an odd one.
    static func differs(_ one: some Sequence<QuotedWord>, _ other: some Sequence<QuotedWord>) -> Bool {
        let counts = (one.count { words.contains($0.folded) }, other.count { words.contains($0.folded) })
        return (counts.0 - counts.1) % 2 != 0
    }
}
