public import HTTPWire

/// What a request was answered with, as an access log has it.
public struct SentResponse: Sendable, Equatable {
    /// The status, after conditions and ranges.
    public let status: Status
    /// The bytes of the body, none for HEAD; nil where a stream's end will tell.
    public let bodyByteCount: Int?
}
