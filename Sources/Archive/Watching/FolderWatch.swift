internal import CLinux
internal import Glibc

/// Watches files and folders, with the folders below them, for changes (inotify).
///
/// A file that is being written is not told before its writer closes it.
package struct FolderWatch: ~Copyable {
    /// A folder that is watched: for all that lies in it, or for some files alone.
    private struct Watched {
        let path: String
        var names: Set<String>?
    }

    private let descriptor: Int32
    private let roots: [WatchRoot]
    private var folders: [Int32: Watched] = [:]

    /// Whether the system refused to watch a folder, so that changes have to be looked for.
    package private(set) var isIncomplete = false

    private static let mask = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF
    )
    private static let bufferByteCount = 64 << 10
    /// How deep folders are watched; deeper ones are not read either.
    private static let maximumDepth = ReadingLimits().folderDepth

    /// Watches `paths`.
    package init(paths: [String]) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        roots = paths.filter { $0 != "-" }.map(WatchRoot.init)
        for root in roots { watch(root) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Waits until something changes, at most `milliseconds` (for ever where negative).
    package func wait(milliseconds: Int32) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&request, 1, milliseconds)  // the kernel fills the structure
    }

    /// What changed since the last call; does not wait.
    package mutating func changes() -> [FolderChange] {
        var changes: [FolderChange] = []
        while true {
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.bufferByteCount) { memory, count in
                // The kernel writes at most the count that it is given, whole events only.
                count = unsafe max(0, Glibc.read(descriptor, memory.baseAddress, Self.bufferByteCount))
            }
            var rest = bytes[...]
            while let event = WatchEvent(&rest) {
                if let change = take(event) { changes.append(change) }
            }
            if bytes.isEmpty { return changes }
        }
    }

    /// The paths that were to be watched and are not there.
    package var missingPaths: [String] {
        let watched = Set(folders.values.map(\.path))
        return roots.filter { !watched.contains($0.folder) }.map(\.path)
    }

    /// Watches what is there again; tells whether there is anything like that.
    package mutating func watchMissing() -> Bool {
        let missing = Set(missingPaths)
        let found = roots.filter { missing.contains($0.path) && FileStatus($0.path, followsLinks: true) != nil }
        for root in found { watch(root) }
        return !found.isEmpty
    }

    private mutating func watch(_ root: WatchRoot) {
        guard let name = root.name else { return watch(root.folder, depth: 0) }
        guard let number = add(root.folder) else { return }
        // A folder that is watched for all that lies in it stays so.
        if let watched = folders[number], watched.names == nil { return }
        folders[number] = Watched(path: root.folder, names: (folders[number]?.names ?? []).union([name]))
    }

    /// Watches `folder` first and looks into it then, so that nothing comes between.
    private mutating func watch(_ folder: String, depth: Int) {
        guard depth < Self.maximumDepth, let number = add(folder) else { return }
        folders[number] = Watched(path: folder, names: nil)
        for name in FolderEntries.folders(in: folder) where !FileTree.isIgnored(name) {
            watch(FileTree.joined(folder, name), depth: depth + 1)
        }
    }

    private mutating func add(_ folder: String) -> Int32? {
        // The C string lives for the call.
        let number = unsafe inotify_add_watch(descriptor, folder, Self.mask)
        // A folder that is gone again, or closed to this user, is none of the watch's limits.
        if number < 0, ![ENOENT, ENOTDIR, EACCES].contains(errno) { isIncomplete = true }
        return number < 0 ? nil : number
    }

    private mutating func take(_ event: WatchEvent) -> FolderChange? {
        if event.has(IN_Q_OVERFLOW) { return .everything }
        guard let watched = folders[event.number] else { return nil }
        if event.has(IN_IGNORED) {
            folders[event.number] = nil
            return nil
        }
        guard let name = event.name else {
            if event.has(IN_MOVE_SELF) { forget(watched.path) }
            return event.has(IN_ATTRIB) ? nil : .path(watched.path)
        }
        if let names = watched.names, !names.contains(name) { return nil }
        // Kubernetes mounts a folder of links to "..data/…", and moves "..data" to publish another version of all files.
        if name.hasPrefix("..") { return event.has(IN_MOVED_TO) ? .path(watched.path) : nil }
        return FileTree.isIgnored(name) ? nil : take(event, of: FileTree.joined(watched.path, name))
    }

    private mutating func take(_ event: WatchEvent, of path: String) -> FolderChange? {
        if event.has(IN_ISDIR) {
            if event.has(IN_CREATE) || event.has(IN_MOVED_TO) { watch(path, depth: path.count { $0 == "/" }) }
            if event.has(IN_MOVED_FROM) { forget(path) }
            return .path(path)
        }
        // A new file is told when it is written and closed; a new link to a file that is there has no writer.
        if event.has(IN_CREATE) { return FileStatus(path, followsLinks: false)?.isLink == true ? .path(path) : nil }
        return .path(path)
    }

    /// Stops to watch `folder` and what lies below: it is elsewhere now, under another path.
    private mutating func forget(_ folder: String) {
        for (number, watched) in folders where watched.path == folder || watched.path.hasPrefix(folder + "/") {
            inotify_rm_watch(descriptor, number)
            folders[number] = nil
        }
    }
}

/// A path that was asked for: the folder to watch, and the one name in it where the path is a file's.
private struct WatchRoot {
    let path: String
    let folder: String
    let name: String?

    init(_ path: String) {
        self.path = path
        guard FileStatus(path, followsLinks: true)?.kind != .folder else {
            (folder, name) = (path, nil)
            return
        }
        let slash = path.lastIndex(of: "/")
        folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    }
}
