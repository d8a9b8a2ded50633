internal import JSONReader
internal import Record

/// Makes documents of the bytes of a source.
///
/// Pure: what comes of it depends on the source's form, bytes and place alone, so that it may be kept.
package struct SourceParser {
    private let source: DocumentSource
    private var outcomes: [ReadOutcome] = []

    /// What comes of `source`, which holds `bytes`.
    package static func outcomes(of source: DocumentSource, _ bytes: [UInt8]) -> [ReadOutcome] {
        var parser = SourceParser(source: source)
        do throws(ReadingProblem) {
            if let line = source.line { parser.readLine(bytes, number: line) } else { try parser.readWhole(bytes) }
        } catch {
            parser.outcomes.append(.problem(error))
        }
        return parser.outcomes
    }

    private init(source: DocumentSource) {
        self.source = source
    }

    private func problem(_ message: String) -> ReadingProblem { ReadingProblem(path: source.path, message: message) }

    private mutating func readWhole(_ bytes: [UInt8]) throws(ReadingProblem) {
        guard !bytes.isEmpty else { throw problem("is empty: expected the text of an article") }
        let text = try TextDecoding.text(of: bytes, path: source.path)
        switch source.format ?? DocumentFormat(prefix: bytes[...]) {
        case .plainText: accept(try PlainText.parse(text, path: source.path))
        case .html: try readPage(text)
        case .ninjs: try readNinjs(text)
        case .jsonLines:
            let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            for (number, line) in lines.enumerated() where line.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) {
                readLine(Array(line), number: number + 1)
            }
        }
    }

    private mutating func readPage(_ text: String) throws(ReadingProblem) {
        let page: RawDocument?
        do {
            page = try HTMLArticle.parse(Array(text.utf8))
        } catch {
            throw problem(error.description)
        }
        guard let page else { throw problem("holds no paragraphs: expected the page of an article") }
        accept(page)
    }

    private mutating func readNinjs(_ text: String) throws(ReadingProblem) {
        let value: JSONValue
        do {
            value = try JSONValue.parse(Array(text.utf8))
        } catch {
            throw problem("is not JSON: \(error)")
        }
        let documents = Ninjs.parse(value)
        if documents.isEmpty { throw problem("holds no document") }
        for (number, document) in documents.enumerated() {
            if let document {
                accept(document)
            } else {
                let which = documents.count > 1 ? "element \(number + 1) " : ""
                outcomes.append(
                    .problem(problem(which + "has no body: expected ninjs, or an object with \"text\"")))
            }
        }
    }

    private mutating func readLine(_ line: [UInt8], number: Int) {
        do throws(JSONError) {
            accept(try JSONLine.parse(line), line: number)
        } catch {
            outcomes.append(
                .problem(ReadingProblem(path: source.path, line: number, message: error.description)))
        }
    }

    private mutating func accept(_ raw: RawDocument, line: Int? = nil) {
        do throws(ReadingProblem) {
            let made = try DocumentMaker(place: source.file, line: line).make(raw)
            outcomes += made.problems.map(ReadOutcome.problem) + [.document(made.document)]
        } catch {
            outcomes.append(.problem(error))
        }
    }
}
