/// Why a server cannot start or cannot take new certificates; its description says what to do about it.
public struct ServerError: Error, Equatable, CustomStringConvertible {
    /// What kind of failure it is, for a command to choose its exit code.
    public enum Kind: Equatable, Sendable {
        /// An address is taken, or cannot be bound.
        case unavailable
        /// A setting is wrong, such as a certificate that does not match its key.
        case badConfiguration
    }

    /// The kind.
    public let kind: Kind
    /// One line that says what failed, where, and what to do.
    public let description: String

    /// A failure of this kind, in one line.
    public init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
