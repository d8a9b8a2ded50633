/// The labels of a text, and how sure they are.
struct LabelDecoding {
    /// The label of each token.
    private(set) var labels: [AttributionLabel]
    /// For each token that starts a cue or content, how far its label is ahead of standing outside.
    private(set) var margins: [Int: Int16] = [:]
    /// For each probed token how far standing outside is ahead of starting a cue.
    private(set) var leads: [Int: Int16] = [:]

    /// What `decoder` found in a whole text.
    init(_ decoder: LabelDecoder) {
        (labels, margins, leads) = (decoder.labels, decoder.margins, decoder.leads)
    }

    /// All of a text outside.
    init(tokenCount: Int) {
        labels = Array(repeating: .outside, count: tokenCount)
    }

    /// Takes what `decoder` found in the stretch of the text that starts at the token `start`.
    mutating func take(_ decoder: LabelDecoder, at start: Int) {
        labels.replaceSubrange(start..<start + decoder.labels.count, with: decoder.labels)
        for (token, margin) in decoder.margins { margins[token + start] = margin }
        for (token, lead) in decoder.leads { leads[token + start] = lead }
    }
}
