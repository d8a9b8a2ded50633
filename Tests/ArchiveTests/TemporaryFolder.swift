import FoundationEssentials
import Testing

/// A folder of files that a test makes, removed when it goes.
final class TemporaryFolder {
    let path: String

    /// Makes a folder with `files`: names, which may have folders before them, and contents.
    init(_ files: [String: String] = [:]) throws {
        path = FileManager.default.temporaryDirectory.path() + "onrecord-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files { try write(Array(text.utf8), to: name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of `name` in the folder.
    func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Removes the file or folder `name`.
    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    /// Writes `bytes` to the file `name`, making the folders before it.
    func write(_ bytes: [UInt8], to name: String) throws {
        if let slash = name.lastIndex(of: "/") {
            try FileManager.default.createDirectory(
                atPath: path(String(name[..<slash])), withIntermediateDirectories: true)
        }
        #expect(FileManager.default.createFile(atPath: path(name), contents: Data(bytes)))
    }
}
