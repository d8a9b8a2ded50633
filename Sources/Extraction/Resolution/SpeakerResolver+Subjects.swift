extension SpeakerResolver {
    /// How many sentences back a pronoun takes up a subject that only a description names.
    private static let subjectReach = 2
    /// The most words of a subject that are looked at.
    private static let longestSubject = 24

    /// Takes note of those whom the sentences before `token` are about and only describe: "The victim's mother wept".
    ///
    /// A pronoun takes up the subject of the sentence before it, named or not (Grosz, Joshi and Weinstein 1995); names
    /// are noted for themselves.
    mutating func hearSubjects(before token: Int, in sentence: Int) {
        let first = max(nextSubject, sentence - Self.subjectReach)
        guard first <= sentence else { return }
        nextSubject = sentence
        for heard in first...sentence where reading.paragraphKind(ofSentence: heard) == .body {
            hearSubject(of: heard, before: token)
        }
    }

    private mutating func hearSubject(of sentence: Int, before token: Int) {
        let subjects = subjects(of: sentence, before: token)
        if let taken = subjects.taken { discourse.mention(taken) }
        for subject in subjects.described {
            let source = resolve(subject.description)
            guard let reference = reference(toSubject: subject, source, in: sentence) else { continue }
            discourse.mention(reference)
        }
    }

    /// A subject that a description names.
    struct DescribedSubject {
        /// The first token of the phrase.
        let token: Int
        let description: SourceDescription
        /// Whether it stands in a clause before the main one.
        let isSubordinate: Bool
    }

    /// The subjects of a sentence before `token` that are no names: a pronoun as whom it takes up, and those only described.
    ///
    /// All that is asked of the text here, where nothing changes.
    private func subjects(
        of sentence: Int, before token: Int
    ) -> (taken: Discourse.Reference?, described: [DescribedSubject]) {
        let range = reading.text.sentences[sentence]
        let heard = range.lowerBound..<min(range.upperBound, token)
        let start = startOfSubject(range)
        var described: [DescribedSubject] = []
        if isSubordinator(range.lowerBound) {
            // "When the mayor rose she smiled": without a comma the rest is looked at as one clause.
            let clause = start > heard.lowerBound ? heard.clamped(to: 0..<start) : heard
            if let subject = describedSubject(from: heard.lowerBound + 1, in: clause, isSubordinate: true) {
                described.append(subject)
            }
        }
        if let taken = takenUp(at: start, before: token, in: sentence) { return (taken, described) }
        if let subject = describedSubject(from: start, in: heard, isSubordinate: false) { described.append(subject) }
        return (nil, described)
    }

    func describedSubject(from start: Int, in heard: Range<Int>, isSubordinate: Bool) -> DescribedSubject? {
        guard start < heard.upperBound, !isQuoted(start), let subject = subject(from: start, in: heard),
            case .description(let description) = parser.parse([subject]), canBeTakenUp(description)
        else { return nil }
        return DescribedSubject(token: subject.lowerBound, description: description, isSubordinate: isSubordinate)
    }

    /// Whether `token` stands within quotation marks, as a sentence of a longer quotation does.
    private func isQuoted(_ token: Int) -> Bool {
        let behind = reading.text.quotations.partitioningIndex { $0.open > token }
        return reading.text.quotations[..<behind].last { $0.depth == 0 }.map { $0.isClosed && $0.close > token }
            ?? false
    }

    private func reference(
        toSubject subject: DescribedSubject, _ source: ResolvedSource, in sentence: Int
    ) -> Discourse.Reference? {
        guard let member = source.member, !discourse.hasMention(of: member, at: subject.token) else { return nil }
        let isWeak =
            subject.description.isDefinite && cast.members[member].kind == .described
            && (!isPossessed(subject.description)
                || determiner(of: subject.description) == .possessivePronoun && !isRelative(subject.description))
        return Discourse.Reference(
            member: member, token: subject.token, sentence: sentence, isSubject: !isWeak, isSource: false,
            isQuoted: false, isTopic: !isWeak, isSubordinate: subject.isSubordinate, voice: source.voice)
    }

    /// The subject pronoun at `start`, as whom it takes up: he stays the center of the sentences behind it (Grosz, Joshi and
    /// Weinstein 1995); nil where there is none before `token`.
    private func takenUp(at start: Int, before token: Int, in sentence: Int) -> Discourse.Reference? {
        guard start + 1 < token, reading.tokens[start].tag == .pronoun,
            let pronoun = Pronoun(reading.tokens[start].key), pronoun == .plural || !pronoun.gender.isEmpty,
            attribution(around: start, otherThan: nil) == nil,
            case .member(let member, let reference) = antecedent(of: pronoun, at: start, in: sentence, sourceOf: nil),
            !discourse.hasMention(of: member, at: start)
        else { return nil }
        return Discourse.Reference(
            member: member, token: start, sentence: sentence, isSubject: true, isSource: false, isQuoted: false,
            isTopic: true, voice: reference.voice)
    }

    /// Human beings and bodies, also two by name; a thing says nothing.
    private func canBeTakenUp(_ description: SourceDescription) -> Bool {
        !reading.wordClass(description.head).isDisjoint(with: [.role, .demonym, .body])
            || description.isPlural && cast.names.index(endingAt: description.words.upperBound) != nil
    }

    /// "His wife" is another than he.
    private func isRelative(_ description: SourceDescription) -> Bool {
        Relatives.contains(reading.tokens[description.head].key) && !gender(of: description).isEmpty
    }

    /// "The victim's mother" is somebody new; "the French president" may be another word for somebody named.
    private func isPossessed(_ description: SourceDescription) -> Bool {
        description.words.contains { reading.isPossessive($0) }
            || determiner(of: description) == .possessivePronoun
    }

    /// The noun phrase from `start` to the first finite verb of its clause, if no quotation mark comes before it.
    private func subject(from start: Int, in clause: Range<Int>) -> Range<Int>? {
        guard start < clause.upperBound,
            isDeterminer(start) || opensGroup(start) || isPossessor(start) || isJoined(start)
        else { return nil }
        var isInRelativeClause = false
        for index in start..<min(clause.upperBound, start + Self.longestSubject) {
            let token = reading.tokens[index]
            if token.isQuote || token.tag == .pronoun && !isInRelativeClause { return nil }
            if token.tag == .whPronoun || token.tag == .whDeterminer { isInRelativeClause = true }
            if token.tag.isFiniteVerb, !parser.namesAlone(index) {
                if !isInRelativeClause { return start..<index }
                isInRelativeClause = false
            }
        }
        return nil
    }

    /// "Ruiz's supporters" have none either.
    private func isPossessor(_ index: Int) -> Bool {
        let name = cast.names.partitioningIndex { $0.start >= index }
        return name < cast.names.count && cast.names[name].start == index && isPossessive(name)
    }

    /// "[Ruiz] and Hale came", "[Ana Ruiz], the mayor, and Hale came": two by name.
    private func isJoined(_ index: Int) -> Bool {
        let name = cast.names.partitioningIndex { $0.start >= index }
        guard name < cast.names.count, cast.names[name].start == index else { return false }
        return reading.isWord(cast.names[name].tokens.upperBound, "and")
    }

    private func isPossessive(_ name: Int) -> Bool { reading.isPossessive(cast.names[name].tokens.upperBound) }

    /// What a sentence is about where it starts with a name in the possessive: "success" in "Ruiz's success came"; nil for a
    /// human being, who is another than the owner.
    ///
    /// The owner of a thing comes before it in what a pronoun takes up (Gordon, Hendrick, Ledoux and Yang 1999).
    func possession(of name: Int, in sentence: Int) -> WordClass? {
        guard isPossessive(name), isFirst(name, in: sentence) else { return nil }
        let end = cast.names[name].tokens.upperBound
        var head = end
        while head + 1 < reading.tokens.count,
            reading.tokens[head + 1].tag.isNoun || reading.tokens[head + 1].tag.isAdjective
        {
            head += 1
        }
        // "In her book, Ruiz's third, a boy runs": no subject but an apposition.
        let isOpening = reading.text.sentences[sentence].lowerBound >= cast.names[name].start - 1
        guard isOpening || reading.kind(head + 1) != .comma else { return nil }
        let wordClass = reading.wordClass(head)
        return head > end && wordClass.isDisjoint(with: [.role, .demonym]) ? wordClass : nil
    }

    /// The most words before the name in "As for the very moderate Governor Ruiz".
    private static let longestAnnouncement = 6

    /// "As for [Ruiz], he", "then there was [Ruiz]": the words say whom the sentence is about.
    func isAnnounced(_ name: Int, in sentence: Int) -> Bool {
        let (first, start) = (reading.text.sentences[sentence].lowerBound, cast.names[name].start)
        if reading.isWord(start - 2, "there"), reading.tokens[start - 1].traits.contains(.be) { return true }
        return start - first <= Self.longestAnnouncement && reading.isWord(first, "as")
            && reading.isWord(first + 1, "for") && !isPossessive(name)
            && (name == 0 || cast.names[name - 1].start < first)
    }

    /// "The [Ruiz] campaign": a word within another phrase is little taken up by pronouns (Postal 1969).
    func isModifier(_ name: Int) -> Bool {
        reading.wordClass(cast.names[name].start - 1).contains(.article) && reading.isModifier(cast.names[name].tokens)
    }

    /// Whether a sentence starts with a name, article and introduction left out: "Her mother, [Ana Ruiz], came".
    func isFirst(_ name: Int, in sentence: Int) -> Bool {
        let (subject, first) = (startOfSubject(reading.text.sentences[sentence]), cast.names[name].start)
        return first == subject || first == subject + 1 && isDeterminer(subject)
    }

    private func isDeterminer(_ index: Int) -> Bool {
        let tag = reading.tokens[index].tag
        return !reading.tokens[index].wordClass.isDisjoint(with: [.article, .quantity]) || tag == .determiner
            || tag == .possessivePronoun
    }

    private static let placePrepositions: WordSet = ["from", "in", "at", "near"]

    /// "the 24-year-old from [Kelverton]": a single word behind a preposition of place, of which nothing tells a person.
    func isPlace(_ name: Int, _ member: Int) -> Bool {
        let start = cast.names[name].start
        guard cast.names[name].tokens.count == 1, cast.members[member].name.count == 1,
            cast.members[member].kind == .unknown, start > 0
        else { return false }
        return Self.placePrepositions.contains(reading.tokens[start - 1].key)
    }
}
