package import Record

/// Reads the documents at the paths that a user gives, one by one.
///
/// Files are read in the order of their names; of a file of a document a line one line is held at a time. What can't be
/// read is told and skipped, and the rest is read.
package struct DocumentReader: ~Copyable {
    /// What reading on brings.
    package enum Outcome: Sendable {
        /// A document.
        case document(Document)
        /// Something that is skipped, or left out of the next document.
        case problem(ReadingProblem)
    }

    private let limits: ReadingLimits
    private var files: [InputPath]
    private var position = 0
    private var pending: [Outcome] = []
    private var takenCount = 0
    private var lines: LineReader?
    private var maker = DocumentMaker()

    /// Finds the files at `paths`: files, folders (with what lies in them, however deep), or `-` for standard input.
    ///
    /// - Throws: where one of `paths` is not there or can't be opened; nothing is read then.
    package init(paths: [String], limits: ReadingLimits = ReadingLimits()) throws(ReadingProblem) {
        self.limits = limits
        files = []
        for path in paths { files += try FileTree(limits: limits).files(at: path) }
    }

    /// The next document or problem; nil when all is read.
    package mutating func next() -> Outcome? {
        while true {
            if let outcome = takePending() { return outcome }
            if lines != nil {
                readLine()
            } else if position < files.count {
                position += 1
                readFile(files[position - 1])
            } else {
                return nil
            }
        }
    }

    private mutating func takePending() -> Outcome? {
        guard takenCount < pending.count else {
            pending.removeAll(keepingCapacity: true)
            takenCount = 0
            return nil
        }
        takenCount += 1
        return pending[takenCount - 1]
    }

    private mutating func readFile(_ file: InputPath) {
        do throws(ReadingProblem) {
            guard let format = DocumentFormat(name: file.path) else {
                guard file.isExplicit else {
                    throw ReadingProblem(
                        path: file.path,
                        message: "is skipped: files ending in txt, html, json, jsonl are read in folders")
                }
                return try readWhole(file, format: nil)
            }
            if format == .jsonLines {
                lines = try LineReader(path: file.path, limit: limits.documentByteCount)
            } else {
                try readWhole(file, format: format)
            }
        } catch {
            pending.append(.problem(error))
        }
    }

    private mutating func readWhole(_ file: InputPath, format: DocumentFormat?) throws(ReadingProblem) {
        let bytes = try InputFile(path: file.path).readToEnd(limit: limits.documentByteCount)
        guard !bytes.isEmpty else {
            throw ReadingProblem(path: file.path, message: "is empty: expected the text of an article")
        }
        let text = try TextDecoding.text(of: bytes, path: file.path)
        switch format ?? DocumentFormat(prefix: bytes[...]) {
        case .plainText: accept(try PlainText.parse(text, path: file.path), at: file)
        case .html: try readPage(text, file)
        case .ninjs: try readNinjs(text, file)
        case .jsonLines:
            for (number, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                .enumerated()
            {
                readLine(Array(line), number: number + 1, of: file)
            }
        }
    }

    private mutating func readPage(_ text: String, _ file: InputPath) throws(ReadingProblem) {
        let page: RawDocument?
        do {
            page = try HTMLArticle.parse(Array(text.utf8))
        } catch {
            throw ReadingProblem(path: file.path, message: error.description)
        }
        guard let page else {
            throw ReadingProblem(path: file.path, message: "holds no paragraphs: expected the page of an article")
        }
        accept(page, at: file)
    }

    private mutating func readNinjs(_ text: String, _ file: InputPath) throws(ReadingProblem) {
        let value: JSONValue
        do {
            value = try JSONValue.parse(Array(text.utf8))
        } catch {
            throw ReadingProblem(path: file.path, message: "is not JSON: \(error)")
        }
        let documents = Ninjs.parse(value)
        if documents.isEmpty { throw ReadingProblem(path: file.path, message: "holds no document") }
        for (number, document) in documents.enumerated() {
            guard let document else {
                let which = documents.count > 1 ? "element \(number + 1) " : ""
                pending.append(
                    .problem(
                        ReadingProblem(
                            path: file.path, message: which + "has no body: expected ninjs, or an object with \"text\"")
                    ))
                continue
            }
            accept(document, at: file)
        }
    }

    private mutating func readLine() {
        let file = files[position - 1]
        do throws(ReadingProblem) {
            guard let line = try lines?.next() else {
                lines = nil
                return
            }
            readLine(line, number: lines?.lineNumber ?? 0, of: file)
        } catch {
            pending.append(.problem(error))
            if error.consequence == .noInput { lines = nil }
        }
    }

    private mutating func readLine(_ line: [UInt8], number: Int, of file: InputPath) {
        guard line.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { return }
        do throws(JSONProblem) {
            accept(try JSONLine.parse(line), at: file, line: number)
        } catch {
            pending.append(.problem(ReadingProblem(path: file.path, line: number, message: error.description)))
        }
    }

    private mutating func accept(_ raw: RawDocument, at file: InputPath, line: Int? = nil) {
        var problems: [ReadingProblem] = []
        do throws(ReadingProblem) {
            let document = try maker.make(raw, at: file, line: line) { problems.append($0) }
            pending += problems.map(Outcome.problem) + [.document(document)]
        } catch {
            pending.append(.problem(error))
        }
    }
}
