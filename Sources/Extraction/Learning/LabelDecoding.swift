/// The labels of a text, and how sure they are.
struct LabelDecoding {
    /// The label of each token.
    private(set) var labels: [AttributionLabel]
    /// For each token that starts a cue or content, by how much it is likelier than not, as the logarithm of the odds.
    private(set) var margins: [Int: Float] = [:]
    /// For each probed token by how much it is likelier that it starts no cue.
    private(set) var leads: [Int: Float] = [:]

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
