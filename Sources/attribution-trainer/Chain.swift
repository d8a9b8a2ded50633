import Extraction

/// A paragraph as the model sees it: the features of each token, the seams between tokens, the right labels.
struct RawChain {
    /// Where the features of each token start in `features`, and behind the last.
    private(set) var offsets = [Int32](repeating: 0, count: 1)
    /// The features' hashes.
    private(set) var features: [UInt32] = []
    /// The kind of transition into each token.
    private(set) var edges: [Int] = []
    /// The right label of each token.
    private(set) var labels: [Int] = []

    /// The paragraphs of `example`, with the levels of words as `level` tells them.
    static func all(of example: Example, level: (UInt32) -> UInt8) -> [RawChain] {
        let extractor = FeatureExtractor(example.text, example.rules, level: level)
        let labels = LabelProjection.labels(of: example.gold, in: example.text)
        var sink = FeatureSink()
        return example.text.paragraphs.map { paragraph in
            var chain = RawChain()
            for token in example.text.tokens(of: paragraph) {
                extractor.collect(at: token, into: &sink)
                chain.features += sink.all
                chain.offsets.append(Int32(chain.features.count))
                chain.edges.append(Int(extractor.edge(at: token).rawValue))
                chain.labels.append(labels[token].index)
            }
            return chain
        }
    }
}

/// A chain with its features numbered, those left out that are not learned.
struct Chain {
    /// The kind of transition into each token.
    let edges: [Int]
    /// The right label of each token.
    let labels: [Int]
    private var offsets = [Int32](repeating: 0, count: 1)
    private var features: [Int32] = []

    /// How many tokens there are.
    var count: Int { labels.count }

    /// The chain `raw` with the numbers of `table`.
    init(_ raw: RawChain, _ table: FeatureTable) {
        edges = raw.edges
        labels = raw.labels
        for position in labels.indices {
            for feature in raw.features[Int(raw.offsets[position])..<Int(raw.offsets[position + 1])] {
                if let number = table.number(of: feature) { features.append(number) }
            }
            offsets.append(Int32(features.count))
        }
    }

    /// The features of the token at `position`.
    func features(at position: Int) -> ArraySlice<Int32> {
        features[Int(offsets[position])..<Int(offsets[position + 1])]
    }

    /// The chain without a share of its features, drawn by `generator`.
    func dropping(_ share: Float, using generator: inout SplitMix) -> Chain {
        var chain = self
        chain.features.removeAll(keepingCapacity: true)
        let threshold = UInt64(share * 65536)
        for position in labels.indices {
            var bits: UInt64 = 0
            for (index, feature) in features(at: position).enumerated() {
                if index % 4 == 0 { bits = generator.next() }
                if bits & 0xFFFF >= threshold { chain.features.append(feature) }
                bits >>= 16
            }
            chain.offsets[position + 1] = Int32(chain.features.count)
        }
        return chain
    }
}
