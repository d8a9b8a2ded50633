internal import Glibc

/// Reads what a folder holds.
enum FolderEntries {
    /// The names of what lies in `folder`, in order, without the folder itself and the one above.
    static func names(in folder: String) throws(ReadingProblem) -> [String] {
        var names: [String] = []
        try read(folder) { name, _ in names.append(name) }
        return names.sorted()
    }

    /// The names of the folders in `folder`, not those behind links; none where it can't be read.
    static func folders(in folder: String) -> [String] {
        var names: [String] = []
        try? read(folder) { name, type in
            // Not every file system tells the type with the name.
            let isFolder =
                type == DT_UNKNOWN
                ? FileStatus(FileTree.joined(folder, name), followsLinks: false)?.kind == .folder : type == DT_DIR
            if isFolder { names.append(name) }
        }
        return names
    }

    private static func read(
        _ folder: String, _ receive: (_ name: String, _ type: Int) -> Void
    ) throws(ReadingProblem) {
        // The C string lives for the call; the stream is closed once, below.
        guard let stream = unsafe opendir(folder) else { throw InputFile.failure(folder, errno) }
        defer { unsafe closedir(stream) }
        while let entry = unsafe readdir(stream) {
            // The name ends with a zero and stays until the next call.
            let name = unsafe withUnsafePointer(to: entry.pointee.d_name) { pointer in
                unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
            }
            if name != "." && name != ".." { receive(name, unsafe Int(entry.pointee.d_type)) }
        }
    }
}
