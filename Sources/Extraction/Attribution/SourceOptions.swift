/// The words that may name the speaker of an attribution.
struct SourceOptions {
    let reading: Reading
    let sentence: Range<Int>

    /// The spans that may be the source; the rules' choice first, nil for no source.
    func all(_ candidate: Candidate) -> [Range<Int>?] {
        var spans: [Range<Int>?] = []
        func add(_ span: Range<Int>?) {
            if !spans.contains(span), span.map({ !$0.isEmpty }) ?? true { spans.append(span) }
        }
        let chosen = candidate.source.first
        add(chosen)
        if let chosen { for span in parts(of: chosen) { add(span) } }
        if let chosen, let cue = candidate.cue.first, chosen.lowerBound >= cue.upperBound {
            for end in ends(behind: chosen) { add(chosen.lowerBound..<end) }
        }
        let subjects = SubjectFinder(reading: reading, sentence: sentence)
        if let cue = candidate.cue.first {
            add(subjects.distantSubject(before: cue.lowerBound))
            let nearest =
                reading.text.tokens.indices.contains(cue.lowerBound - 1)
                ? reading.nounPhrase(at: cue.lowerBound - 1)?.tokens : nil
            if let nearest, nearest.lowerBound >= sentence.lowerBound { add(nearest) }
        }
        add(nil)
        return spans
    }

    /// The marks at which a source behind its cue may end: "a person close to the talks | , who asked".
    private func ends(behind span: Range<Int>) -> [Int] {
        var ends: [Int] = []
        var index = span.upperBound
        while index < sentence.upperBound, index - span.upperBound < 50, ends.count < 6 {
            if reading.token(index).isQuote { break }
            if !reading.token(index).isWord, reading.kind(index) != .symbol {
                ends.append(index)
                if reading.kind(index) == .comma { ends.append(index + 1) }
            }
            index += 1
        }
        return ends
    }

    /// `span` without its aside, cut at each mark and preposition, without what stands before its last noun phrase.
    private func parts(of span: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        for index in span.dropFirst() {
            switch reading.kind(index) {
            case .comma, .dash, .openingBracket:
                parts.append(span.lowerBound..<index)
                if reading.kind(index) == .comma { parts.append(span.lowerBound..<(index + 1)) }
            default:
                if reading.tag(index) == .preposition || reading.tag(index) == .whPronoun {
                    parts.append(span.lowerBound..<index)
                }
            }
            if let phrase = reading.nounPhrase(at: index), phrase.tokens.lowerBound == index {
                parts.append(index..<span.upperBound)
            }
        }
        let trimmed = reading.trimmed(span)
        if trimmed != span { parts.append(trimmed) }
        return Array(parts.prefix(16))
    }
}
