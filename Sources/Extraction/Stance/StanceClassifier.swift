internal import Record

/// Tells what a speaker does by a statement.
enum StanceClassifier {
    /// The stance that a cue of `cueClass` shows; `isNegated` where the cue stands under "not", "never", "no".
    ///
    /// To deny a belief or a claim is to deny, and what somebody "never said" is not what they assert; who didn't deny,
    /// promise, demand or ask has said no more than that.
    static func stance(of cueClass: CueClass, isNegated: Bool) -> Stance {
        switch (cueClass, isNegated) {
        case (.say, false), (.deny, true), (.promise, true), (.demand, true), (.ask, true): .asserts
        case (.deny, false), (.say, true), (.believe, true), (.allege, true), (.intend, true): .denies
        case (.believe, false): .believes
        case (.allege, false): .alleges
        case (.promise, false): .promises
        case (.demand, false): .demands
        case (.ask, false): .asks
        case (.intend, false): .intends
        }
    }

    /// Whether one of `cue`'s words, or the word right before it, negates it: "does not believe", "never asked".
    static func isNegated(_ cue: Fragments, in reading: ClassifiedText) -> Bool {
        cue.contains { fragment in
            (max(0, fragment.lowerBound - 1)..<fragment.upperBound).contains {
                negations.contains(reading.tokens[$0].key) && !isWeakened($0, in: reading)
            }
        }
    }

    /// "not only said" and "never just said" negate nothing.
    private static func isWeakened(_ negation: Int, in reading: ClassifiedText) -> Bool {
        reading.kind(negation + 1) != nil && weakeners.contains(reading.tokens[negation + 1].key)
    }

    private static let weakeners: WordSet = ["only", "just", "merely", "simply"]

    private static let negations: WordSet = [
        "not", "n't", "n’t", "never", "no", "nobody", "neither", "nor", "hardly",
    ]
}
