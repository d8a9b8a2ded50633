/// Cuts tokens into paragraphs by blank lines, list marks, and line ends that no wrapping explains.
enum ParagraphSplitter {
    /// A paragraph before its sentences are known.
    struct Block {
        /// The tokens of the paragraph, list mark left out; never empty.
        var tokens: Range<Int>
        /// Whether a list mark stands before it.
        var isListItem: Bool
    }

    /// A line: its tokens and its bytes.
    private struct Line {
        let tokens: Range<Int>
        let bytes: Range<Int>
    }

    /// The longest line that an e-mail, a wire or an editor wraps to.
    private static let widestWrapping = 130

    /// The paragraphs of `tokens`.
    static func blocks(of tokens: [Token], lineBreaks: [Tokenizer.LineBreak]) -> [Block] {
        var blocks: [Block] = []
        blocks.reserveCapacity(lineBreaks.count / 2 + 1)
        var group: [Line] = []
        for line in lines(of: tokens, lineBreaks: lineBreaks) {
            if line.tokens.isEmpty {
                append(group, tokens, to: &blocks)
                group.removeAll(keepingCapacity: true)
            } else {
                group.append(line)
            }
        }
        append(group, tokens, to: &blocks)
        return blocks
    }

    private static func lines(of tokens: [Token], lineBreaks: [Tokenizer.LineBreak]) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(lineBreaks.count + 1)
        var first = 0
        var start = 0
        for lineBreak in lineBreaks {
            lines.append(line(tokens, first..<Int(lineBreak.token), from: start))
            (first, start) = (Int(lineBreak.token), Int(lineBreak.byte) + 1)
        }
        lines.append(line(tokens, first..<tokens.count, from: start))
        return lines
    }

    private static func line(_ tokens: [Token], _ range: Range<Int>, from start: Int) -> Line {
        let end = range.last.map { Int(tokens[$0].end) } ?? start
        return Line(tokens: range, bytes: start..<max(start, end))
    }

    /// Appends the paragraphs of `group`, lines with no blank one between them.
    private static func append(_ group: [Line], _ tokens: [Token], to blocks: inout [Block]) {
        let width = group.reduce(0) { max($0, $1.bytes.count) }
        for (index, line) in group.enumerated() {
            let mark = listMark(line, tokens)
            let content = (line.tokens.lowerBound + mark)..<line.tokens.upperBound
            guard !content.isEmpty else { continue }
            let wraps =
                index > 0 && mark == 0 && !isSignature(line, tokens)
                && !startsTurn(line, behind: group[index - 1], tokens)
                && isWrapped(group[index - 1], width, next: tokens[line.tokens.lowerBound])
            if wraps, let last = blocks.indices.last {
                blocks[last].tokens = blocks[last].tokens.lowerBound..<content.upperBound
            } else {
                blocks.append(Block(tokens: content, isListItem: mark > 0))
            }
        }
    }

    /// Whether `line` ends only because the next word would have made it wider than its paragraph is.
    private static func isWrapped(_ line: Line, _ width: Int, next: Token) -> Bool {
        width <= widestWrapping && line.bytes.count + 1 + next.bytes.count > width
    }

    /// Whether `line` signs a block quotation: "> — Ana Ruiz".
    private static func isSignature(_ line: Line, _ tokens: [Token]) -> Bool {
        line.tokens.count > 2 && tokens[line.tokens.lowerBound].key == blockMark
            && tokens[line.tokens.lowerBound + 1].kind == .dash
    }

    /// Whether `line` starts a turn of a transcript, "Ana Ruiz: It was late", behind a line that ends a sentence.
    private static func startsTurn(_ line: Line, behind previous: Line, _ tokens: [Token]) -> Bool {
        guard let last = previous.tokens.last, tokens[last].kind == .terminator || tokens[last].kind == .closingQuote,
            let colon = line.tokens.prefix(longestLabel + 1).first(where: { tokens[$0].kind == .colon }),
            colon > line.tokens.lowerBound, colon + 1 < line.tokens.upperBound
        else { return false }
        return (line.tokens.lowerBound..<colon).allSatisfy { tokens[$0].kind == .word && tokens[$0].isCapitalized }
    }

    /// The most words before the colon of a turn.
    private static let longestLabel = 3

    private static let blockMark: WordKey = ">"

    /// How many tokens at the start of `line` are a list mark: "•", "*", "-".
    private static func listMark(_ line: Line, _ tokens: [Token]) -> Int {
        guard line.tokens.count > 1 else { return 0 }
        let first = tokens[line.tokens.lowerBound]
        let isSpaced = !tokens[line.tokens.lowerBound + 1].shape.contains(.joinedToPrevious)
        return (listMarks.contains(first.key) || first.kind == .dash) && isSpaced ? 1 : 0
    }

    private static let listMarks: WordSet = ["•", "*", "·", "▪", "●", "‣", "◦", "-", "–", "—"]
}
