/// How much of a request's head is read before it is refused.
public struct HeadLimits: Sendable, Equatable {
    /// The most bytes of a request line, its CRLF among them; more is answered with 414; at most 16 KiB.
    public var requestLine: Int
    /// The most bytes of the field lines together, the empty line among them; more is answered with 431; at most 47 KiB.
    public var headerSection: Int
    /// The most field lines; more are answered with 431.
    public var fieldCount: Int

    /// 8 KiB, 32 KiB and 100 fields, unless told otherwise.
    public init(requestLine: Int = 8192, headerSection: Int = 32768, fieldCount: Int = 100) {
        self.requestLine = requestLine
        self.headerSection = headerSection
        self.fieldCount = fieldCount
    }

    /// The limits, none above what offsets of 16 bits can name: 16 KiB of request line, 47 KiB of fields.
    @inline(__always)
    var clamped: HeadLimits {
        HeadLimits(
            requestLine: min(requestLine, 16384), headerSection: min(headerSection, 48128),
            fieldCount: min(fieldCount, 10_000))
    }

    /// The most bytes that a head can have, with the empty line that may stand before it.
    package var total: Int { 2 + requestLine + headerSection }
}
