/// A run of bytes within a message's head: where it starts and how many bytes it has.
///
/// A quarter of the size of `Range<Int>`, as no head has more than 65,535 bytes, and free of the bytes it speaks of, so
/// that a parsed head can be copied and kept.
public struct Extent: Equatable, Sendable, BitwiseCopyable {
    /// The offset of the first byte from the head's start.
    public let start: UInt16
    /// The number of bytes.
    public let count: UInt16

    /// The bytes from `start` up to, not including, `end`; `end` is never before `start`.
    @inline(__always)
    package init(_ start: Int, to end: Int) {
        self.start = UInt16(start)
        count = UInt16(end &- start)
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
