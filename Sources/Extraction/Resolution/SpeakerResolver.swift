internal import Record

/// Resolves the sources of one document, in the order of the text.
///
/// Names and descriptions lead to members of the cast; a pronoun leads to the antecedent that fits best, and to nobody
/// where two fit equally well.
struct SpeakerResolver {
    let reading: ClassifiedText
    /// The sentences that refer back to the attributions.
    let references: [BackReference]
    /// The attributions, and behind them the back-references in the form of one.
    let attributions: [FoundAttribution]
    let statementCount: Int
    let registry: RegistryIndex
    /// When the document was published, which tells who held a role.
    let published: CalendarDate?
    /// Whether the steps from words to speakers are told; else nothing is written that nobody reads.
    private let givesReasons: Bool
    let parser: SourceParser
    var cast: Cast
    var discourse = Discourse()
    var results: [ResolvedSource?]
    /// The attribution whose source is being resolved.
    private(set) var resolving = 0
    private var nextName = 0
    /// The "Q:" or "A:" that comes first.
    var firstTurnMark: Int?
    /// Who gives the answers of an interview; nil where that was not yet looked for.
    var answering: Int??
    /// The firm that the text is about; nil where that was not yet looked for.
    var knownPrincipal: Int??
    /// The first sentence whose subject was not yet looked for.
    var nextSubject = 0
    /// Where headlines start that stand behind running text, and the next of them.
    private let headlines: [Int]
    private var nextHeadline = 0

    /// Makes a resolver for the `attributions` of a text, its names found.
    init(
        _ reading: ClassifiedText, _ attributions: [FoundAttribution], registry: RegistryIndex,
        published: CalendarDate?, givesReasons: Bool
    ) {
        self.givesReasons = givesReasons
        references = BackReferenceFinder(reading).backReferences(outside: attributions)
        let names = Self.names(reading, attributions)
        self.reading = reading
        // Where nothing refers back, as in most texts, they are not copied.
        self.attributions = references.isEmpty ? attributions : attributions + references.map(\.attribution)
        statementCount = attributions.count
        self.registry = registry
        self.published = published
        parser = SourceParser(reading, names: names)
        cast = Cast(reading, names: names, registry: registry)
        results = Array(filledWith: nil, count: attributions.count + references.count)
        headlines = Self.headlines(in: reading.text)
    }

    private static func headlines(in text: AnalyzedText) -> [Int] {
        let first = text.paragraphs.firstIndex { $0.kind == .body } ?? text.paragraphs.count
        return text.paragraphs[first...].filter { $0.kind == .headline }.map { text.tokens(of: $0).lowerBound }
    }

    /// Resolves every source.
    mutating func resolve() -> (statements: ArraySlice<ResolvedSource>, references: ArraySlice<ResolvedSource>) {
        for index in attributions.indices.sorted(by: { anchor($0) < anchor($1) }) {
            hear(upTo: anchor(index))
            if attributions[index].isUncued, let actor = actor(beside: index) {
                results[index] = actor
            } else if attributions[index].continues == nil {
                results[index] = resolve(index)
            }
            if let result = results[index] { noteSource(of: index, result) }
            noteAddressee(of: index)
        }
        takeTurns()
        for index in attributions.indices where results[index] == nil { results[index] = continuation(index) }
        let resolved = results.map { $0 ?? ResolvedSource(member: nil, steps: []) }
        return (resolved[..<statementCount], resolved[statementCount...])
    }

    /// The names of the text.
    ///
    /// Headlines in title case would give names such as "Trump Stirs", so of headlines only the
    /// sources are read, and of those no name that nothing else bears out.
    private static func names(_ reading: ClassifiedText, _ attributions: [FoundAttribution]) -> [NameMention] {
        let finder = NameFinder(reading)
        var names: [NameMention] = []
        names.reserveCapacity(reading.tokens.count / Self.wordsToName)
        var ofHeadlines: [NameMention] = []
        var sources = sources(of: attributions)[...]
        for (index, sentence) in reading.text.sentences.enumerated() {
            if reading.paragraphKind(ofSentence: index) != .headline, !reading.isTitleCase(sentence) {
                finder.findNames(in: sentence, into: &names)
                continue
            }
            sources = sources.drop { $0.lowerBound < sentence.lowerBound }
            while let source = sources.first, source.lowerBound < sentence.upperBound {
                finder.findNames(in: source.clamped(to: sentence), into: &ofHeadlines)
                sources.removeFirst()
            }
        }
        guard !ofHeadlines.isEmpty else { return names }
        let words = Set(names.flatMap { $0.tokens.map { reading.nameKey($0) } })
        names += ofHeadlines.filter { isBorneOut($0, by: words, reading) }
        return names.sorted { $0.start < $1.start }
    }

    /// Whether a name of a headline is one of a known sort, or made of words that names of the running text have.
    private static func isBorneOut(_ name: NameMention, by words: Set<WordKey>, _ reading: ClassifiedText) -> Bool {
        name.kind == .organization || name.kind == .place
            || name.tokens.allSatisfy {
                words.contains(reading.nameKey($0)) || reading.tokens[$0].wordClass.contains(.givenName)
            }
    }

    /// Few texts have more names, in tokens.
    private static let wordsToName = 20

    /// The words of all sources, in the order of the text.
    private static func sources(of attributions: [FoundAttribution]) -> [Range<Int>] {
        var sources: [Range<Int>] = []
        sources.reserveCapacity(attributions.count)
        for index in attributions.indices {
            for part in attributions[index].source where !part.isEmpty { sources.append(part) }
        }
        sources.sort { $0.lowerBound < $1.lowerBound }
        return sources
    }

    /// The token at which a statement's source is read.
    private func anchor(_ index: Int) -> Int {
        // Each part by itself: the whole attribution is more to copy than to look at.
        attributions[index].source.first?.lowerBound ?? attributions[index].cue.first?.lowerBound
            ?? attributions[index].content.first?.lowerBound ?? 0
    }

    /// Gives the turns of dialogues that no report covers to those who take turns.
    private mutating func takeTurns() {
        let turns = TurnTaking(reading, attributions[..<statementCount])
        for (index, member) in turns.speakers(results.map { $0?.member }) {
            let steps = told([
                member.map { "a turn of '\(name(of: $0))' in a dialogue" } ?? "a turn of a dialogue that names nobody"
            ])
            results[index] = ResolvedSource(member: member, steps: steps)
        }
    }

    // MARK: - The discourse

    /// Takes note of the names before `token`.
    private mutating func hear(upTo token: Int) {
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
            isTopic: isMain || isTopic(index, in: sentence), ownsSubject: possession != nil,
            isSubordinate: isSubordinate(start, in: sentence), isModifier: isModifier(index))
    }

    /// Whether a sentence is about the one whom it starts with.
    private func isTopic(_ name: Int, in sentence: Int) -> Bool {
        cast.names[name].isSubject && !reading.isWord(cast.names[name].tokens.upperBound, "and")
            && isFirst(name, in: sentence)
    }

    private mutating func noteSource(of index: Int, _ source: ResolvedSource) {
        guard let member = source.member, let token = attributions[index].source.first?.lowerBound,
            let sentence = reading.sentence(of: token)
        else {
            return
        }
        let isMain = !isInside(token, sentence) || !cast.members[member].canBePerson
        discourse.mention(
            Discourse.Reference(
                member: member, token: token, sentence: sentence, isSubject: isMain, isSource: isMain, isQuoted: false,
                isSubordinate: isSubordinate(token, in: sentence), voice: source.voice))
    }

    /// Takes note of who is asked: "Webb asked [Ruiz] how late it was", so that the answer is his.
    private mutating func noteAddressee(of index: Int) {
        guard attributions[index].cueClass == .ask, attributions[index].source.hasWords,
            let token = attributions[index].cue.last?.upperBound, reading.tokens[token - 1].tag.isVerb,
            let (member, _) = cast.person(startingAt: token), let sentence = reading.sentence(of: token)
        else { return }
        discourse.mention(
            Discourse.Reference(
                member: member, token: token, sentence: sentence, isSubject: false, isSource: false, isQuoted: false,
                isAsked: true))
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

    // MARK: - One source

    /// What `steps` says, where that is asked for.
    @inline(__always)
    func told(_ steps: @autoclosure () -> [String]) -> [String] { givesReasons ? steps() : [] }

    private mutating func resolve(_ index: Int) -> ResolvedSource {
        resolving = index
        return switch parser.parse(attributions[index].source) {
        case .none: ResolvedSource(member: nil, steps: told(["the sentence names no source"]))
        case .pronoun(let pronoun, let token): resolve(pronoun, at: token, in: index)
        case .name(let name): resolve(name: name)
        case .description(let description):
            sameSpeaker(description, in: index) ?? namedNext(description, behind: index) ?? resolve(description)
        }
    }

    private mutating func continuation(_ index: Int) -> ResolvedSource {
        var first = index
        var steps = 0
        while let previous = attributions[first].continues, attributions.indices.contains(previous), previous != first,
            steps < attributions.count, results[first] == nil
        {
            first = previous
            steps += 1
        }
        guard let result = results[first], let member = result.member else {
            return ResolvedSource(member: nil, steps: told(["the report that it carries on names no speaker"]))
        }
        return ResolvedSource(member: member, steps: told(["carries on the report of '\(name(of: member))'"]))
    }

    /// A name leads to its member: "name 'Ruiz' ← 'Ana Ruiz'".
    func resolve(name: Int) -> ResolvedSource {
        let mention = cast.names[name]
        guard let member = cast.memberOfName[name] else {
            guard case .ambiguous(let members) = cast.match(mention) else {
                return ResolvedSource(
                    member: nil, steps: told(["'\(reading.phrase(mention.tokens))' names nobody known"]))
            }
            var names: String { members.map { "'\(self.name(of: $0))'" }.joined(separator: " and ") }
            return ResolvedSource(
                member: nil, steps: told(["name '\(reading.phrase(mention.tokens))' fits \(names) equally well"]))
        }
        let fullest = cast.members[member].name
        if fullest == mention.tokens || fullest.count == mention.tokens.count {
            return ResolvedSource(member: member, steps: told(["name '\(reading.phrase(mention.tokens))'"]))
        }
        return ResolvedSource(
            member: member, steps: told(["name '\(reading.phrase(mention.tokens))' ← '\(reading.phrase(fullest))'"]))
    }

    /// The words by which the document names or describes `member`.
    func name(of member: Int) -> String {
        let name = reading.phrase(cast.members[member].name)
        if let owner = cast.members[member].owner { return "\(self.name(of: owner))'s \(name)" }
        return cast.members[member].surname.map { "\(name) \(reading.phrase($0..<$0 + 1))" } ?? name
    }
}

extension BackReference {
    /// The reference as an attribution without content, so that its subject is resolved in its turn.
    fileprivate var attribution: FoundAttribution {
        FoundAttribution(
            source: subject.isEmpty ? [] : [subject], cue: [circumstances], content: [], kind: .indirect, rule: "",
            confidence: 1, cueClass: .say, continues: nil)
    }
}
