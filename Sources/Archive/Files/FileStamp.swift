/// What of a file changes whenever its content does: where it lies, its size, and its times in nanoseconds from 1970-01-01.
struct FileStamp: Hashable, Sendable {
    let device: UInt
    let file: UInt
    let byteCount: Int
    let modified: Int
    let changed: Int

    /// That of what is no file.
    static let none = FileStamp(device: 0, file: 0, byteCount: 0, modified: 0, changed: 0)

    /// Whether every change of the file that comes after `time`, in nanoseconds from 1970-01-01, changes the stamp.
    ///
    /// A file that was written in the moment before may be written again without a later time: git's "racy" entries.
    func isSettled(at time: Int, after settlingTime: Duration) -> Bool {
        max(modified, changed) < time - Int((settlingTime / .nanoseconds(1)).rounded())
    }
}
