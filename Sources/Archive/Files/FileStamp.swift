/// What of a file changes whenever its content does.
struct FileStamp: Hashable, Sendable {
    let file: UInt
    let byteCount: Int
    let modified: Int
    let changed: Int

    /// That of what is no file.
    static let none = FileStamp(file: 0, byteCount: 0, modified: 0, changed: 0)
}
