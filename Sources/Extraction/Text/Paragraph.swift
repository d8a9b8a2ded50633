/// What a paragraph is in its document.
package enum ParagraphKind: UInt8, Sendable {
    /// A headline or subheading: a short line of its own without a full stop.
    case headline
    /// Running text.
    case body
    /// An entry of a list.
    case listItem
    /// A line that gives an author, an agency or a time.
    case byline
}

/// A paragraph: its sentences and what it is.
package struct Paragraph: Sendable {
    /// The paragraph's sentences, as a range of `AnalyzedText.sentences`; never empty.
    package var sentences: Range<Int>
    /// What the paragraph is.
    package var kind: ParagraphKind
    /// The tokens of "BRUSSELS (Reuters) —" at its start, part of no sentence; nil where there is none.
    package var dateline: Range<Int>?

    /// The paragraph where sentences and tokens are numbered from elsewhere on; a dateline before the first token is none.
    func moved(sentences distance: Int, tokens shift: Int) -> Paragraph {
        var moved = self
        moved.sentences = sentences.lowerBound + distance..<sentences.upperBound + distance
        moved.dateline = dateline.flatMap { line in
            line.lowerBound + shift < 0 ? nil : line.lowerBound + shift..<line.upperBound + shift
        }
        return moved
    }
}
