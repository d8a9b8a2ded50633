/// Groups the tokens of each sentence into noun phrases and verb groups, from left to right without search back.
package struct Chunker {
    private let tokens: [Token]
    private var phrases: [Phrase] = []
    private var limit = 0
    private let verbStarts = TagSet.verbStarts
    private let nounStarts = TagSet.nounStarts

    /// The phrases of `text`.
    package static func phrases(of text: AnalyzedText) -> PhraseMap {
        var chunker = Chunker(text.tokens)
        for sentence in text.sentences { chunker.chunk(sentence) }
        return PhraseMap(chunker.phrases, tokenCount: text.tokens.count)
    }

    private init(_ tokens: [Token]) {
        self.tokens = tokens
        phrases.reserveCapacity(tokens.count / 3)
    }

    private mutating func chunk(_ sentence: Range<Int>) {
        limit = sentence.upperBound
        var index = sentence.lowerBound
        while index < limit {
            if let phrase = phrase(at: index) {
                phrases.append(phrase)
                index = phrase.tokens.upperBound
            } else {
                index += 1
            }
        }
    }

    /// The phrase that starts at `start`; its tag tells what need not be tried.
    @inline(__always)
    private func phrase(at start: Int) -> Phrase? {
        let tag = tokens[start].tag
        if verbStarts.holds(tag), let group = verbGroup(at: start) { return group }
        guard nounStarts.holds(tag) || tag == .mark && tokens[start].kind == .symbol else { return nil }
        return nounPhrase(at: start)
    }

    @inline(__always)
    private func tag(_ index: Int) -> PartOfSpeech { index >= 0 && index < limit ? tokens[index].tag : .mark }

    // MARK: - Verb groups

    /// Auxiliaries, adverbs between, and the main verb.
    private func verbGroup(at start: Int) -> Phrase? {
        var index = start
        var traits: Phrase.Traits = []
        while tag(index).isAdverb, index - start < 3 { index += 1 }
        if tag(index) == .to {
            var verb = index + 1
            while tag(verb).isAdverb { verb += 1 }
            guard tag(verb) == .verbBase else { return nil }
            traits.insert(.infinitive)
            index = verb
        }
        guard tag(index).isVerb || tag(index) == .modal, !startsModifier(index) else { return nil }
        if index > start && traits.isEmpty && !startsWithPreverbalAdverb(start) { return nil }
        return verbGroup(start: start, verb: index, traits)
    }

    /// Whether the adverb at `start` can belong to the verb behind it: no mark stands between them by construction.
    private func startsWithPreverbalAdverb(_ start: Int) -> Bool { !tokens[start].traits.contains(.negation) }

    private func verbGroup(start: Int, verb: Int, _ initial: Phrase.Traits) -> Phrase {
        var traits = initial
        var head = verb
        if tag(verb).isFiniteVerb { traits.insert(.finite) }
        if tag(verb) == .modal { traits.insert(.modal) }
        if tag(verb) == .verbGerund { traits.insert(.gerund) }
        if tag(verb) == .verbParticiple { traits.insert(.participle) }
        var end = verb + 1
        while !tokens[head].traits.isDisjoint(with: .auxiliary) || tag(head) == .modal {
            guard let next = nextVerb(behind: end, auxiliary: head) else { break }
            for index in end..<next where tokens[index].traits.contains(.negation) { traits.insert(.negated) }
            if tag(next) == .verbParticiple, tokens[head].traits.contains(.be) { traits.insert(.passive) }
            traits.insert(.auxiliary)
            head = next
            end = next + 1
        }
        if tag(end) == .particle { end += 1 }
        for index in start..<verb where tokens[index].traits.contains(.negation) { traits.insert(.negated) }
        if end < limit, tokens[end].traits.contains(.negation), tokens[end].shape.contains(.clitic) { end += 1 }
        return Phrase(kind: .verb, tokens: start..<end, head: head, traits: traits)
    }

    /// The verb that the auxiliary goes with, adverbs and "not" between passed over.
    private func nextVerb(behind start: Int, auxiliary: Int) -> Int? {
        var index = start
        while tag(index).isAdverb { index += 1 }
        guard index < limit, tag(index).isVerb, fits(tag(index), tokens[auxiliary]) else { return nil }
        return index
    }

    private func fits(_ verb: PartOfSpeech, _ auxiliary: Token) -> Bool {
        if auxiliary.tag == .modal || auxiliary.traits.contains(.do) { return verb == .verbBase }
        if auxiliary.traits.contains(.have) { return verb == .verbParticiple || verb == .verbPast }
        return verb == .verbParticiple || verb == .verbGerund || verb == .verbPast
    }

    // MARK: - Noun phrases

    /// Determiners, adjectives and nouns up to the last noun, possessors with it; or a pronoun alone.
    private func nounPhrase(at start: Int) -> Phrase? {
        switch tag(start) {
        case .pronoun, .existential, .whPronoun:
            return Phrase(kind: .noun, tokens: start..<(start + 1), head: start, traits: .pronoun)
        case .whDeterminer where !tag(start + 1).isNoun || tag(start + 1).isProperNoun:
            return Phrase(kind: .noun, tokens: start..<(start + 1), head: start, traits: .pronoun)
        default: break
        }
        var index = start
        var head: Int?
        while index < limit, continuesNounPhrase(index, start: start, head: head) {
            if isNominal(index) { head = index }
            if tag(index) == .possessiveEnding { head = nil }
            index += 1
        }
        guard let head = head ?? pronominalHead(start, index) else { return nil }
        let end = isWholeName(head + 1) ? head + 2 : head + 1
        return Phrase(kind: .noun, tokens: start..<end, head: head, traits: traits(head, start))
    }

    /// "[Moody's] said": whether a possessive ending at `index` owns nothing, so that it is a part of a name.
    private func isWholeName(_ index: Int) -> Bool {
        tag(index).ownsNothing(before: tag(index + 1), tag(index + 2)) && index > 0 && tokens[index - 1].isCapitalized
    }

    private func isNominal(_ index: Int) -> Bool {
        tag(index).isNoun || tag(index) == .number || tag(index) == .foreign
    }

    /// "these", "some", "the poor": a determiner or adjective that stands for a noun.
    private func pronominalHead(_ start: Int, _ end: Int) -> Int? {
        guard end > start,
            tag(start) == .determiner || tag(start) == .predeterminer || tokens[start].traits.contains(.quantity)
        else { return nil }
        return end - 1
    }

    private func continuesNounPhrase(_ index: Int, start: Int, head: Int?) -> Bool {
        if head != nil, tokens[index].traits.contains(.day), !tokens[index].shape.contains(.allCapitals),
            !tokens[index - 1].traits.contains(.time)
        {
            return false
        }
        if isNominal(index) { return true }  // most: the switch is a jump that is seldom foreseen
        switch tag(index) {
        case .adjective, .comparativeAdjective, .superlativeAdjective:
            return head == nil || tag(index - 1) == .number || tag(index + 1).isNoun
        case .determiner, .predeterminer, .possessivePronoun, .whPossessive:
            return index == start || tag(index - 1) == .predeterminer
        case .whDeterminer: return index == start
        case .possessiveEnding:
            return head != nil && !isWholeName(index)
                && (tag(index + 1).isNoun || tag(index + 1).isAdjective || tag(index + 1) == .number
                    || tag(index + 1) == .verbGerund || tag(index + 1) == .verbParticiple || tag(index + 1).isAdverb)
        case .verbGerund, .verbParticiple, .verbPast:
            return head == nil && (index > start ? isModifier(index) : startsModifier(index))
        case .adverb:
            return index > start && head == nil && (tag(index + 1).isAdjective || tag(index + 1) == .verbParticiple)
        case .mark: return isInnerMark(index, head)
        default: return false
        }
    }

    /// Whether a participle behind an article or adjective modifies a noun: "the reported plan".
    private func isModifier(_ index: Int) -> Bool {
        switch tag(index - 1) {
        case .determiner, .possessivePronoun, .adjective, .possessiveEnding, .number, .adverb:
            return tag(index + 1).isNoun || tag(index + 1).isAdjective
        default: return false
        }
    }

    /// Whether a participle behind a verb or preposition modifies the noun behind it: "control advanced systems".
    private func startsModifier(_ index: Int) -> Bool {
        guard tag(index) == .verbParticiple, tag(index + 1).isNoun || tag(index + 1).isAdjective, index > 0 else {
            return false
        }
        return tag(index - 1) == .preposition
            || tag(index - 1).isVerb && tokens[index - 1].traits.isDisjoint(with: .auxiliary)
    }

    /// Marks that stand within a noun phrase: "$ 5", "5 %".
    private func isInnerMark(_ index: Int, _ head: Int?) -> Bool {
        guard tokens[index].kind == .symbol else { return false }
        let next = tag(index + 1)
        // "Brill & Stone": an ampersand joins the words of one name (The Chicago Manual of Style 10.24).
        if tokens[index].key == "&", index > 0, tokens[index - 1].isCapitalized, next.isProperNoun { return true }
        return next == .number || next.isNoun && tokens[index + 1].shape.contains(.joinedToPrevious)
            || tag(index - 1) == .number && head != nil
    }

    private func traits(_ head: Int, _ start: Int) -> Phrase.Traits {
        var traits: Phrase.Traits = []
        if tag(head).isProperNoun { traits.insert(.name) }
        if tokens[head].traits.contains(.time), !tokens[head].shape.contains(.allCapitals),
            tag(start) != .possessivePronoun
        {
            traits.insert(.time)
        }
        return traits
    }
}

extension TagSet {
    /// What a verb group can start with.
    fileprivate static let verbStarts = TagSet(
        PartOfSpeech.allCases.filter { $0.isVerb || $0.isAdverb || $0 == .modal || $0 == .to }.map { TagSet($0) })
    /// What a noun phrase can start with, but for the marks within one.
    fileprivate static let nounStarts = TagSet(
        PartOfSpeech.allCases.filter {
            $0.isNoun || $0.isAdjective || $0.isRelative
                || [
                    .number, .foreign, .pronoun, .existential, .determiner, .predeterminer, .possessivePronoun,
                    .verbParticiple,
                ].contains($0)
        }.map { TagSet($0) })
}
