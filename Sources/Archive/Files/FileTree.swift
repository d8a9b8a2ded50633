internal import FoundationEssentials

/// A file to read and the name that it has within what the user asked for.
struct InputPath: Hashable, Sendable {
    /// The path to open.
    let path: String
    /// The path below the folder that was given; for a file that was given, its own name.
    let relativePath: String
    /// Whether the user named this very file.
    let isExplicit: Bool
}

/// Finds the files below the paths that a user gives.
struct FileTree {
    private let limits: ReadingLimits

    /// File names that say something about a folder of documents and are none themselves.
    private static let ignoredStems: Set<String> = ["readme", "license", "licence", "notice"]

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    /// The files at or below `path`, in the order of their names, so that every run reads them alike.
    ///
    /// Hidden files and links to folders are left out: a link can lead back to where it lies.
    func files(at path: String) throws(ReadingProblem) -> [InputPath] {
        guard path != "-" else { return [InputPath(path: path, relativePath: "stdin", isExplicit: true)] }
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ReadingProblem(path: path, message: "there is no such file or folder", consequence: .noInput)
        }
        guard isFolder else { return [InputPath(path: path, relativePath: lastName(path), isExplicit: true)] }
        var found: [InputPath] = []
        try collect(below: path, relative: "", depth: 0, into: &found)
        return found
    }

    private func collect(
        below folder: String, relative: String, depth: Int, into found: inout [InputPath]
    ) throws(ReadingProblem) {
        guard depth < limits.folderDepth else {
            throw ReadingProblem(
                path: folder, message: "lies deeper than \(limits.folderDepth) folders", consequence: .noInput)
        }
        for name in try names(in: folder) where !isIgnored(name) {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            let relativePath = relative.isEmpty ? name : "\(relative)/\(name)"
            switch FileKind(path) {
            case .folder: try collect(below: path, relative: relativePath, depth: depth + 1, into: &found)
            case .file: found.append(InputPath(path: path, relativePath: relativePath, isExplicit: false))
            case .other: continue
            }
        }
    }

    private func names(in folder: String) throws(ReadingProblem) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw ReadingProblem(path: folder, message: "the folder can't be read", consequence: .noInput)
        }
    }

    private func isIgnored(_ name: String) -> Bool {
        name.hasPrefix(".") || Self.ignoredStems.contains(name.prefix { $0 != "." }.lowercased())
    }

    private func lastName(_ path: String) -> String {
        String(path.split(separator: "/").last ?? Substring(path))
    }
}

/// What lies at a path below a folder.
private enum FileKind {
    case folder, file, other

    init(_ path: String) {
        let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        switch type {
        case .typeDirectory?: self = .folder
        case .typeRegular?: self = .file
        case .typeSymbolicLink?:
            // A file may be linked to (Kubernetes mounts whole folders so); a folder may not.
            var isFolder = false
            let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            self = exists && !isFolder ? .file : .other
        default: self = .other
        }
    }
}
