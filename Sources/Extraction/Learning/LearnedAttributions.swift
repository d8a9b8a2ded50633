internal import Record

/// Finds attributions with the learned labels; the rules' attributions are among what the labels are chosen by.
package struct LearnedAttributions {
    let reading: Reading
    let rules: [FoundAttribution]
    /// The first of the rules' attributions with each token in its cue, or for one without a cue at its start.
    private let ruleAtToken: [Int: Int]
    private let weights: LabelWeights
    /// The rules' attributions that count whatever the labels think.
    private let turns: [FoundAttribution]
    /// The tokens at which their content starts.
    private let turnStarts: Set<Int>
    /// For each token whether it is part of one of them; empty where there are none.
    private let isInTurn: [Bool]

    /// Prepares to improve on `rules`, the attributions that the rules find in `text`.
    init(_ reading: Reading, rules: [FoundAttribution], weights: LabelWeights) {
        self.reading = reading
        self.rules = rules
        self.weights = weights
        var ruleAtToken: [Int: Int] = [:]
        for (index, rule) in rules.enumerated().reversed() {
            for token in rule.cue.joined() { ruleAtToken[token] = index }
            if rule.cue.isEmpty, let start = rule.content.first?.lowerBound { ruleAtToken[start] = index }
        }
        self.ruleAtToken = ruleAtToken
        turns = TurnFinder(reading: reading).turns(among: rules)
        turnStarts = Set(turns.compactMap { $0.content.first?.lowerBound })
        isInTurn = turns.isEmpty ? [] : Self.tokens(of: turns.lazy.map { $0.source + $0.cue + $0.content }, in: reading)
    }

    /// The attributions, ordered by where their content starts.
    func attributions(_ options: AttributionFinder.Options) -> [FoundAttribution] {
        attributions(decoded(probes: []), options)
    }

    /// The labels, with leads at `probes`; a text is labelled in stretches of `stretchLength` tokens or somewhat more.
    func decoded(probes: Set<Int>, stretchLength: Int = LabelStretches.length) -> LabelDecoding {
        let stretches = LabelStretches(reading.text, rules, length: stretchLength)
        if stretches.paragraphs.count == 1 { return LabelDecoding(decoded(reading, rules, probes: probes)) }
        var decoding = LabelDecoding(tokenCount: reading.text.tokens.count)
        var rest = probes.sorted()[...]
        for (number, paragraphs) in stretches.paragraphs.enumerated() {
            let range = reading.text.tokens(ofParagraphs: paragraphs)
            let own = rest.prefix { $0 < range.upperBound }
            rest = rest.dropFirst(own.count)
            let decoder = decoded(
                Reading(reading.text.excerpt(paragraphs)), stretches.attributions(number),
                probes: Set(own.map { $0 - range.lowerBound }))
            decoding.take(decoder, at: range.lowerBound)
        }
        return decoding
    }

    private func decoded(_ reading: Reading, _ rules: [FoundAttribution], probes: Set<Int>) -> LabelDecoder {
        let extractor = FeatureExtractor(reading, rules) { weights.lexicon.level(of: $0) }
        var decoder = LabelDecoder(weights, extractor, probes: probes)
        for paragraph in reading.text.paragraphs {
            let tokens = reading.text.tokens(of: paragraph)
            if !probes.isEmpty || extractor.mayReport(tokens) { decoder.decode(tokens) }
        }
        return decoder
    }

    /// The attributions that the labels of `decoder` give.
    func attributions(_ decoder: LabelDecoding, _ options: AttributionFinder.Options) -> [FoundAttribution] {
        let text = reading.text
        var groups = LabelAssembly.groups(of: decoder.labels, in: text).filter { isReport($0.parts) }
        groups = groups.map(withoutStrays).map(withoutSentenceBehind).flatMap(splitAtLeadIn).flatMap(splitAtAnswer)
        groups = withOuterReports(groups, decoder.labels)
        groups.removeAll { isTurn($0.parts) }
        groups += turns.map { LabelAssembly.Group(parts: parts(of: $0), sentence: 0) }
        groups += unlabelled(decoder.labels, beside: groups).filter { !isTurn($0.parts) }
        var found: [FoundAttribution] = []
        for group in groups.sorted(by: { $0.parts.content[0].lowerBound < $1.parts.content[0].lowerBound }) {
            if let cue = group.parts.cue.first, let quotation = quotation(around: cue) {
                extend(&found, with: quotation)
                continue
            }
            var attribution = attribution(group, decoder.margins, found)
            if !options.includesConjunction {
                attribution.content = attribution.content.mapped(reading.withoutConjunction)
            }
            found.append(attribution)
        }
        return found
    }

    /// Rules that are right nearly always: what they find where no token is labelled is taken as well.
    private static let trusted = Set(
        [
            AttributionRule.speakerColon, .colonSpeaker, .inverted, .quotation, .nounThat, .nounIsThat, .accordingTo,
            .asClause,
        ]
        .map(\.rawValue))

    /// What trusted rules find among tokens that are in none of `groups`, and reports of headlines there; without a source, only
    /// where no token has a label.
    private func unlabelled(
        _ labels: [AttributionLabel], beside groups: [LabelAssembly.Group]
    ) -> [LabelAssembly.Group] {
        let reports = rules.filter { isTrusted($0) || isHeadlineReport($0) }
        guard !reports.isEmpty else { return [] }
        let isInGroup = Self.tokens(
            of: groups.lazy.map { $0.parts.source + $0.parts.cue + $0.parts.content }, in: reading)
        return reports.map(parts).filter { parts in
            isReport(parts)
                && (parts.source + parts.cue + parts.content).joined().allSatisfy {
                    !isInGroup[$0] && (labels[$0].role == nil || !parts.source.isEmpty)
                }
        }
        .map { LabelAssembly.Group(parts: $0, sentence: 0) }
    }

    /// Whether what `rule` finds counts where the labels find nothing.
    private func isTrusted(_ rule: FoundAttribution) -> Bool {
        Self.trusted.contains(rule.rule) && rule.continues == nil && !rule.cue.isEmpty || isTurnOfDialogue(rule)
    }

    /// Whether somebody reports something by `parts`.
    private func isReport(_ parts: AttributionParts) -> Bool {
        !isBackReference(parts) && !isSilence(parts) && !isLabel(parts) && isShown(parts)
    }

    /// Whether `rule` is a short turn that nobody reports: "Again?".
    private func isTurnOfDialogue(_ rule: FoundAttribution) -> Bool {
        guard rule.rule == AttributionRule.uncuedQuotation.rawValue, let content = rule.content.first,
            content.count <= Self.longestTurn, let quotation = reading.quotation(at: content.lowerBound),
            let index = paragraph(ofToken: content.lowerBound)
        else { return false }
        return reading.isTurn(quotation, reading.text.tokens(of: reading.text.paragraphs[index]))
    }

    /// Whether `rule` is the report that ends a headline: "Storm will hit the coast, forecasters warn".
    private func isHeadlineReport(_ rule: FoundAttribution) -> Bool {
        guard rule.rule == AttributionRule.postposed.rawValue, let cue = rule.cue.last,
            let index = paragraph(ofToken: cue.lowerBound)
        else { return false }
        let paragraph = reading.text.paragraphs[index]
        return paragraph.kind == .headline && cue.upperBound == reading.text.tokens(of: paragraph).upperBound
    }

    /// The most tokens of a turn that the labels may miss.
    private static let longestTurn = 12

    func parts(of rule: FoundAttribution) -> AttributionParts {
        AttributionParts(source: rule.source, cue: rule.cue, content: rule.content)
    }

    private func isTurn(_ rule: FoundAttribution?) -> Bool {
        guard let rule else { return false }
        return rule.content.first.map { turnStarts.contains($0.lowerBound) } ?? false
    }

    /// For each token whether it is part of `attributions`.
    private static func tokens(of attributions: some Sequence<Fragments>, in reading: Reading) -> [Bool] {
        var isTaken = [Bool](repeating: false, count: reading.text.tokens.count)
        for token in attributions.joined().joined() { isTaken[token] = true }
        return isTaken
    }

    /// Whether `parts` has a token of a turn.
    private func isTurn(_ parts: AttributionParts) -> Bool {
        !isInTurn.isEmpty && (parts.source + parts.cue + parts.content).joined().contains { isInTurn[$0] }
    }

    /// Whether the content is only a word for something said before: "this" in "He said this in Leeds", "so".
    private func isBackReference(_ parts: AttributionParts) -> Bool {
        guard parts.content.count == 1, let first = parts.content[0].first else { return false }
        if parts.content[0].count == 1, reading.tag(first).isRelative { return true }
        // "[He] was quoted as saying": of whom it is told.
        if parts.content[0].count == 1, let verb = parts.cue.last?.last, reading.key(verb) == "quoted" { return true }
        guard reading.has(.backReference, at: first), !parts.content[0].contains(where: reading.isQuoted) else {
            return false
        }
        if parts.content[0].count == 1 || parts.content[0].count == 2 && reading.has(.be, at: first + 1) { return true }
        let phrase = reading.nounPhrase(at: first)
        guard phrase?.tokens.count == 1 || phrase == nil && reading.tag(first).isAdverb else { return false }
        return !parts.content[0].contains { reading.verbGroup(at: $0) != nil }
    }

    /// Whether a cue or quotation marks show that somebody says it: labels may find source and content, and no cue.
    private func isShown(_ parts: AttributionParts) -> Bool {
        !parts.cue.isEmpty || parts.content.joined().contains(where: reading.isQuoted)
    }

    /// "Did not respond to a request for comment", "asked not to be named": who said nothing made no statement.
    private func isSilence(_ parts: AttributionParts) -> Bool {
        guard let content = parts.content.first, !parts.cue.isEmpty else { return false }
        if reading.isAnonymity(at: content.lowerBound) || reading.isAnonymity(at: content.lowerBound + 1) {
            return true
        }
        let cue = parts.cue.joined()
        guard cue.contains(where: { reading.has(.negation, at: $0) }) else { return false }
        return cue.contains { Self.licences.contains(reading.key($0)) }
            || cue.contains { Self.answers.contains(reading.key($0)) }
                && parts.content.joined().contains { Self.inquiries.contains(reading.key($0)) }
    }

    /// "Was not authorized to discuss the talks".
    private static let licences: WordSet = ["authorized", "authorised", "permitted", "allowed"]

    /// "Analysis: Why the bridge fell": a desk's label says nothing.
    private func isLabel(_ parts: AttributionParts) -> Bool {
        guard let cue = parts.cue.last, reading.kind(cue.upperBound - 1) == .colon, let source = parts.source.last
        else { return false }
        return source.count == 1 && ColonLabels.contains(reading.key(source.lowerBound))
    }

    private static let answers: WordSet = ["respond", "responded", "reply", "replied", "return", "returned", "answer"]
    private static let inquiries: WordSet = [
        "request", "requests", "call", "calls", "email", "emails", "e-mail", "e-mails", "message", "messages",
        "inquiry",
        "inquiries", "inquires", "question", "questions", "query", "queries", "comment",
    ]

    /// The quotation that `cue` stands in: what is reported within a quotation is part of what the outer speaker said.
    private func quotation(around cue: Range<Int>) -> Quotation? {
        reading.isQuoted(cue.lowerBound) ? reading.quotation(at: cue.lowerBound) : nil
    }

    /// Adds a quotation to the content of the last attribution, where it stands behind it in the same paragraph.
    private func extend(_ found: inout [FoundAttribution], with quotation: Quotation) {
        guard let end = found.last?.content.last?.upperBound, end <= quotation.open,
            let index = paragraph(ofToken: end - 1), index == paragraph(ofToken: quotation.open)
        else { return }
        found[found.count - 1].content.append(quotation.tokens)
    }

    private func paragraph(ofToken token: Int) -> Int? {
        reading.text.sentenceIndex(ofToken: token).map(reading.text.paragraphIndex(ofSentence:))
    }

    /// The attribution that content starting at `token` carries on: the last one, if no headline stands between.
    private func carriedOn(at token: Int, _ earlier: [FoundAttribution]) -> Int? {
        guard let end = earlier.last?.content.last?.upperBound, let first = paragraph(ofToken: end - 1),
            let last = paragraph(ofToken: token), first <= last,
            reading.text.paragraphs[first...last].allSatisfy({ $0.kind != .headline })
        else { return nil }
        return earlier.count - 1
    }

    private func attribution(
        _ group: LabelAssembly.Group, _ margins: [Int: Float], _ earlier: [FoundAttribution]
    ) -> FoundAttribution {
        let parts = group.parts
        let anchor = parts.cue.first?.lowerBound ?? parts.content[0].lowerBound
        let margin = margins[anchor] ?? 0
        let likeness =
            (parts.cue.isEmpty ? ruleAtToken[anchor] : parts.cue.joined().lazy.compactMap { ruleAtToken[$0] }.first)
            .map { rules[$0] }
        let clause = withoutMainVerb(completed(withoutLeadIn(parts), likeness), likeness)
        let content = withoutAddressee(clause, likeness).mapped {
            reading.withoutOpenBracket(reading.withOpenQuotation($0))
        }
        if margins[anchor] == nil || isSourceless(parts, beside: likeness) || isTurn(likeness), var likeness {
            // What it carries on is told by its place among the rules' attributions.
            let goesOn = likeness.continues != nil || group.goesOn
            likeness.continues = goesOn ? carriedOn(at: anchor, earlier) : nil
            return likeness
        }
        return FoundAttribution(
            source: sources(of: parts, likeness), cue: parts.cue, content: content,
            kind: reading.quotationKind(content),
            rule: "learned-" + (likeness?.rule ?? Self.frame(of: parts)),
            confidence: LogOdds.share(weights.slope * margin + weights.offset),
            cueClass: asked(cueClass(parts.cue) ?? likeness?.cueClass ?? .say, parts.cue, content),
            // Who is named beside it is who says it.
            continues: group.goesOn && parts.source.isEmpty ? carriedOn(at: anchor, earlier) : nil)
    }

    /// The name of the shape of an attribution that no rule proposes.
    private static func frame(of parts: AttributionParts) -> String {
        guard let cue = parts.cue.first else { return "uncued-quotation" }
        return parts.content[0].lowerBound < cue.lowerBound ? "trailing-cue" : "leading-cue"
    }
}
