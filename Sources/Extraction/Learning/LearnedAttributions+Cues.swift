/// What a speaker does by a cue.
extension LearnedAttributions {
    /// What the last verb of `cue` does that tells more than speech; else what its noun names.
    ///
    /// Reason: who denies a claim denies, who repeats it claims; a noun behind a verb's preposition tells where it was said.
    /// Example: "has denied claims", "made the claim", "declined to say"; "said on a call".
    func cueClass(_ cue: Fragments) -> CueClass? {
        var noun: CueClass?
        var says = false
        var outer: CueClass?
        for token in cue.joined().reversed() {
            let tag = reading.tag(token)
            if tag.isNoun {
                noun = noun ?? AttributionNouns.lookUp(reading.key(token))
            } else if tag == .preposition {
                (outer, noun) = (outer ?? noun, nil)
            } else if let entry = ReportingVerbs.lookUp(reading.key(token)) {
                let prepositional = ReportingVerbs.lookUp(reading.key(token), preposition: reading.key(token + 1))
                let verb = prepositional ?? entry.cueClass
                if verb != .say { return verb }
                says = true
            }
        }
        return noun ?? (says ? .say : outer)
    }

    /// `cueClass`, with questions told from requests by what stands behind: "asked whether it was true", "asked them to go".
    func asked(_ cueClass: CueClass, _ cue: Fragments, _ content: Fragments) -> CueClass {
        guard let first = content.first?.lowerBound else { return cueClass }
        if cueClass == .deny { return startsQuestion(first) && has(Self.questioning, cue) ? .ask : .deny }
        // "Offered to pay" promises, "offered a glimpse of it" tells.
        if cueClass == .promise { return has(Self.offering, cue) && reading.tag(first) != .to ? .say : .promise }
        guard cueClass == .ask || cueClass == .demand else { return cueClass }
        if startsQuestion(first) { return .ask }
        if cueClass == .demand {
            let isQuestion = has(Self.demanding, cue) && content.joined().contains { reading.key($0) == "?" }
            return isQuestion ? .ask : .demand
        }
        guard cueClass == .ask, !reading.isQuoted(first), reading.kind(first) != .openingQuote else { return cueClass }
        return content.joined().contains { requests($0) } ? .demand : .ask
    }

    private func has(_ verbs: WordSet, _ cue: Fragments) -> Bool {
        cue.joined().contains { verbs.contains(reading.key($0)) }
    }

    /// "Questioned why" asks, "questioned the plan" denies.
    private static let questioning: WordSet = ["question", "questions", "questioned", "questioning"]
    private static let offering: WordSet = ["offer", "offers", "offered", "offering"]
    /// The verb of demand that a question can stand with: "“Why?” she demanded".
    private static let demanding: WordSet = ["demand", "demands", "demanded", "demanding"]

    private func startsQuestion(_ index: Int) -> Bool {
        switch reading.tag(index) {
        case .whPronoun, .whDeterminer, .whAdverb, .whPossessive: true
        default: reading.has(.whether, at: index)
        }
    }

    /// Whether the word at `index` leads in what somebody is asked for: "asked [that] they go", "asked them [to] go", "for help".
    private func requests(_ index: Int) -> Bool {
        reading.has(.that, at: index) && reading.tag(index) == .preposition || reading.tag(index) == .to
            || reading.key(index) == "for"
    }
}
