/// A half-open range of Unicode code points `[start, end)` in a document's text, 0-based.
///
/// Code points are scalars: never UTF-16 units, never graphemes. This is the range of a W3C
/// [TextPositionSelector](https://www.w3.org/TR/annotation-model/#text-position-selector).
/// Offsets fit 32 bits: a document's text is at most `DocumentText.maximumByteCount` long.
public struct TextSpan: Hashable, Sendable, BitwiseCopyable {
    private let storedStart: UInt32
    private let storedEnd: UInt32

    /// The first code point of the span.
    public var start: Int { Int(storedStart) }
    /// The first code point behind the span; never less than `start`.
    public var end: Int { Int(storedEnd) }
    /// How many code points the span covers.
    public var count: Int { end - start }
    /// Whether the span covers nothing.
    public var isEmpty: Bool { storedStart == storedEnd }

    /// Makes the span `[start, end)`; it is a programmer's error if `start` is negative or behind `end`.
    public init(start: Int, end: Int) {
        precondition(start >= 0 && start <= end, "a span runs forward")
        storedStart = UInt32(start)
        storedEnd = UInt32(end)
    }

    /// Whether every code point of `other` is also in this span.
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

    /// Whether the two spans share a code point.
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
}

extension TextSpan: Comparable {
    /// Orders spans by where they start; of two that start together the shorter comes first.
    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        (left.storedStart, left.storedEnd) < (right.storedStart, right.storedEnd)
    }
}
