/// A group of words that belong together: a plain noun phrase or a verb group.
package struct Phrase: Sendable {
    /// What sort of group it is.
    package enum Kind: UInt8, Sendable {
        /// A noun with what stands before it: "the town's former mayor"; or a pronoun.
        case noun
        /// A verb with its auxiliaries and adverbs: "has repeatedly said".
        case verb
    }

    /// What is known of a phrase beyond its words.
    package struct Traits: OptionSet, Sendable {
        /// The flags.
        package let rawValue: UInt16
        /// Takes flags as they are.
        package init(rawValue: UInt16) { self.rawValue = rawValue }

        /// A verb group that can be the predicate of a clause: "said", "has said".
        package static let finite = Traits(rawValue: 1)
        /// A verb group in the passive: "was asked".
        package static let passive = Traits(rawValue: 2)
        /// A verb group with "not" or "never".
        package static let negated = Traits(rawValue: 4)
        /// "to say".
        package static let infinitive = Traits(rawValue: 8)
        /// "saying", with no auxiliary.
        package static let gerund = Traits(rawValue: 16)
        /// "asked" in "a man asked by reporters"; also any bare form in -ed that no subject stands before.
        package static let participle = Traits(rawValue: 32)
        /// A noun phrase that tells a time: "Monday", "last week".
        package static let time = Traits(rawValue: 64)
        /// A noun phrase that is a personal pronoun.
        package static let pronoun = Traits(rawValue: 128)
        /// A noun phrase whose head is a name.
        package static let name = Traits(rawValue: 256)
        /// A verb group with a modal: "would say".
        package static let modal = Traits(rawValue: 512)
        /// A verb group that starts with "have", "be" or a modal.
        package static let auxiliary = Traits(rawValue: 1024)
    }

    /// What sort of group it is.
    package let kind: Kind
    /// What more is known.
    package let traits: Traits
    private let start: Int32
    private let end: Int32
    private let headToken: Int32

    init(kind: Kind, tokens: Range<Int>, head: Int, traits: Traits) {
        self.kind = kind
        self.traits = traits
        start = Int32(truncatingIfNeeded: tokens.lowerBound)
        end = Int32(truncatingIfNeeded: tokens.upperBound)
        headToken = Int32(truncatingIfNeeded: head)
    }

    /// The words.
    package var tokens: Range<Int> { Int(start)..<Int(end) }
    /// The main verb, or the last noun.
    package var head: Int { Int(headToken) }
}

/// The phrases of a text, and which one each token belongs to.
package struct PhraseMap: Sendable {
    /// The phrases in order.
    package let phrases: [Phrase]
    /// For each token the index of its phrase; -1 for none.
    private let indices: [Int32]

    /// Maps the tokens of a text, `tokenCount` in all, to its `phrases`.
    init(_ phrases: [Phrase], tokenCount: Int) {
        var indices = [Int32](filledWith: -1, count: tokenCount)
        var span = indices.mutableSpan  // an array asks with each write whether it is shared
        for index in phrases.indices {
            for token in phrases[index].tokens { span[token] = Int32(truncatingIfNeeded: index) }
        }
        self.phrases = phrases
        self.indices = indices
    }

    /// The index of the phrase that `token` belongs to; nil for none.
    @inline(__always)
    package func index(at token: Int) -> Int? {
        guard token >= 0, token < indices.count, indices[token] >= 0 else { return nil }
        return Int(indices[token])
    }

    /// The indices of the phrases that start in `tokens`, a sentence's.
    func indices(in tokens: Range<Int>) -> Range<Int> {
        guard let first = tokens.first(where: { indices[$0] >= 0 }),
            let last = tokens.last(where: { indices[$0] >= 0 })
        else { return 0..<0 }
        return Int(indices[first])..<Int(indices[last]) + 1
    }

    /// The phrase of `kind` that `token` belongs to.
    @inline(__always)
    package func phrase(_ kind: Phrase.Kind, at token: Int) -> Phrase? {
        guard let index = index(at: token), phrases[index].kind == kind else { return nil }
        return phrases[index]
    }
}
