extension Span<UInt8> {
    /// Whether these bytes are those of `text`, which is ASCII.
    @inline(__always)
    public func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        // A static string lives for ever, and the loop stays within its length.
        let expected = unsafe UnsafeBufferPointer(start: text.utf8Start, count: count)
        for index in 0..<count where unsafe self[index] != expected[index] { return false }
        return true
    }

    /// Whether these bytes are those of `lowercaseText`, which is ASCII in lower case, whatever the case of either.
    @inline(__always)
    public func equalsIgnoringCase(_ lowercaseText: StaticString) -> Bool {
        guard count == lowercaseText.utf8CodeUnitCount else { return false }
        // A static string lives for ever, and the loop stays within its length.
        let expected = unsafe UnsafeBufferPointer(start: lowercaseText.utf8Start, count: count)
        for index in 0..<count where unsafe self[index].lowercased != expected[index] { return false }
        return true
    }

    /// Whether these bytes are those of `lowercaseText`, which is in lower case, whatever the case of these.
    package func equalsIgnoringCase(_ lowercaseText: Span<UInt8>) -> Bool {
        guard count == lowercaseText.count else { return false }
        for index in 0..<count where self[index].lowercased != lowercaseText[index] { return false }
        return true
    }

    /// Whether these bytes are those of `other`.
    package func equals(_ other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where self[index] != other[index] { return false }
        return true
    }

    /// The bytes without the spaces and tabs at their ends.
    package var trimmed: Span<UInt8> {
        @_lifetime(copy self)
        get {
            var start = 0
            var end = count
            while start < end, self[start].isOptionalWhitespace { start += 1 }
            while start < end, self[end - 1].isOptionalWhitespace { end -= 1 }
            return extracting(start..<end)
        }
    }
}

extension String {
    /// The text of `bytes`; what is not UTF-8 becomes U+FFFD.
    public init(_ bytes: Span<UInt8>) {
        // The buffer is read within the call only.
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
