import Extraction

/// How often each word occurs, and how often as part of a cue.
struct WordCounts {
    /// The counts by key of the lexicon.
    private var counts: [UInt32: (all: Int, cues: Int)] = [:]

    /// Counts the words of `examples`.
    init(_ examples: [Example]) {
        for example in examples { count(example) }
    }

    private mutating func count(_ example: Example) {
        let extractor = FeatureExtractor(example.text, []) { _ in CueLexicon.unseen }
        let cues = example.cues
        for index in cues.indices {
            guard let key = extractor.lexiconKey(at: index) else { continue }
            counts[key, default: (0, 0)].all += 1
            if cues[index] { counts[key, default: (0, 0)].cues += 1 }
        }
    }

    /// The level of the word with `key`, in the eyes of one who never saw the documents of `other`.
    func level(of key: UInt32, without other: WordCounts) -> UInt8 {
        let (all, cues) = counts[key] ?? (0, 0)
        let (fewer, fewerCues) = other.counts[key] ?? (0, 0)
        return CueLexicon.level(cues: cues - fewerCues, of: all - fewer)
    }

    /// The lexicon that the counts make, in a fixed order.
    var entries: [UInt32] {
        counts.map { CueLexicon.entry($0.key, level: CueLexicon.level(cues: $0.value.cues, of: $0.value.all)) }.sorted()
    }
}
