extension Span<UInt8> {
    /// Whether these bytes are those of `text`, which is ASCII.
    @inline(__always)
    public func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && equals(text, setting: 0)
    }

    /// Whether these bytes, which are a token, are those of `lowercaseName`, which is one of letters and hyphens, whatever
    /// the case of either.
    @inline(__always)
    func isToken(_ lowercaseName: StaticString) -> Bool {
        // Of the bytes that a token can have, only the two cases of a letter become it by setting this bit.
        count == lowercaseName.utf8CodeUnitCount && equals(lowercaseName, setting: 0x20)
    }

    /// Whether these bytes, `bits` set in each, are those of `text`, which has as many; compares whole words.
    @inline(__always)
    private func equals(_ text: StaticString, setting bits: UInt8) -> Bool {
        // A static string lives for ever.
        unsafe equals(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), setting: bits)
    }

    /// The same of bytes, as many as these.
    @inline(__always)
    private func equals(_ expected: UnsafeRawBufferPointer, setting bits: UInt8) -> Bool {
        // Every load is within the bytes, which have the same count.
        if count >= 8 { return unsafe equals(expected, UInt64.self, setting: UInt64(bits) &* 0x0101_0101_0101_0101) }
        if count >= 4 { return unsafe equals(expected, UInt32.self, setting: UInt32(bits) &* 0x0101_0101) }
        for index in 0..<count where unsafe self[index] | bits != expected[index] { return false }
        return true
    }

    /// The same in words of a type that these bytes are at least one of; the last word may overlap the one before.
    @inline(__always)
    private func equals<Word: FixedWidthInteger & BitwiseCopyable>(
        _ expected: UnsafeRawBufferPointer, _ word: Word.Type, setting bits: Word
    ) -> Bool {
        let last = count &- MemoryLayout<Word>.size
        var offset = 0
        while true {
            // Both loads check that they are within their bytes.
            let found = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Word.self)
            guard unsafe found | bits == expected.loadUnaligned(fromByteOffset: offset, as: Word.self) else {
                return false
            }
            guard offset < last else { return true }
            offset = Swift.min(offset &+ MemoryLayout<Word>.size, last)
        }
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
        // The buffer is read within the call only.
        guard count == other.count else { return false }
        return unsafe other.withUnsafeBytes { unsafe equals($0, setting: 0) }
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
