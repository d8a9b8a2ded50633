package import Record
internal import Synchronization

/// The names of all that is on the record, kept from one process to the next, so that what was withdrawn in between is noticed.
///
/// A line a name, behind a head that names the form: "statement 0dm3…", "document a/b.txt". A line that can't be read, such as
/// one that was cut off, counts as none: a name more or less costs an answer that says "withdrawn", or "unknown".
/// What goes wrong costs a warning; without the file nothing is noticed.
package final class RecordNames: Sendable {
    private struct State {
        var file: CacheFile?
        var end = 0
    }

    private static let head = Array("OnRecord names 1\n".utf8)
    private static let statement = Array("statement ".utf8)
    private static let document = Array("document ".utf8)
    /// The most bytes that are read: as much as some fifteen million statements take.
    private static let maximumByteCount = 384 << 20
    /// How many bytes are collected before they are written.
    private static let batchByteCount = 1 << 20

    private let path: String
    private let warn: @Sendable (String) -> Void
    private let state = Mutex(State())

    /// The names in the file at `path`, which need not be there; `warn` is told what goes wrong.
    package init(path: String, warn: @escaping @Sendable (String) -> Void) {
        self.path = path
        self.warn = warn
    }

    /// The names that were kept and that `index` does not have.
    package func missing(from index: RecordIndex) -> (statements: [StatementID], documents: [DocumentID]) {
        var missing: (statements: [StatementID], documents: [DocumentID]) = ([], [])
        let bytes = read()
        guard bytes.starts(with: Self.head) else { return missing }
        var start = Self.head.count
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = bytes[start..<end]
            start = end + 1
            if let id = Self.name(line, Self.statement).flatMap({ StatementID($0) }) {
                if index.statement(id) == nil { missing.statements.append(id) }
            } else if let id = Self.name(line, Self.document).flatMap({ DocumentID($0) }) {
                if index.documentNumber(of: id) == nil { missing.documents.append(id) }
            }
        }
        return missing
    }

    /// Keeps the names of all that `index` has in the place of what was kept.
    package func replace(with index: RecordIndex) {
        change { state throws(CacheFile.Failure) in
            // Another process that serves the same documents keeps them.
            let known = if let file = state.file { file } else { try CacheFile(path: path) }
            guard known.isWritable else { return }
            let new = try CacheFile(path: path + ".new")
            guard new.isWritable, new.isOwn else { return }
            try new.truncate(to: 0)
            state = State(file: new, end: 0)
            try Self.write(Self.head, to: &state)
            let lines = index.documents.lazy.map { Self.line($0.id) }
            try Self.write(lines, to: &state)
            try Self.write((0..<index.statementCount).lazy.map { Self.line(index.statement(at: $0).id) }, to: &state)
            try CacheFile.rename(path + ".new", to: path)
        }
    }

    /// Keeps the names of what has come, too.
    package func append(statements: [StatementID], documents: [DocumentID]) {
        guard !(statements.isEmpty && documents.isEmpty) else { return }
        change { state throws(CacheFile.Failure) in
            guard state.file != nil else { return }
            try Self.write(documents.map { Self.line($0) } + statements.map { Self.line($0) }, to: &state)
        }
    }

    private func change(_ body: (inout State) throws(CacheFile.Failure) -> Void) {
        do throws(CacheFile.Failure) {
            try state.withLock { state throws(CacheFile.Failure) in try body(&state) }
        } catch {
            warn("what is withdrawn while nothing is served will not be noticed: \(path): \(error.reason)")
        }
    }

    private func read() -> [UInt8] {
        guard let file = try? CacheFile(path: path), file.isOwn, file.byteCount <= Self.maximumByteCount else {
            return []
        }
        return file.bytes(at: 0, count: file.byteCount)
    }

    private static func write(
        _ lines: some Sequence<[UInt8]>, to state: inout State
    ) throws(CacheFile.Failure) {
        var batch: [UInt8] = []
        for line in lines {
            batch += line
            guard batch.count >= batchByteCount else { continue }
            try write(batch, to: &state)
            batch.removeAll(keepingCapacity: true)
        }
        try write(batch, to: &state)
    }

    private static func write(_ bytes: [UInt8], to state: inout State) throws(CacheFile.Failure) {
        try state.file?.write(bytes, at: state.end)
        state.end += bytes.count
    }

    private static func line(_ id: StatementID) -> [UInt8] { statement + id.description.utf8 + [UInt8(ascii: "\n")] }

    private static func line(_ id: DocumentID) -> [UInt8] { document + id.description.utf8 + [UInt8(ascii: "\n")] }

    /// What a line has behind `noun`; nil where it starts with another.
    private static func name(_ line: ArraySlice<UInt8>, _ noun: [UInt8]) -> String? {
        line.starts(with: noun) ? String(validating: line.dropFirst(noun.count), as: UTF8.self) : nil
    }
}
