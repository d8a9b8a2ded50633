internal import JSONReader

/// Where bytes are written one behind another.
protocol ByteDestination: ~Copyable {
    /// Appends one byte.
    mutating func append(_ byte: UInt8)
    /// Appends the bytes of `text`.
    mutating func append(_ text: StaticString)
    /// Appends a copy of `bytes`.
    mutating func append(copying bytes: Span<UInt8>)
    /// Appends the bytes of `text` from `start` on, up to the first that a string of JSON escapes; returns where that is, the end
    /// of the text where there is none.
    mutating func append(plainRunOf text: Span<UInt8>, from start: Int) -> Int
}

extension [UInt8]: ByteDestination {
    mutating func append(_ text: StaticString) {
        // The bytes of a StaticString with a pointer live as long as the program.
        unsafe append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(copying bytes: Span<UInt8>) {
        // The buffer is read within the closure only, while the span lives.
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }

    mutating func append(plainRunOf text: Span<UInt8>, from start: Int) -> Int {
        let end = JSONPlainRun.end(in: text, from: start)
        append(copying: text.extracting(start..<end))
        return end
    }
}
