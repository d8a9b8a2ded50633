/// Where content starts and ends, where the labels are mistaken about it.
extension LearnedAttributions {
    /// The content of `parts`, from behind the writer's own clause where one leads it in and the cue follows.
    func withoutLeadIn(_ parts: AttributionParts) -> Fragments {
        guard let cue = parts.cue.first, let first = parts.content.first, first.upperBound <= cue.lowerBound else {
            return parts.content
        }
        var content = parts.content
        content[0] = reading.behindLeadIn(first)
        return content
    }

    /// The rules that find a clause with a subject and a verb of its own.
    private static let clauses = Set([AttributionRule.thatClause, .bareClause].map(\.rawValue))

    /// `content` to the end that the rules give it where the labels end before its main verb: a clause that opens with an
    /// adjunct ("that in order to learn, | they train abroad") is not over at the comma behind that.
    func completed(_ content: Fragments, _ likeness: FoundAttribution?) -> Fragments {
        guard let last = content.last, let whole = likeness?.content.last, Self.clauses.contains(likeness?.rule ?? ""),
            whole.lowerBound == last.lowerBound || whole.lowerBound + 1 == last.lowerBound,
            whole.upperBound > last.upperBound, let index = reading.text.sentenceIndex(ofToken: last.lowerBound)
        else { return content }
        let start = last.lowerBound + (reading.has(.that, at: last.lowerBound) ? 1 : 0)
        let opensWithAdjunct: Bool =
            switch reading.tag(start) {
            case .preposition, .whAdverb, .to, .verbGerund: true
            default: false
            }
        let clause = ClauseEnd(reading: reading, sentence: reading.text.sentences[index])
        let hasVerb = last.contains { reading.verbGroup(at: $0)?.traits.contains(.finite) == true }
        guard opensWithAdjunct, !hasVerb || clause.startsMainClause(last.upperBound) else { return content }
        var completed = content
        completed[content.count - 1] = last.lowerBound..<whole.upperBound
        return completed
    }

    /// `content` from where the rules let it start, where the labels start with whom it was told: "told [staff] their jobs are safe".
    func withoutAddressee(_ content: Fragments, _ likeness: FoundAttribution?) -> Fragments {
        guard let last = content.last, let clause = likeness?.content.last, Self.clauses.contains(likeness?.rule ?? ""),
            let addressee = reading.nounPhrase(at: last.lowerBound), clause.lowerBound < last.upperBound,
            addressee.tokens.lowerBound == last.lowerBound, addressee.tokens.upperBound == clause.lowerBound
        else { return content }
        var content = content
        content[content.count - 1] = clause.lowerBound..<last.upperBound
        return content
    }

    /// `group` without words in the midst of other sentences than its own, which are another's that has no cue.
    ///
    /// What goes on over a full stop is a quotation or starts the next sentence: "18 expected [a hold]. “It is,” Webb said."
    func withoutStrays(_ group: LabelAssembly.Group) -> LabelAssembly.Group {
        let own = (group.parts.source + group.parts.cue).map { reading.text.sentenceIndex(ofToken: $0.lowerBound) }
        guard !own.isEmpty, group.parts.content.count > 1 else { return group }
        var told = group
        told.parts.content = group.parts.content.filter { part in
            let first = part.lowerBound
            guard let index = reading.text.sentenceIndex(ofToken: first), !own.contains(index) else { return true }
            return reading.isQuoted(first) || reading.kind(first) == .openingQuote
                || reading.text.sentences[index].lowerBound == first
        }
        return told.parts.content.isEmpty ? group : told
    }

    /// `group` without the sentence behind its quotation, where a full stop ends that: what was said goes on with who spoke before.
    ///
    ///     "I see no recession," Boyd said. "I see a pause." [Democrats scoffed.]
    ///
    /// A report behind a quotation follows a comma, a question mark or an exclamation mark (The Chicago Manual of Style 6.40, 13.13);
    /// careless text has a full stop before plain "said".
    func withoutSentenceBehind(_ group: LabelAssembly.Group) -> LabelAssembly.Group {
        guard let end = group.parts.content.last?.upperBound, let cue = group.parts.cue.first, end <= cue.lowerBound,
            group.parts.source.allSatisfy({ $0.lowerBound >= end }), reading.kind(end - 1) == .closingQuote,
            reading.key(end - 2) == ".", reading.token(end).isCapitalized, reading.kind(end) == .word,
            !cue.contains(where: { Self.plainVerbs.contains(reading.key($0)) }), cue.upperBound == sentenceEnd(of: cue)
        else { return group }
        var told = LabelAssembly.Group(
            parts: AttributionParts(source: [], cue: [], content: group.parts.content), sentence: group.sentence)
        told.goesOn = true
        return told
    }

    /// Where the words of the sentence of `cue` end.
    private func sentenceEnd(of cue: Range<Int>) -> Int? {
        guard let index = reading.text.sentenceIndex(ofToken: cue.lowerBound) else { return nil }
        let end = reading.text.sentences[index].upperBound
        return reading.kind(end - 1) == .terminator ? end - 1 : end
    }

    static let plainVerbs: WordSet = [
        "said", "says", "say", "told", "tells", "added", "adds", "asked", "replied",
    ]

    /// `group`, and apart from it a quotation that another sentence than its cue's leads in with a colon.
    ///
    ///     "It was late," she claimed. [The judge] was having none of it: "You knew."
    func splitAtLeadIn(_ group: LabelAssembly.Group) -> [LabelAssembly.Group] {
        guard let cue = group.parts.cue.last,
            let first = group.parts.content.dropFirst().firstIndex(where: { isLedIn($0, behind: cue) })
        else { return [group] }
        let colon = group.parts.content[first].lowerBound - 1
        guard let sentence = reading.text.sentenceIndex(ofToken: colon), let subject = subject(ofSentence: sentence)
        else { return [group] }
        var told = group
        told.parts.content.removeSubrange(first...)
        let parts = AttributionParts(
            source: [subject], cue: [colon..<colon + 1], content: Fragments(group.parts.content[first...]))
        return [told, LabelAssembly.Group(parts: parts, sentence: sentence)]
    }

    /// `group`, and apart from it the answer behind the sentence of a question that nobody is said to have put.
    ///
    ///     Asked whether it was true, the mayor smiled. ["You said it, not me."]
    func splitAtAnswer(_ group: LabelAssembly.Group) -> [LabelAssembly.Group] {
        guard group.parts.source.isEmpty, let cue = group.parts.cue.last, cue.allSatisfy({ reading.tag($0) != .mark }),
            let question = reading.text.sentenceIndex(ofToken: cue.lowerBound),
            case .ask? = cueClass(group.parts.cue).map({ asked($0, group.parts.cue, group.parts.content) }),
            let first = group.parts.content.dropFirst().firstIndex(where: {
                reading.kind($0.lowerBound) == .openingQuote
                    && reading.text.sentenceIndex(ofToken: $0.lowerBound) != question
            })
        else { return [group] }
        var told = group
        told.parts.content.removeSubrange(first...)
        let parts = AttributionParts(source: [], cue: [], content: Fragments(group.parts.content[first...]))
        return [told, LabelAssembly.Group(parts: parts, sentence: question + 1)]
    }

    private func isLedIn(_ content: Range<Int>, behind cue: Range<Int>) -> Bool {
        let colon = content.lowerBound - 1
        return colon > cue.upperBound && reading.kind(colon) == .colon && !reading.isQuoted(colon)
            && reading.kind(content.lowerBound) == .openingQuote
            && reading.text.sentenceIndex(ofToken: colon) != reading.text.sentenceIndex(ofToken: cue.lowerBound)
    }

    private func subject(ofSentence index: Int) -> Range<Int>? {
        let sentence = reading.text.sentences[index]
        let verb = reading.phrases.indices(in: sentence).lazy.map { reading.phrases.phrases[$0] }
            .first { $0.kind == .verb && $0.traits.contains(.finite) }
        return verb.flatMap {
            SubjectFinder(reading: reading, sentence: sentence).subject(before: $0.tokens.lowerBound)
        }
    }

    /// `content` without what the sentence says of it: "the claim that it was late [angered many]".
    func withoutMainVerb(_ content: Fragments, _ likeness: FoundAttribution?) -> Fragments {
        guard likeness?.rule == AttributionRule.nounThat.rawValue, let last = content.last,
            let end = likeness?.content.last?.upperBound, last.contains(end), end > last.lowerBound,
            let verb = reading.verbGroup(at: end), verb.tokens.lowerBound == end, verb.traits.contains(.finite)
        else { return content }
        var clause = content
        clause[content.count - 1] = last.lowerBound..<end
        return clause
    }
}
