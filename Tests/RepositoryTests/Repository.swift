import FoundationEssentials
import Testing

/// The files of this repository, for the tests that read the source itself.
enum Repository {
    /// The folder that holds `Package.swift`.
    static let root: String = {
        let components = #filePath.split(separator: "/").dropLast(3)
        return "/" + components.joined(separator: "/")
    }()

    /// The Swift files below `folder`, in order.
    static func swiftFiles(below folder: String) -> [String] {
        files(below: folder).filter { $0.hasSuffix(".swift") }
    }

    /// All files below `folder`, in order.
    static func files(below folder: String) -> [String] {
        let path = "\(root)/\(folder)"
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else { return [] }
        return names.sorted().map { "\(folder)/\($0)" }
    }

    /// The text of `file`.
    static func text(_ file: String) throws -> String {
        let data = try #require(FileManager.default.contents(atPath: "\(root)/\(file)"), "\(file) is not there")
        return String(decoding: data, as: UTF8.self)
    }

    /// The lines of `file`.
    static func lines(_ file: String) throws -> [Substring] {
        try text(file).split(separator: "\n", omittingEmptySubsequences: false)
    }
}
