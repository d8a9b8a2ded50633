internal import Record

/// Tells who speaks in quotations that no report covers, where they are turns of a dialogue.
///
/// Print gives each turn a paragraph of its own, so that two people who talk take turns without being named (Bringhurst,
/// "The Elements of Typographic Style"; He, Barbosa and Kondrak, "Identification of Speakers in Novels", 2013). News also
/// prints paragraph after paragraph of one speaker; short turns in a row, with a question or two voices among them, tell a
/// dialogue.
struct TurnTaking {
    /// A paragraph with direct speech.
    private struct Turn {
        let paragraph: Int
        /// Its statements.
        var statements: [Int]
        /// Who is known to say it.
        var speaker: Int?
        /// Who is spoken to by name.
        let addressee: Int?
        /// Whether it is nothing but a quotation, and a closed one: what stays open is carried on by the same voice.
        let isBare: Bool
        /// In tokens.
        let length: Int
        let asks: Bool
    }

    /// The longest turn that tells of a dialogue, in tokens.
    private static let longestTurn = 18

    /// How many turns away the other voice is looked for.
    private static let reach = 16

    private let reading: ClassifiedText
    private let attributions: ArraySlice<FoundAttribution>
    private let names: [NameMention]
    private let memberOfName: [Int?]

    /// Takes the statements of a text, and those who are named in it.
    init(_ reading: ClassifiedText, _ attributions: ArraySlice<FoundAttribution>, _ cast: borrowing Cast) {
        self.reading = reading
        self.attributions = attributions
        names = cast.names
        memberOfName = cast.memberOfName
    }

    /// The speakers of bare turns by statement, `members` being those known; nil for one whom nothing names.
    ///
    /// The first turn of a run is left to what stands before it.
    func speakers(_ members: [Int?]) -> [Int: Int?] {
        // Nearly every report has none.
        guard attributions.indices.contains(where: { attributions[$0].kind == .direct && attributions[$0].isUncued })
        else {
            return [:]
        }
        var speakers: [Int: Int?] = [:]
        for var run in runs(members) where isDialogue(run) {
            if run[0].isBare { run[0].speaker = speaker(carriedOnAt: run[0].statements[0], members) }
            for place in run.indices.dropFirst() where run[place].isBare {
                run[place].speaker = speaker(at: place, of: run)
                for statement in run[place].statements { speakers[statement] = .some(run[place].speaker) }
            }
        }
        return speakers
    }

    /// Who speaks the report that `statement` carries on.
    private func speaker(carriedOnAt statement: Int, _ members: [Int?]) -> Int? {
        var first = statement
        while members[first] == nil, let previous = attributions[first].continues, previous < first { first = previous }
        return members[first]
    }

    /// Whom the last turn calls by name, else whoever spoke the turn before it, else the nearest voice of `run` that is not the
    /// last one's, else whom that one calls elsewhere.
    private func speaker(at place: Int, of run: [Turn]) -> Int? {
        let last = run[place - 1].speaker
        if let called = run[place - 1].addressee, called != last { return called }
        if place > 1, let before = run[place - 2].speaker, before != last { return before }
        guard let last else { return nil }
        let isOther = { (turn: Turn) in turn.speaker.map { $0 != last } ?? false }
        return run[max(0, place - Self.reach)..<place].last(where: isOther)?.speaker
            ?? run[place..<min(run.count, place + Self.reach)].first(where: isOther)?.speaker
            ?? run.first { $0.speaker == last && $0.addressee != nil && $0.addressee != last }?.addressee
    }

    /// Whether people take turns in `run`: of two signs among short turns one is not enough, which are two voices, a question
    /// and two bare turns in a row.
    private func isDialogue(_ run: [Turn]) -> Bool {
        // The middle one, since somebody who talks tells a long story now and then.
        guard run.map(\.length).sorted()[run.count / 2] <= Self.longestTurn else { return false }
        let signs = [
            Set(run.compactMap(\.speaker) + run.compactMap(\.addressee)).count > 1, run.contains(where: \.asks),
            zip(run, run.dropFirst()).contains { isShort($0) && isShort($1) },
        ]
        return signs.count { $0 } > 1
    }

    private func isShort(_ turn: Turn) -> Bool { turn.isBare && turn.length <= Self.longestTurn }

    /// The runs of paragraphs with direct speech.
    private func runs(_ members: [Int?]) -> [[Turn]] {
        var runs: [[Turn]] = []
        for turn in turns(members) {
            if let last = runs.last?.last, last.paragraph + 1 == turn.paragraph {
                runs[runs.count - 1].append(turn)
            } else {
                runs.append([turn])
            }
        }
        return runs.filter { $0.count > 1 && $0.contains(where: \.isBare) }
    }

    private func turns(_ members: [Int?]) -> [Turn] {
        var turns: [Turn] = []
        for (index, attribution) in attributions.enumerated() where attribution.kind == .direct {
            guard let start = attribution.content.first?.lowerBound, let sentence = reading.sentence(of: start) else {
                continue
            }
            let paragraph = Int(reading.paragraphs[sentence])
            if let last = turns.last, last.paragraph == paragraph {
                turns[turns.count - 1].statements.append(index)
                turns[turns.count - 1].speaker = last.speaker ?? members[index]
            } else {
                turns.append(turn(attribution, index, paragraph, members[index]))
            }
        }
        return turns
    }

    private func turn(_ attribution: FoundAttribution, _ index: Int, _ paragraph: Int, _ member: Int?) -> Turn {
        let tokens = reading.text.tokens(of: reading.text.paragraphs[paragraph])
        let content = attribution.content[0]
        let end = attribution.content.last?.upperBound ?? content.upperBound
        let isBare =
            attribution.isUncued && content.lowerBound == tokens.lowerBound
            && content.upperBound >= tokens.upperBound - 1
            && reading.kind(tokens.upperBound - 1) == .closingQuote
        let asks = (max(content.lowerBound, end - 2)..<end).contains { reading.isWord($0, "?") }
        return Turn(
            paragraph: paragraph, statements: [index], speaker: member,
            addressee: addressee(in: content), isBare: isBare, length: attribution.content.reduce(0) { $0 + $1.count },
            asks: asks)
    }

    /// Whom the quotation `content` calls by name (a vocative: Quirk and others 1985, 10.52).
    private func addressee(in content: Range<Int>) -> Int? {
        let first = names.partitioningIndex { $0.tokens.lowerBound >= content.lowerBound }
        return names[first...].indices.prefix { names[$0].tokens.upperBound <= content.upperBound }
            .first(where: isCalled).flatMap { memberOfName[$0] }
    }

    /// Whether somebody is spoken to by the name, as in "[Tom], come in", "my dear [Tom]," and "what is it, [Tom]?".
    ///
    /// "Hale." alone is an answer.
    private func isCalled(_ index: Int) -> Bool {
        let name = names[index]
        let end = name.tokens.upperBound
        let opens = reading.kind(name.start - 1) == .openingQuote || reading.isWord(name.start - 1, "dear")
        if opens {
            return reading.kind(end) == .comma && !isRelative(end + 1) || reading.isWord(end, "!")
        }
        guard reading.kind(name.start - 1) == .comma, name.tokens.count == 1 else { return false }
        return reading.kind(end) == .closingQuote || reading.kind(end + 1) == .closingQuote
    }

    private func isRelative(_ token: Int) -> Bool {
        reading.tokens.indices.contains(token) && reading.tokens[token].tag.isRelative
    }
}

extension FoundAttribution {
    /// Whether neither a source nor a cue says who speaks.
    @inline(__always)
    var isUncued: Bool { !source.hasWords && !cue.hasWords }
}
