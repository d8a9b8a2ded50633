import FoundationEssentials

/// A folder of files that a test makes, removed when it goes.
package final class TemporaryFolder {
    /// Where it is, without a slash at the end.
    package let path: String

    /// Makes a folder with `files`: names, which may have folders before them, and contents.
    package init(_ files: [String: String] = [:]) throws {
        path = FileManager.default.temporaryDirectory.path() + "onrecord-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files { try write(Array(text.utf8), to: name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of `name` in the folder.
    package func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Removes the file or folder `name`.
    package func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    /// Writes `bytes` to the file `name`, making the folders before it.
    package func write(_ bytes: [UInt8], to name: String) throws {
        let file = URL(filePath: path(name))
        try FileManager.default.createDirectory(
            atPath: file.deletingLastPathComponent().path(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }
}
