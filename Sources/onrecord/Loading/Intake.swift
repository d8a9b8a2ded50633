internal import Archive
internal import Configuration
internal import Record

/// What came of reading: how much, and what was skipped.
struct Intake {
    /// How many documents were read.
    private(set) var documentCount = 0
    /// How many statements they hold.
    private(set) var statementCount = 0
    /// How many times something was skipped or left out.
    private(set) var problemCount = 0
    /// The files of which something was skipped, and the folders that could not be looked into.
    private(set) var failedPaths: Set<String> = []
    private var skipped: ReadingProblem?

    /// The limits that `settings` give.
    static func limits(_ settings: Settings) -> ReadingLimits {
        var limits = ReadingLimits()
        limits.documentByteCount = settings.integer(.documentSize)
        return limits
    }

    /// Fails where one of `paths` is not there.
    static func check(_ paths: [String]) throws(Failure) {
        do {
            try SourceReader.check(paths)
        } catch {
            throw Failure(.noInput, error.description)
        }
    }

    /// Opens the documents at `paths`.
    static func reader(_ paths: [String], _ limits: ReadingLimits) throws(Failure) -> SourceReader {
        do {
            return try SourceReader(paths: paths, limits: limits)
        } catch {
            throw Failure(.noInput, error.description)
        }
    }

    /// Counts what was skipped.
    mutating func count(_ problem: ReadingProblem) {
        problemCount += 1
        guard problem.consequence != .incomplete else { return }
        skipped = problem
        failedPaths.insert(problem.path)
    }

    /// Counts a document that was read.
    mutating func count(_ document: AnnotatedDocument) {
        documentCount += 1
        statementCount += document.statements.count
    }

    /// Counts what `index` has on the record, which was read before.
    mutating func count(takenUp index: RecordIndex) {
        documentCount = index.documents.count
        statementCount = index.statementCount
    }

    /// Fails where `paths` gave no document at all: with the reason where something was skipped.
    func checkNotEmpty(_ paths: [String]) throws(Failure) {
        guard documentCount == 0 else { return }
        // What was skipped has had its line already.
        if let skipped { throw Failure(skipped.consequence == .noInput ? .noInput : .badInput, nil) }
        throw Failure(
            .noInput,
            "there is no document in \(paths.joined(separator: ", ")): files ending in txt, html, json, jsonl are read")
    }
}
