/// A run of bytes within a message's head: where it starts and how many bytes it has.
///
/// Half the size of `Range<Int>`, and free of the bytes it speaks of, so that a parsed head can be copied and kept.
public struct Extent: Equatable, Sendable, BitwiseCopyable {
    /// The offset of the first byte from the head's start.
    public let start: UInt32
    /// The number of bytes.
    public let count: UInt32

    /// The bytes from `start` up to, not including, `end`; `end` is never before `start`.
    @inline(__always)
    package init(_ start: Int, to end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        count = UInt32(truncatingIfNeeded: end &- start)
    }

    /// No bytes at all, at the head's start: what a known field that was not sent has.
    package static let none = Extent(0, to: 0)

    /// The same run as offsets into the head.
    @inline(__always)
    public var range: Range<Int> { Int(start)..<Int(start) + Int(count) }

    /// Whether the run has no bytes.
    @inline(__always)
    public var isEmpty: Bool { count == 0 }
}
