extension AttributionPass {
    /// The most tokens of a signature: "Rob Brody, in a letter to his supporters".
    private static let longestSignature = 16
    /// The most paragraphs of a block quotation that its signature reaches.
    private static let longestBlock = 8

    /// Pass 0: a line with a dash and a name behind a quotation of its own line, or behind lines that ">" marks.
    ///
    ///     "Nothing is decided."            > I will miss the noise.
    ///     — Ana Ruiz, mayor of Leeds       > — Rob Brody, in a letter
    mutating func findSignature(_ paragraph: Int) {
        guard paragraph < reading.text.paragraphs.count else { return }
        let range = reading.text.tokens(of: reading.text.paragraphs[paragraph])
        guard let (dash, start) = signature(range) else { return }
        guard let name = reading.nounPhrase(at: start), name.tokens.lowerBound == start, name.traits.contains(.name),
            range.upperBound - start <= Self.longestSignature
        else { return }
        let content = signed(before: paragraph)
        guard !content.isEmpty, !content.contains(where: { isTaken($0.lowerBound) }) else { return }
        let end = SubjectFinder(reading: reading, sentence: range).endOfApposition(
            behind: name.tokens.upperBound, range.upperBound)
        take(
            Candidate(
                rule: .dashSpeaker, head: dash, cueClass: .say, source: [start..<end], cue: [dash..<(dash + 1)],
                content: content))
    }

    /// The dash at the start of `paragraph` and the first token behind it.
    private func signature(_ paragraph: Range<Int>) -> (dash: Int, start: Int)? {
        let first = isBlockMark(paragraph.lowerBound) ? paragraph.lowerBound + 1 : paragraph.lowerBound
        if reading.kind(first) == .dash { return (first, first + 1) }
        // A dash that starts a line was taken for the mark of a list.
        return reading.kind(first - 1) == .dash ? (first - 1, first) : nil
    }

    private func isBlockMark(_ index: Int) -> Bool { reading.key(index) == ">" }

    /// The block quotation, or the paragraph that is one quotation, before `paragraph`.
    private func signed(before paragraph: Int) -> Fragments {
        var content: Fragments = []
        for index in (max(0, paragraph - Self.longestBlock)..<paragraph).reversed() {
            let range = reading.text.tokens(of: reading.text.paragraphs[index])
            guard isBlockMark(range.lowerBound) else { break }
            content.insert(range.lowerBound + 1..<range.upperBound, at: 0)
        }
        if !content.isEmpty { return content }
        let range = reading.text.tokens(of: reading.text.paragraphs[paragraph - 1])
        guard let quotation = reading.quotation(at: range.lowerBound), quotation.open == range.lowerBound,
            quotation.tokens.upperBound >= range.upperBound
        else { return [] }
        return [range]
    }
}
