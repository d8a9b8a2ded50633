internal import Glibc

/// Reads what a folder holds.
enum FolderEntries {
    /// The names of what lies in `folder`, in order, without the folder itself and the one above.
    static func names(in folder: String) throws(ReadingProblem) -> [String] {
        // The C string lives for the call; the stream is closed once, below.
        guard let stream = unsafe opendir(folder) else { throw InputFile.failure(folder, errno) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            // The name ends with a zero and stays until the next call.
            let name = unsafe withUnsafePointer(to: entry.pointee.d_name) { pointer in
                unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
