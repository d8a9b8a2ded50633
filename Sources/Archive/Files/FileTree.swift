internal import Glibc

/// A file to read and the name that it has within what the user asked for.
package struct InputPath: Hashable, Sendable {
    /// The path to open.
    let path: String
    /// The path below the folder that was given; for a file that was given, its own name.
    let relativePath: String
    /// Whether the user named this very file.
    let isExplicit: Bool
    /// How it looked when it was found.
    let stamp: FileStamp
    /// Its size then, in bytes; 0 where it has none.
    var byteCount: Int { stamp.byteCount }
}

/// Finds the files below the paths that a user gives.
struct FileTree {
    private let limits: ReadingLimits
    /// The files, in the order of their names, so that every run reads them alike.
    private(set) var files: [InputPath] = []
    /// What lies in the folders and is not read.
    private(set) var problems: [ReadingProblem] = []
    /// Whether one of the paths is a folder.
    private(set) var hasFolders = false

    /// File names that say something about a folder of documents and are none themselves.
    private static let ignoredStems: Set<String> = ["readme", "license", "licence", "notice"]

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    /// Finds the files at or below `path`.
    ///
    /// Hidden files are left out, and links to folders are not followed: a link can lead back to where it lies.
    mutating func add(_ path: String) throws(ReadingProblem) {
        guard path != "-" else {
            files.append(InputPath(path: path, relativePath: "stdin", isExplicit: true, stamp: .none))
            return
        }
        let status = try Self.status(of: path)
        guard status.kind == .folder else {
            files.append(
                InputPath(path: path, relativePath: lastName(path), isExplicit: true, stamp: status.stamp))
            return
        }
        hasFolders = true
        try collect(below: path, relative: "", depth: 0)
    }

    /// How what was given looks.
    static func status(of path: String) throws(ReadingProblem) -> FileStatus {
        guard let status = FileStatus(path, followsLinks: true) else {
            throw ReadingProblem(path: path, message: "there is no such file or folder", consequence: .noInput)
        }
        return status
    }

    private mutating func collect(below folder: String, relative: String, depth: Int) throws(ReadingProblem) {
        guard depth < limits.folderDepth else {
            throw ReadingProblem(
                path: folder, message: "lies deeper than \(limits.folderDepth) folders", consequence: .noInput)
        }
        for name in try FolderEntries.names(in: folder) where !Self.isIgnored(name) {
            let path = Self.joined(folder, name)
            try add(path, relative: relative.isEmpty ? name : "\(relative)/\(name)", depth: depth)
        }
    }

    /// Adds what lies in a folder that is `depth` folders deep.
    private mutating func add(_ path: String, relative: String, depth: Int) throws(ReadingProblem) {
        guard let status = FileStatus(path, followsLinks: false) else {
            // What was there a moment ago may be gone; a name that had to be mended to be a text never was there.
            if path.contains("\u{FFFD}") { leaveOut(path, "its name is not UTF-8: rename it") }
            return
        }
        switch status.kind {
        case .folder: try collectBelow(path, relative: relative, depth: depth + 1)
        case .link: addTarget(of: path, relative)
        case .file: addFile(path, relative, status)
        case .other: leaveOut(path, "it is no regular file")
        }
    }

    /// Finds the files at or below `path`, which lies in a folder `root` that was given, where they are there.
    mutating func add(_ path: String, within root: String) throws(ReadingProblem) {
        let relative = String(path.dropFirst(root.count).drop { $0 == "/" })
        let names = relative.split(separator: "/")
        guard !names.contains(where: { Self.isIgnored(String($0)) }) else { return }
        if names.isEmpty { return try add(path) }
        try add(path, relative: relative, depth: names.count - 1)
    }

    /// Whether `path` is `root` or lies below it.
    static func lies(_ path: String, within root: String) -> Bool { path == root || path.hasPrefix(joined(root, "")) }

    /// The path of `name` in `folder`.
    static func joined(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// Looks into a folder within the one that was given: where it can't be read, the rest still is.
    private mutating func collectBelow(_ path: String, relative: String, depth: Int) throws(ReadingProblem) {
        do {
            try collect(below: path, relative: relative, depth: depth)
        } catch {
            problems.append(error)
        }
    }

    /// A file may be linked to (Kubernetes mounts whole folders so); a folder may not.
    private mutating func addTarget(of path: String, _ relativePath: String) {
        guard let target = FileStatus(path, followsLinks: true) else {
            return leaveOut(path, "the link leads nowhere")
        }
        guard target.kind == .file else {
            return leaveOut(path, "only links to files are followed")
        }
        addFile(path, relativePath, target)
    }

    private mutating func addFile(_ path: String, _ relativePath: String, _ status: FileStatus) {
        files.append(
            InputPath(path: path, relativePath: relativePath, isExplicit: false, stamp: status.stamp))
    }

    private mutating func leaveOut(_ path: String, _ reason: String) {
        problems.append(ReadingProblem(path: path, message: "is skipped: \(reason)"))
    }

    /// Whether a file or folder of this name is no document, whatever it holds.
    static func isIgnored(_ name: String) -> Bool {
        if name.utf8.first == UInt8(ascii: ".") { return true }
        return ignoredStems.contains(name.prefix { $0 != "." }.lowercased())
    }

    private func lastName(_ path: String) -> String {
        String(path.split(separator: "/").last ?? Substring(path))
    }
}
