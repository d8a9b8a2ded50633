internal import Record

/// Turns ranges of tokens into spans of code points.
///
/// In an ASCII text bytes are code points; for any other the offsets of all tokens are counted in one pass.
struct SpanLocator {
    private let tokens: [Token]
    private let starts: [UInt32]
    private let text: DocumentText

    /// Counts the code points of `text` up to each token.
    init(_ text: AnalyzedText) {
        tokens = text.tokens
        self.text = text.text
        starts = text.text.count == text.text.utf8.count ? [] : Self.starts(of: text.tokens, in: text.text.utf8)
    }

    private static func starts(of tokens: [Token], in bytes: [UInt8]) -> [UInt32] {
        var offset = 0
        var scalars: UInt32 = 0
        return tokens.map { token in
            while offset < token.start {
                if !UTF8.isContinuation(bytes[offset]) { scalars += 1 }
                offset += 1
            }
            return scalars
        }
    }

    /// The code points from the first of `range` to the last.
    func span(of range: Range<Int>) -> TextSpan {
        guard let first = range.first, let last = range.last else { return TextSpan(start: 0, end: 0) }
        guard !starts.isEmpty else { return TextSpan(start: Int(tokens[first].start), end: Int(tokens[last].end)) }
        let scalars = text.utf8[tokens[last].bytes].count { !UTF8.isContinuation($0) }
        return TextSpan(start: Int(starts[first]), end: Int(starts[last]) + scalars)
    }
}
