/// Walks the sources of documents at the paths that a user gives, one by one.
///
/// Files come in the order of their names and are not opened yet; of a file of a document a line one line is held at a
/// time. What can't be read is told, and the rest follows.
package struct SourceReader: ~Copyable {
    /// What walking on brings.
    package enum Step: Sendable {
        /// A source to be read.
        case source(DocumentSource)
        /// Something that is skipped.
        case problem(ReadingProblem)
    }

    let limits: ReadingLimits
    /// The files that were found.
    let files: [InputPath]
    /// When they were begun to be looked for, in nanoseconds from 1970-01-01.
    let startTime: Int
    private var problems: [ReadingProblem]
    private var position = 0
    private var lines: LineReader?

    /// Finds the files at `paths`: files, folders (with what lies in them, however deep), or `-` for standard input.
    ///
    /// - Throws: where one of `paths` is not there or can't be opened; nothing is read then.
    package init(paths: [String], limits: ReadingLimits = ReadingLimits()) throws(ReadingProblem) {
        let startTime = FileStatus.now
        var tree = FileTree(limits: limits)
        for path in paths { try tree.add(path) }
        self.init(tree, startTime, limits)
    }

    /// Looks whether all of `paths` are there, without a look into folders.
    package static func check(_ paths: [String]) throws(ReadingProblem) {
        for path in paths where path != "-" { _ = try FileTree.status(of: path) }
    }

    /// Finds the files at those of `changed`, or below, that lie at or below `paths` and are there.
    package init(changed: Set<String>, within paths: [String], limits: ReadingLimits) {
        let startTime = FileStatus.now
        var tree = FileTree(limits: limits)
        // What lies in a folder is found with it.
        for path in changed.sorted() where !Self.folders(above: path).contains(where: changed.contains) {
            guard let root = paths.first(where: { FileTree.lies(path, within: $0) }) else { continue }
            try? tree.add(path, within: root)
        }
        self.init(tree, startTime, limits)
    }

    private static func folders(above path: String) -> [String] {
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }

    private init(_ tree: FileTree, _ startTime: Int, _ limits: ReadingLimits) {
        self.limits = limits
        self.startTime = startTime
        hasFolders = tree.hasFolders
        files = tree.files
        problems = tree.problems.reversed()
        totalByteCount = files.reduce(0) { $0 + $1.byteCount }
    }

    /// Whether a folder was given, where more may come.
    package let hasFolders: Bool

    /// The paths of the files.
    package var paths: [String] { files.map(\.path) }

    /// How many bytes there are to walk, as far as that was known when the files were found.
    package let totalByteCount: Int
    /// How many of them are walked.
    package private(set) var walkedByteCount = 0

    /// Takes what was found of the folders and is no file to be read, so that `next` does not tell it.
    package mutating func takeFolderProblems() -> [ReadingProblem] {
        defer { problems = [] }
        return problems.reversed()
    }

    /// The next source or problem; nil when all are walked.
    package mutating func next() -> Step? {
        if let problem = problems.popLast() { return .problem(problem) }
        while true {
            if lines != nil {
                if let step = nextLine() { return step }
            } else if position < files.count {
                position += 1
                if let step = nextFile(files[position - 1]) { return step }
            } else {
                return nil
            }
        }
    }

    private mutating func nextFile(_ file: InputPath) -> Step? {
        let format = DocumentFormat(name: file.path)
        guard format != nil || file.isExplicit else {
            return .problem(
                ReadingProblem(
                    path: file.path,
                    message: "is skipped: files ending in txt, html, json, jsonl are read in folders"))
        }
        guard format == .jsonLines else {
            walkedByteCount += file.byteCount
            return .source(DocumentSource(file: file, format: format, line: nil, lineBytes: nil))
        }
        do {
            lines = try LineReader(file, limit: limits.documentByteCount)
            return nil
        } catch {
            return .problem(error)
        }
    }

    private mutating func nextLine() -> Step? {
        do throws(ReadingProblem) {
            while let line = try lines?.next() {
                walkedByteCount += line.count + 1
                guard line.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { continue }
                return .source(
                    DocumentSource(
                        file: files[position - 1], format: .jsonLines, line: lines?.lineNumber, lineBytes: line))
            }
            lines = nil
            return nil
        } catch {
            if error.consequence == .noInput { lines = nil }
            return .problem(error)
        }
    }
}
