package import HTTPWire

/// What is left of a response whose head has gone to the output, and that did not fit there whole.
package enum ResponseTail {
    /// Nothing.
    case none
    /// The bytes of a message from an offset on; the array is shared, never copied.
    case bytes([UInt8], from: Int)
    /// The pieces still to come of a stream, in chunks or not, with the bytes still owed where a length was promised.
    case stream(BodyStream, chunked: Bool, owed: Int?)

    /// Whether nothing is left.
    package var isEmpty: Bool {
        if case .none = self { return true }
        return false
    }
}
