/// Input, and how far it has been used.
struct InputCursor: ~Escapable {
    /// All of it.
    let bytes: Span<UInt8>
    /// The offset of the first byte not used.
    var position = 0

    @_lifetime(copy bytes)
    init(_ bytes: Span<UInt8>) { self.bytes = bytes }

    /// What has not been used.
    var rest: Span<UInt8> {
        @_lifetime(copy self)
        get { bytes.extracting(position...) }
    }

    /// Whether all has been used.
    var isAtEnd: Bool { position == bytes.count }
}
