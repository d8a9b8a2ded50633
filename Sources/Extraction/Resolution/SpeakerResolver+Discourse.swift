/// What a text speaks of, noted in its order.
extension SpeakerResolver {
    /// Takes note of the names before `token`.
    mutating func hear(upTo token: Int) {
        while nextHeadline < headlines.count, headlines[nextHeadline] <= token {
            nextHeadline += 1
            hear(upTo: headlines[nextHeadline - 1])
            discourse.startAnew()
        }
        while nextName < cast.names.count, cast.names[nextName].start < token {
            hear(nextName)
            nextName += 1
        }
    }

    private mutating func hear(_ index: Int) {
        if let reference = reference(index) { discourse.mention(reference) }
    }

    /// The name at `index` as a pronoun can take it up; nil for one that names nobody.
    ///
    /// All that is asked of it here, where nothing changes: a mutating function copies the resolver for each question.
    private func reference(_ index: Int) -> Discourse.Reference? {
        let start = cast.names[index].start
        guard let member = cast.memberOfName[index], !isPlace(index, member),
            let sentence = reading.sentence(of: start)
        else { return nil }
        let possession = possession(of: index, in: sentence)
        // What a text of somebody's says is said by him.
        let isMain = isAnnounced(index, in: sentence) || possession?.contains(.publication) ?? false
        return Discourse.Reference(
            member: member, token: start, sentence: sentence, isSubject: cast.names[index].isSubject || isMain,
            isSource: false, isQuoted: cast.names[index].isQuoted,
            isTopic: isMain || possession != nil || isTopic(index, in: sentence), ownsSubject: possession != nil,
            isSubordinate: isSubordinate(start, in: sentence) || cast.names[index].isSubject && isEmbedded(start),
            isModifier: isModifier(index))
    }

    /// Whether a sentence is about the one whom it starts with.
    private func isTopic(_ name: Int, in sentence: Int) -> Bool {
        cast.names[name].isSubject && !reading.isWord(cast.names[name].tokens.upperBound, "and")
            && isFirst(name, in: sentence)
    }

    /// The source of attribution `index` as a pronoun can take it up; nil for none.
    func reference(toSourceOf index: Int, _ source: ResolvedSource) -> Discourse.Reference? {
        guard let member = source.member, let token = attributions[index].source.first?.lowerBound,
            let sentence = reading.sentence(of: token)
        else { return nil }
        let isMain = !isInside(token, sentence) || !cast.members[member].canBePerson
        // Who speaks on is who says it all: "Webb said that [Hale] denied it. He added".
        let isOuter = isMain && attribution(around: token, otherThan: index) == nil
        return Discourse.Reference(
            member: member, token: token, sentence: sentence, isSubject: isMain, isSource: isOuter,
            isQuoted: false,
            isSubordinate: isSubordinate(token, in: sentence) || isEmbeddedSource(index, token), voice: source.voice)
    }

    /// "Before [he] said", unless the verb stands before its subject: "“No,” said [Ruiz]".
    private func isEmbeddedSource(_ index: Int, _ token: Int) -> Bool {
        guard let cue = attributions[index].cue.first, token < cue.lowerBound else { return false }
        return isEmbedded(token)
    }

    private static let asking: WordSet = ["asked", "asks", "ask"]

    /// Who is asked: "Webb asked [Ruiz] how late it was", so that the answer is his; nil where nobody is.
    func addressee(of index: Int) -> Discourse.Reference? {
        guard attributions[index].source.hasWords, let token = attributions[index].cue.last?.upperBound, token > 0,
            Self.asking.contains(reading.tokens[token - 1].key), let (member, _) = cast.person(startingAt: token),
            let sentence = reading.sentence(of: token)
        else { return nil }
        return Discourse.Reference(
            member: member, token: token, sentence: sentence, isSubject: false, isSource: false, isQuoted: false,
            isAsked: true)
    }

    /// Whether the relative pronoun at `token` stands inside of a clause: "he met Ruiz, [who] called it a hoax", of less weight
    /// in the discourse than the subject of "Ruiz, [who] called it a hoax, left".
    private func isInside(_ token: Int, _ sentence: Int) -> Bool {
        guard reading.tokens[token].tag == .whPronoun || reading.tokens[token].tag == .whDeterminer else {
            return false
        }
        let range = reading.text.sentences[sentence]
        let end = reading.kind(token - 1) == .comma ? token - 1 : token
        return startOfNounPhrase(endingAt: end, in: range) > startOfSubject(range) + 1
    }
}
