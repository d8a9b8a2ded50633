internal import Record

extension JSONWriter {
    /// Writes where the words of a search stand in a statement: marked in its text as HTML, and as spans of the document.
    mutating func highlight(_ wanted: WantedWords, in statement: StatementView) {
        let text = statement.text
        var html: [UInt8] = []
        var matches: [TextSpan] = []
        for span in statement.content {
            let range = text.byteOffset(ofScalar: span.start)..<text.byteOffset(ofScalar: span.end)
            let found = wanted.ranges(in: range, of: text.utf8)
            if !html.isEmpty { html.append(UInt8(ascii: " ")) }
            HTMLText.appendMarked(text.utf8[range], marks: found, to: &html)
            matches += found.map { match in
                TextSpan(
                    start: text.scalarOffset(ofByte: match.lowerBound), end: text.scalarOffset(ofByte: match.upperBound)
                )
            }
        }
        object { json in
            json.key("html")
            json.string(html)
            json.key("matches")
            json.array { json in
                for match in matches {
                    json.object { json in
                        json.field("start", match.start)
                        json.field("end", match.end)
                    }
                }
            }
        }
    }
}

/// Writes text as HTML.
enum HTMLText {
    /// Appends well-formed UTF-8 with `marks`, ranges of the slice's indices in order, within `<mark>`.
    static func appendMarked(_ text: ArraySlice<UInt8>, marks: [Range<Int>], to html: inout [UInt8]) {
        var position = text.startIndex
        for mark in marks {
            append(text[position..<mark.lowerBound], to: &html)
            html.append(contentsOf: "<mark>".utf8)
            append(text[mark], to: &html)
            html.append(contentsOf: "</mark>".utf8)
            position = mark.upperBound
        }
        append(text[position...], to: &html)
    }

    /// Appends well-formed UTF-8 with what HTML takes for markup escaped.
    static func append(_ text: ArraySlice<UInt8>, to html: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): html.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): html.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): html.append(contentsOf: "&quot;".utf8)
            default: html.append(byte)
            }
        }
    }
}
