import Extraction

/// Learns labels without each group of documents, and from what those find in the group which likely spans are right (stacked
/// generalization: Wolpert, 1992).
final class Stacking {
    /// A group of documents that are held out together.
    struct Group {
        let name: String
        let examples: [Example]
    }

    /// The groups, in order of their names.
    let groups: [Group]
    /// What was learned without the groups at some places: each pair of groups is left out once for both.
    private var learned: [Set<Int>: LabelWeights] = [:]

    /// Groups `examples` by the name that `group` gives each and its index.
    init(_ examples: [Example], by group: (Example, Int) -> String) {
        let named = Dictionary(grouping: examples.enumerated()) { group($0.element, $0.offset) }
        groups = named.map { Group(name: $0.key, examples: $0.value.map(\.element)) }.sorted { $0.name < $1.name }
    }

    /// What labels learn from all documents but those of the group at `place`, with `spans`.
    func weights(without place: Int, _ spans: SpanWeights) throws -> LabelWeights {
        var weights = try labels(without: [place])
        weights.spans = spans
        return weights
    }

    /// What all documents teach about spans but those of the groups at `places`.
    func spans(without places: Set<Int>) throws -> SpanWeights {
        var trainer = SpanTrainer()
        for other in groups.indices where !places.contains(other) {
            let weights = try labels(without: places.union([other]))
            for example in groups[other].examples { trainer.add(example, weights) }
        }
        return trainer.learn()
    }

    private func labels(without places: Set<Int>) throws -> LabelWeights {
        if let known = learned[places] { return known }
        print("labels without \(places.sorted().map { groups[$0].name }.joined(separator: ", "))")
        let trainer = Trainer(groups.indices.filter { !places.contains($0) }.flatMap { groups[$0].examples })
        let file = WeightFile(trainer.learn(runs: 1), trainer.table, trainer.lexicon, .none, Calibration.draft)
        guard let weights = LabelWeights(file.bytes) else { throw UnreadableWeights() }
        learned[places] = weights
        return weights
    }

    /// The file that was written doesn't read back.
    struct UnreadableWeights: Error {}
}
