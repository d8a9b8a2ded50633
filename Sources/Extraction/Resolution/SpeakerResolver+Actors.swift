internal import Record

extension SpeakerResolver {
    /// Who acts in the sentence beside a quotation without a report: a paragraph has one speaker.
    ///
    ///     [Edwin] rose. "Will you sit down?"        "Well?" [Miriam] turned to him.
    mutating func actor(beside index: Int) -> ResolvedSource? {
        guard attributions[index].kind == .direct, let content = attributions[index].content.first,
            let own = reading.sentence(of: content.lowerBound)
        else { return nil }
        let sentences = reading.text.paragraphs[Int(reading.paragraphs[own])].sentences
        let paragraph = reading.text.tokens(of: reading.text.paragraphs[Int(reading.paragraphs[own])])
        if let report = report(in: paragraph.lowerBound..<content.lowerBound, before: index) {
            return carriedOn(report)
        }
        if content.lowerBound > paragraph.lowerBound {
            guard let before = reading.sentence(of: content.lowerBound - 1) else { return nil }
            let sentence = reading.text.sentences[before]
            return actor(in: sentence.lowerBound..<min(content.lowerBound, sentence.upperBound), of: index)
        }
        let end = endOfSpeech(of: index) ?? content.upperBound
        guard end < paragraph.upperBound, let behind = reading.sentence(of: end), sentences.contains(behind) else {
            return actorBefore(paragraph, of: index)
        }
        return actor(in: end..<reading.text.sentences[behind].upperBound, of: index)
    }

    /// Where the narrative goes on behind a quotation: at its end, or between two parts of it.
    private func endOfSpeech(of index: Int) -> Int? {
        let content = attributions[index].content
        return content.indices.first {
            $0 + 1 == content.endIndex || content[$0].upperBound < content[$0 + 1].lowerBound
        }
        .map { content[$0].upperBound }
    }

    /// Who acts at the end of a paragraph that only tells, before one that is only a quotation.
    ///
    ///     The old lady looked about the room.     [paragraph] "I never did see the beat of that boy!"
    private mutating func actorBefore(_ paragraph: Range<Int>, of index: Int) -> ResolvedSource? {
        guard paragraph.lowerBound > 0, let before = reading.sentence(of: paragraph.lowerBound - 1),
            reading.paragraphKind(ofSentence: before) == .body
        else { return nil }
        let narrative = reading.text.tokens(of: reading.text.paragraphs[Int(reading.paragraphs[before])])
        guard !narrative.contains(where: { reading.tokens[$0].isQuote }), report(in: narrative, before: index) == nil
        else { return nil }
        return actor(in: reading.text.sentences[before], of: index)
    }

    /// How many statements back a report in the same paragraph is looked for.
    private static let reportReach = 16

    /// The last report before statement `index` that stands in `range`.
    private func report(in range: Range<Int>, before index: Int) -> Int? {
        (max(0, index - Self.reportReach)..<index).last { other in
            !attributions[other].isUncued
                && (attributions[other].cue + attributions[other].source).contains { $0.overlaps(range) }
        }
    }

    /// Who reports in a paragraph also speaks the quotation behind it.
    ///
    ///     [She] thanked her union. "They believed me."        "I waited," says [Rita Hale], a nurse. "What now?"
    private func carriedOn(_ report: Int) -> ResolvedSource? {
        guard let member = results[report]?.member,
            cast.members[member].canBePerson || attributions[report].kind == .direct
        else { return nil }
        return ResolvedSource(member: member, steps: told(["'\(name(of: member))' speaks in the same paragraph"]))
    }

    /// The person who is the subject of the sentence in `range`: by name or pronoun.
    private mutating func actor(in range: Range<Int>, of index: Int) -> ResolvedSource? {
        let first = cast.names.partitioningIndex { $0.start >= range.lowerBound }
        let subject = cast.names[first...].prefix { $0.tokens.upperBound < range.upperBound }.indices.last { name in
            reading.tokens[cast.names[name].tokens.upperBound].tag.isFiniteVerb
        }
        if let subject, let member = cast.memberOfName[subject], cast.members[member].canBePerson {
            return ResolvedSource(member: member, steps: told(["'\(name(of: member))' acts in the same paragraph"]))
        }
        guard let start = range.first, range.count > 1 else { return nil }
        guard let pronoun = Pronoun(reading.tokens[start].key) else { return describedActor(in: range) }
        guard !pronoun.gender.isEmpty, reading.tokens[start + 1].tag.isFiniteVerb else { return nil }
        return resolve(pronoun, at: start, in: index)
    }

    /// "The inspector raised a hand. “That will do.”"
    private mutating func describedActor(in range: Range<Int>) -> ResolvedSource? {
        guard let subject = describedSubject(from: startOfSubject(range), in: range, isSubordinate: false),
            !subject.description.isPlural, !reading.wordClass(subject.description.head).contains(.body)
        else { return nil }
        let source = resolve(subject.description)
        guard let member = source.member, cast.members[member].canBePerson else { return nil }
        return source
    }
}
