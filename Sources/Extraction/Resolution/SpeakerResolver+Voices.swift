/// Those who speak for bodies.
extension SpeakerResolver {
    /// "a spokesman for the ministry", "a ministry spokeswoman": the body speaks.
    mutating func voice(_ description: SourceDescription) -> ResolvedSource? {
        let words = description.words.lowerBound..<description.complement.upperBound
        if description.isDefinite, let known = known(description) { return known }
        let body = bodySpokenFor(description)
        guard !body.isEmpty else {
            return (description.isDefinite ? sameVoice(description) : voiceOfPlace(description))
                ?? voiceOfSubject(description)
        }
        var result: ResolvedSource
        switch parser.parse([body]) {
        case .name(let name): result = resolve(name: name)
        case .description(let inner): result = resolve(definite(inner))
        default: return nil
        }
        guard let member = result.member else { return nil }
        if !description.isPlural { result.voice = gender(of: description) }
        result.steps.insert(contentsOf: told(["'\(reading.phrase(words))' speaks for '\(name(of: member))'"]), at: 0)
        return result
    }

    /// "The spokeswoman" behind "a ministry spokeswoman".
    private func sameVoice(_ description: SourceDescription) -> ResolvedSource? {
        guard let sentence = reading.sentence(of: description.head), determiner(of: description) != .possessivePronoun
        else { return nil }
        let gender = gender(of: description)
        let found = discourse.antecedent(at: description.head, sentence: sentence, outside: []) { reference in
            guard let voice = reference.voice else { return nil }
            return gender.isEmpty || voice.isEmpty || gender == voice ? 0 : nil
        }
        guard case .member(let member, let reference) = found else { return nil }
        return voice(description, of: member, "as before", gender: reference.voice)
    }

    /// "At the White House, a spokesman said": the body whose house it is.
    private func voiceOfPlace(_ description: SourceDescription) -> ResolvedSource? {
        guard description.words.count == 1, let sentence = reading.sentence(of: description.head) else { return nil }
        let start = reading.text.sentences[sentence].lowerBound
        let comma = description.words.lowerBound - 2
        guard reading.isWord(start, "at"), comma > start, reading.kind(comma) == .comma,
            let name = cast.names.index(endingAt: comma), cast.names[name].tokens.lowerBound - start <= 2,
            let member = cast.memberOfName[name], !cast.members[member].canBePerson
        else { return nil }
        return voice(description, of: member, "where it is said", gender: gender(of: description))
    }

    /// The body that the same paragraph is about: "The Health Ministry rejected it" before "…, a spokeswoman said".
    private func voiceOfSubject(_ description: SourceDescription) -> ResolvedSource? {
        guard description.words.count == 1, let sentence = reading.sentence(of: description.head),
            determiner(of: description) != .possessivePronoun
        else { return nil }
        let paragraph = reading.text.paragraphs[Int(reading.paragraphs[sentence])].sentences.lowerBound
        let members = cast.members
        let found = discourse.antecedent(at: description.head, sentence: sentence, outside: []) { reference in
            let isBody = members[reference.member].kind == .organization && !reference.isQuoted
            return isBody && (reference.isSubject || reference.isSource) && reference.sentence >= paragraph ? 0 : nil
        }
        guard case .member(let member, _) = found else { return nil }
        return voice(description, of: member, "spoken of right before", gender: gender(of: description))
    }

    private func voice(
        _ description: SourceDescription, of member: Int, _ reason: String, gender: WordClass?
    ) -> ResolvedSource {
        ResolvedSource(
            member: member,
            steps: told(["'\(reading.phrase(description.words))' speaks for '\(name(of: member))' (\(reason))"]),
            voice: gender)
    }

    private func bodySpokenFor(_ description: SourceDescription) -> Range<Int> {
        let complement = description.complement
        if let first = complement.first, reading.isWord(first, "for") || reading.isWord(first, "of") {
            return complement.dropFirst()
        }
        return description.words.lowerBound..<description.head
    }

    /// A body named before its spokesman needs no article: "ministry spokesman".
    private func definite(_ description: SourceDescription) -> SourceDescription {
        SourceDescription(
            words: description.words, head: description.head, complement: description.complement, isDefinite: true,
            isPlural: description.isPlural, apposedName: description.apposedName)
    }
}
