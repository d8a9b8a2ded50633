internal import Glibc
internal import RecordAPI
internal import Synchronization

/// Where lines of a log go: a descriptor that may refuse them, as a full disk and a closed pipe do.
///
/// A line that it took the start of is finished before the next one, so that none is split.
final class LogOutput: Sendable {
    private let descriptor: Int32
    /// The end of a line that was taken in part.
    private let unfinished = Mutex<[UInt8]>([])

    /// Writes to `descriptor`, which stays open as long.
    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Writes what is in `buffer`, and counts in it the lines that were refused: a log that can't be written has no other place
    /// to say so.
    func write(_ buffer: LineBuffer) {
        unfinished.withLock { unfinished in
            let lines = unfinished + buffer.take()
            let takenCount = StandardOutput.write(lines, to: descriptor).takenCount
            let isSplit = takenCount == 0 ? !unfinished.isEmpty : lines[takenCount - 1] != Self.lineEnd
            var refused = lines[takenCount...]
            unfinished = []
            if isSplit, let end = refused.firstIndex(of: Self.lineEnd) {
                unfinished = Array(refused[...end])
                refused = refused[(end + 1)...]
            }
            buffer.noteDropped(refused.count { $0 == Self.lineEnd })
        }
    }

    private static let lineEnd = UInt8(ascii: "\n")
}
