/// Walks the field lines of a parsed head, in the order sent.
///
/// The parser has checked the lines, so all that is left is to find the colons and the line ends.
public struct FieldLines: Sendable {
    /// One field: where its name and its value stand.
    public struct Line: Equatable, Sendable {
        /// The name, in the case it was sent in.
        public let name: Extent
        /// The value, without the white space around it.
        public let value: Extent
    }

    private var position: Int
    private let end: Int

    /// Starts at the first field of `head`.
    public init(head: RequestHead) {
        position = head.fieldLines.range.lowerBound
        end = head.fieldLines.range.upperBound
    }

    /// The next field, `bytes` being the bytes that the head was parsed from; nil after the last.
    public mutating func next(in bytes: Span<UInt8>) -> Line? {
        guard position < end else { return nil }
        let nameStart = position
        while bytes[position] != UInt8(ascii: ":") { position += 1 }
        let name = Extent(nameStart, to: position)
        position += 1
        while bytes[position].isOptionalWhitespace { position += 1 }
        let valueStart = position
        while bytes[position] != UInt8(ascii: "\r") { position += 1 }
        var valueEnd = position
        while valueEnd > valueStart, bytes[valueEnd - 1].isOptionalWhitespace { valueEnd -= 1 }
        position += 2
        return Line(name: name, value: Extent(valueStart, to: valueEnd))
    }
}
