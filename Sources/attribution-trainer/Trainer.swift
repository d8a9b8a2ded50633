import Extraction

/// Learns weights from examples: the same examples give the same bytes on the same machine.
final class Trainer {
    /// The features that are learned.
    private(set) var table: FeatureTable
    /// How likely each word is part of a cue.
    let lexicon: WordCounts
    private var chains: [Chain]
    private var generator = SplitMix(seed: Recipe.seed)

    /// Reads `examples`.
    init(_ examples: [Example]) {
        let lexicon = WordCounts(examples)
        let raw = examples.flatMap { example in
            let own = WordCounts([example])
            return RawChain.all(of: example) { lexicon.level(of: $0, without: own) }
        }
        let table = FeatureTable(raw, minimum: Recipe.minimum)
        chains = raw.map { Chain($0, table) }
        self.lexicon = lexicon
        self.table = table
        rawChains = raw
    }

    private var rawChains: [RawChain]

    /// Learns with all features, keeps the strongest, learns on with those; the mean of `runs` runs.
    func learn(runs: Int) -> ChainModel {
        let drafts = (0..<runs).map { _ in
            var model = ChainModel(featureCount: table.count)
            run(&model, passes: 0..<Recipe.passes)
            return model.averaged
        }
        let kept = ChainModel(meanOf: drafts).strongest(Recipe.kept, table.frequencies)
        table.reduce(to: kept)
        chains = rawChains.map { Chain($0, table) }
        rawChains = []
        let models = drafts.map { draft in
            var small = ChainModel(draft, kept: kept)
            run(&small, passes: Recipe.passes..<(Recipe.passes + Recipe.lastPasses))
            return small.averaged
        }
        return ChainModel(meanOf: models)
    }

    private func run(_ model: inout ChainModel, passes: Range<Int>) {
        for pass in passes {
            var loss: Float = 0
            let order = chains.indices.shuffled(using: &generator)
            for (step, index) in order.enumerated() {
                if step % 20 == 0 { model.exponentiate() }
                let progress = Float(pass) + Float(step) / Float(order.count)
                let chain = chains[index].dropping(Recipe.dropout, using: &generator)
                let lattice = ChainLattice(chain, model, scale: 1 / (1 - Recipe.dropout))
                loss += lattice.learn(&model, rate: Recipe.rate / (1 + progress / 4))
                if pass > 0, step % max(1, order.count / 4) == 0 { model.accumulate() }
            }
            print("pass \(pass + 1): loss \(Int(loss)), \(table.count) features")
        }
        model.accumulate()
    }
}
