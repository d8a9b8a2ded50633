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
    var nextName = 0
    /// The "Q:" or "A:" that comes first.
    var firstTurnMark: Int?
    /// Who gives the answers of an interview; nil where that was not yet looked for.
    var answering: Int??
    /// The firm that the text is about; nil where that was not yet looked for.
    var knownPrincipal: Int??
    /// The first sentence whose subject was not yet looked for.
    var nextSubject = 0
    /// Where headlines start that stand behind running text, and the next of them.
    let headlines: [Int]
    var nextHeadline = 0

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
            if let result = results[index], let source = reference(toSourceOf: index, result) {
                discourse.mention(source)
            }
            if let addressee = addressee(of: index) { discourse.mention(addressee) }
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
        let borneOut = ofHeadlines.filter { isBorneOut($0, by: names, reading) }
        return (borneOut + names).sorted { $0.start < $1.start }
    }

    /// Whether a name of a headline is one of a known sort, or made of words that names of the running text have.
    private static func isBorneOut(_ name: NameMention, by others: [NameMention], _ reading: ClassifiedText) -> Bool {
        if name.kind == .organization || name.kind == .place { return true }
        return name.tokens.allSatisfy { word in
            if reading.tokens[word].wordClass.contains(.givenName) { return true }
            let key = reading.nameKey(word)
            return others.contains { $0.tokens.contains { reading.nameKey($0) == key } }
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
        let turns = TurnTaking(reading, attributions[..<statementCount], cast)
        for (index, member) in turns.speakers(results.map { $0?.member }) {
            let steps = told([
                member.map { "a turn of '\(name(of: $0))' in a dialogue" } ?? "a turn of a dialogue that names nobody"
            ])
            results[index] = ResolvedSource(member: member, steps: steps)
        }
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
