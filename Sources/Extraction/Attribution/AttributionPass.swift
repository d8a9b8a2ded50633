internal import Record

/// The state of one run over a text: what was found, and which tokens what was said already covers.
struct AttributionPass {
    let reading: Reading
    /// How attributions are found and marked.
    let options: AttributionFinder.Options
    /// The candidates that were taken, in the order in which they were found.
    private(set) var candidates: [Candidate] = []
    /// For each token whether an attribution has taken it.
    private var isTaken: [Bool]

    init(_ reading: Reading, _ options: AttributionFinder.Options) {
        self.options = options
        self.reading = reading
        isTaken = Array(filledWith: false, count: reading.text.tokens.count)
        candidates.reserveCapacity(reading.text.sentences.count / 2)
    }

    /// Whether an attribution has taken the token at `index`.
    func isTaken(_ index: Int) -> Bool { isTaken[index] }

    /// Takes `candidate`, its content trimmed; dropped where nothing is left of that.
    mutating func take(_ candidate: consuming Candidate) {
        var content = Fragments()
        if let theme = candidate.theme { appendUntaken(theme, to: &content) }
        for index in candidate.content.indices { appendUntaken(candidate.content[index], to: &content) }
        guard !content.isEmpty else { return }
        candidate.content = content
        if candidate.source.contains(where: { $0.isEmpty }) {
            candidate.source = candidate.source.filter { !$0.isEmpty }
        }
        note(content)
        note(candidate.cue)
        note(candidate.source)
        candidates.append(candidate)
    }

    private func appendUntaken(_ range: Range<Int>, to content: inout Fragments) {
        let part = reading.trimmed(untaken(range))
        if !part.isEmpty { content.append(part) }
    }

    private mutating func note(_ parts: borrowing Fragments) {
        for part in 0..<parts.count {
            for index in parts[part] { isTaken[index] = true }
        }
    }

    /// The longest part of `range`, from its start, that nothing has taken.
    private func untaken(_ range: Range<Int>) -> Range<Int> {
        guard let start = range.first(where: { !isTaken[$0] }) else { return range.lowerBound..<range.lowerBound }
        let end = (start..<range.upperBound).first { isTaken[$0] } ?? range.upperBound
        return start..<end
    }

    /// Adds `range` to the content of the candidate at `index`.
    mutating func extend(_ index: Int, with range: Range<Int>) {
        // Nearly always behind the last part: a quotation over a thousand paragraphs has as many.
        let isInOrder = candidates[index].content.last.map { $0.lowerBound <= range.lowerBound } ?? true
        candidates[index].content.append(range)
        if !isInOrder { candidates[index].content.sort { $0.lowerBound < $1.lowerBound } }
        for token in range { isTaken[token] = true }
    }

    /// What was found, ordered by content.
    func found() -> [FoundAttribution] {
        let order = candidates.indices.sorted {
            (candidates[$0].content[0].lowerBound, $0) < (candidates[$1].content[0].lowerBound, $1)
        }
        var places = [Int](filledWith: 0, count: order.count)
        for (place, index) in order.enumerated() { places[index] = place }
        return order.map { attribution(index: $0, places) }
    }

    /// The candidate at `index`, each part read by itself: the whole is more to copy than to look at.
    private func attribution(index: Int, _ places: [Int]) -> FoundAttribution {
        let content =
            options.includesConjunction
            ? candidates[index].content : candidates[index].content.mapped { reading.withoutConjunction($0) }
        return FoundAttribution(
            source: candidates[index].source, cue: candidates[index].cue, content: content,
            kind: reading.quotationKind(candidates[index].content), rule: candidates[index].rule.rawValue,
            confidence: candidates[index].rule.confidence, cueClass: cueClass(ofCandidate: index),
            continues: candidates[index].continues.map { places[$0] })
    }

    /// A verb that demands wants to know where a question follows: "asked whether", beside "asked him to"; a turn of a
    /// transcript asks by its mark.
    private func cueClass(ofCandidate index: Int) -> CueClass {
        let (rule, cueClass) = (candidates[index].rule, candidates[index].cueClass)
        if rule == .speakerColon, let end = candidates[index].content.last?.upperBound, reading.key(end) == "?" {
            return .ask
        }
        return rule == .question && cueClass == .demand ? .ask : cueClass
    }
}

extension Reading {
    /// `content` without the "that" it starts with, and without the comma of an aside behind it: "said that, in her view, …".
    func withoutConjunction(_ content: Range<Int>) -> Range<Int> {
        let start = content.lowerBound
        guard has(.that, at: start), tag(start) == .preposition, content.count > 1 else { return content }
        let opensAside = kind(start + 1) == .comma && content.count > 2
        return (opensAside ? start + 2 : start + 1)..<content.upperBound
    }

    /// How much of `content` is quoted.
    func quotationKind(_ content: Fragments) -> QuotationKind {
        var words = 0
        var quoted = 0
        for range in content {
            for index in range where token(index).isWord {
                words += 1
                if isQuoted(index) { quoted += 1 }
            }
        }
        return quoted == 0 ? .indirect : quoted == words ? .direct : .mixed
    }
}
