import Extraction

/// Knows the attributions that people marked in one text after the other, and notes every decision for the trainer.
final class Teacher: DecisionTeacher {
    /// A decision with the features of its options and the right one.
    struct Lesson {
        /// What was decided.
        let decision: Decision
        /// The features of each option; none for taking nothing.
        let options: [[UInt32]]
        /// The index of the right option.
        let right: Int
    }

    /// Everything noted so far.
    private(set) var lessons: [Lesson] = []
    private var gold: [AnnotatedText.Gold] = []
    private var goldByCueToken: [Int: Int] = [:]

    /// Goes through `documents` with the rules, and notes what they should have decided.
    func study(_ documents: [AnnotatedText]) {
        var options = AttributionFinder.Options()
        options.marksContinuations = false
        options.includesConjunction = true
        let finder = AttributionFinder(options, model: nil)
        for document in documents {
            open(document.gold)
            _ = finder.attributions(in: document.text, teacher: self)
        }
    }

    private func open(_ gold: [AnnotatedText.Gold]) {
        self.gold = gold
        goldByCueToken = [:]
        for (index, attribution) in gold.enumerated() {
            for token in attribution.cue.joined() { goldByCueToken[token] = index }
        }
    }

    /// Takes note of a decision between two options or more.
    func learn(_ decision: Decision, _ options: [Features], right: Int) {
        guard options.count > 1 else { return }
        lessons.append(Lesson(decision: decision, options: options.map(\.slots), right: right))
    }

    /// The option that agrees best with what people marked; nil where none does and nothing is to be learned.
    func rightOption(_ decision: Decision, _ options: [FoundAttribution]) -> Int? {
        switch decision {
        case .complement, .noun: rightReport(options) { self.startScore($0, $1) }
        case .postposed:
            rightReport(options) { gold, option in gold.content.contains { $0.overlaps(option.content[0]) } ? 10 : 0 }
        case .end: rightEnd(options)
        case .start: rightStart(options)
        case .source: mark(of: options[0]).flatMap { gold in options.firstIndex { $0.source == gold.source } }
        }
    }

    /// The mark whose cue shares a word with that of `option`.
    private func mark(of option: FoundAttribution) -> AnnotatedText.Gold? {
        option.cue.joined().lazy.compactMap { self.goldByCueToken[$0] }.first.map { gold[$0] }
    }

    /// The best of the options behind the first, which takes nothing; that one where none scores.
    private func rightReport(
        _ options: [FoundAttribution], score: (AnnotatedText.Gold, FoundAttribution) -> Int
    ) -> Int {
        var best = (index: 0, score: 0)
        for (index, option) in options.enumerated().dropFirst() {
            guard let gold = mark(of: option), !option.content.isEmpty else { continue }
            var value = score(gold, option)
            if value > 0, gold.cue == option.cue { value += 5 }
            if value > 0, gold.cue.last?.upperBound == option.cue.last?.upperBound { value += 2 }
            if value > best.score { best = (index, value) }
        }
        return best.index
    }

    private func startScore(_ gold: AnnotatedText.Gold, _ option: FoundAttribution) -> Int {
        let start = option.content[0].lowerBound
        guard let distance = gold.content.map({ abs($0.lowerBound - start) }).min() else { return 0 }
        return distance == 0 ? 20 : distance <= 2 ? 10 - distance : 0
    }

    private func rightEnd(_ options: [FoundAttribution]) -> Int? {
        guard let gold = mark(of: options[0]), let start = options[0].content.first?.lowerBound,
            let fragment = gold.content.first(where: { $0.contains(start) })
                ?? gold.content.first(where: { abs($0.lowerBound - start) <= 2 })
        else { return nil }
        let distances = options.map { abs(($0.content.first?.upperBound ?? 0) - fragment.upperBound) }
        guard let least = distances.min(), least <= 1 else { return nil }
        return distances.firstIndex(of: least)
    }

    private func rightStart(_ options: [FoundAttribution]) -> Int? {
        guard let gold = mark(of: options[0]), let end = options[0].content.first?.upperBound,
            let fragment = gold.content.first(where: { $0.contains(end - 1) || $0.contains(end - 2) })
        else { return nil }
        return options.firstIndex { $0.content.first?.lowerBound == fragment.lowerBound }
    }
}
