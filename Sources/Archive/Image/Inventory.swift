package import Record

/// Which files were read, how they looked then, and what came of each: what a later start compares with what is there.
package struct Inventory: Sendable {
    /// What came of a file.
    struct Entry: Sendable {
        /// How it looked; nil where that does not tell whether it is as it was.
        var stamp: FileStamp?
        /// The names of its documents.
        var documents: [DocumentID] = []
        /// What was skipped of it or left out.
        var problems: [ReadingProblem] = []
    }

    private(set) var entries: [String: Entry] = [:]
    /// Who has which name.
    package var names = DocumentNames()

    /// Starts with nothing read.
    package init() {}

    /// Takes what was kept.
    init(_ entries: [String: Entry], _ names: DocumentNames) {
        self.entries = entries
        self.names = names
    }

    /// How many files there are.
    package var fileCount: Int { entries.count }

    /// What was skipped or left out, in the order of the files' names.
    package var problems: [ReadingProblem] {
        entries.filter { !$0.value.problems.isEmpty }.sorted { $0.key < $1.key }.flatMap(\.value.problems)
    }

    /// Adds a document of the file at `path`.
    package mutating func add(_ document: DocumentID, of path: String) {
        entries[path, default: Entry()].documents.append(document)
    }

    /// Adds what was skipped of a file or left out.
    package mutating func add(_ problem: ReadingProblem) {
        entries[problem.path, default: Entry()].problems.append(problem)
    }

    /// Notes how the files of `reader` looked when it found them.
    package mutating func note(_ reader: borrowing SourceReader) {
        for file in reader.files {
            let isSettled = file.stamp.isSettled(at: reader.startTime, after: reader.limits.settlingTime)
            entries[file.path, default: Entry()].stamp = isSettled ? file.stamp : nil
        }
    }

    /// The files that `reader` finds and that are new or may have changed, and those that are gone.
    package func changes(_ reader: borrowing SourceReader) -> Set<String> {
        var changes: Set<String> = []
        var unchangedCount = 0
        for file in reader.files {
            if let entry = entries[file.path], entry.stamp == file.stamp {
                unchangedCount += 1
            } else {
                changes.insert(file.path)
            }
        }
        if unchangedCount == entries.count { return changes }
        return changes.union(Set(entries.keys).subtracting(reader.files.map(\.path)))
    }

    /// Goes back behind the reading of the files at `paths`, or below; their documents' names are free again.
    ///
    /// Nil where a name of theirs is wanted by another document too, so that all have to be named anew.
    package mutating func forget(_ paths: Set<String>) -> Set<DocumentID>? {
        var forgotten: Set<DocumentID> = []
        for path in self.paths(atOrBelow: paths) {
            forgotten.formUnion(entries.removeValue(forKey: path)?.documents ?? [])
        }
        return names.free(forgotten) ? forgotten : nil
    }

    /// Takes over the documents that `old` has of files of which nothing could be read now: their paths and names.
    package mutating func takeOver(
        _ old: Inventory, _ failed: Set<String>
    ) -> (paths: [String], documents: [DocumentID]) {
        let paths = old.paths(atOrBelow: failed).filter { path in
            entries[path]?.documents.isEmpty ?? true && old.entries[path]?.documents.isEmpty == false
        }
        var documents: [DocumentID] = []
        for path in paths.sorted() {
            let kept = old.entries[path]?.documents ?? []
            entries[path, default: Entry()].documents = kept
            // What is kept is not what the file holds: a later start reads it.
            entries[path]?.stamp = nil
            names.keep(kept, path: path)
            documents += kept
        }
        return (paths.sorted(), documents)
    }

    private func paths(atOrBelow given: Set<String>) -> Set<String> {
        let folders = given.filter { entries[$0] == nil }.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        let below = folders.isEmpty ? [] : entries.keys.filter { path in folders.contains { path.hasPrefix($0) } }
        return given.filter { entries[$0] != nil }.union(below)
    }
}
