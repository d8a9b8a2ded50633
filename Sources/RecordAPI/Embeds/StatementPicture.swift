internal import Record

/// A statement as a picture for the cards of other sites: SVG, 1,200 by 630.
enum StatementPicture {
    private static let (width, height) = (1200, 630)
    /// How many letters fit on a line of the quotation, about, and how many lines there are.
    private static let (lineLength, lineCount) = (40, 7)

    /// Writes the picture.
    static func write(_ statement: StatementView, in index: RecordIndex) -> [UInt8] {
        let words = StatementWords(statement, in: index)
        var svg = HTMLWriter(bare: ())
        svg.element(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(width) \(height)"), ("width", "\(width)"),
                ("height", "\(height)"), ("role", "img"),
            ]
        ) { svg in
            svg.element("title", text: words.headline())
            svg.element("rect", [("width", "\(width)"), ("height", "\(height)"), ("fill", "#fbfaf7")]) { _ in }
            svg.element("rect", [("width", "16"), ("height", "\(height)"), ("fill", "#0b5c8a")]) { _ in }
            let text = statement.kind == .direct ? "“\(words.text)”" : words.text
            for (number, line) in lines(of: text).enumerated() {
                svg.line(
                    line, y: 120 + number * 58, size: 46, family: "Georgia, 'Times New Roman', serif", fill: "#191917")
            }
            svg.line(words.name, y: 540, size: 34, family: "system-ui, sans-serif", fill: "#0b5c8a", weight: "600")
            let rest = [words.role, words.day, statement.document.publisher].compactMap { $0 }.joined(separator: " · ")
            svg.line(shortened(rest, 62), y: 586, size: 26, family: "system-ui, sans-serif", fill: "#5a5851")
            svg.line("OnRecord", y: 586, size: 26, family: "system-ui, sans-serif", fill: "#5a5851", x: 1050)
        }
        return svg.finish()
    }

    /// `text` broken between words; words that no line holds are cut.
    private static func lines(of text: String) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ").prefix(lineCount * lineLength) {
            let piece = shortened(String(word), lineLength)
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = piece
            } else if last.count + piece.count < lineLength {
                lines[lines.count - 1] = last + " " + piece
            } else if lines.count < lineCount {
                lines.append(piece)
            } else {
                lines[lines.count - 1] = last + " …"
                break
            }
        }
        return lines
    }

    private static func shortened(_ text: String, _ count: Int) -> String {
        text.count > count ? text.prefix(count - 1) + "…" : text
    }
}

extension HTMLWriter {
    fileprivate mutating func line(
        _ text: String, y: Int, size: Int, family: String, fill: String, weight: String = "400", x: Int = 72
    ) {
        element(
            "text",
            [
                ("x", "\(x)"), ("y", "\(y)"), ("font-size", "\(size)"), ("font-family", family), ("fill", fill),
                ("font-weight", weight),
            ], text: text)
    }
}
