/// Bytes on their way to a client: a fixed block that is filled at one end and sent from the other.
@safe package struct OutputBuffer: ~Copyable {
    private let storage: UnsafeMutableRawBufferPointer
    /// How many bytes have been written to it.
    package private(set) var end = 0
    /// How many of them have been sent.
    package private(set) var start = 0

    /// A buffer of `capacity` bytes.
    package init(capacity: Int) {
        // Freed by deinit, which runs once: the type cannot be copied.
        unsafe storage = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 64)
    }

    deinit {
        unsafe storage.deallocate()  // allocated by init, and the type cannot be copied
    }

    /// How many more bytes fit.
    package var room: Int { unsafe storage.count - end }  // reads the count only

    /// Whether all has been sent.
    package var isEmpty: Bool { start == end }

    /// What is to be sent.
    package var pending: Span<UInt8> {
        @_lifetime(borrow self)
        get {
            // Bytes up to `end` have been written, and the span cannot outlive the borrow of the buffer.
            let bytes = unsafe UnsafeRawBufferPointer(rebasing: storage[start..<end])
            let span = unsafe Span<UInt8>(_bytes: RawSpan(_unsafeBytes: bytes))
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// Appends `bytes`, which fit.
    @inline(__always)
    package mutating func append(_ bytes: Span<UInt8>) {
        precondition(bytes.count <= room, "more output than there is room for")
        // There is room for the bytes (just checked), and a span's bytes are initialized.
        unsafe bytes.withUnsafeBytes { source in
            unsafe UnsafeMutableRawBufferPointer(rebasing: storage[end...]).copyMemory(from: source)
        }
        end += bytes.count
    }

    /// Appends `bytes`, which fit.
    package mutating func append(_ bytes: [UInt8]) { append(bytes.span) }

    /// Appends `text`, which is ASCII and fits.
    package mutating func append(_ text: StaticString) {
        precondition(text.utf8CodeUnitCount <= room, "more output than there is room for")
        // There is room for the text (just checked), and a static string lives for ever.
        unsafe UnsafeMutableRawBufferPointer(rebasing: storage[end...]).copyMemory(
            from: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        end += text.utf8CodeUnitCount
    }

    /// Overwrites the bytes at `offset`, which have been written before.
    @inline(__always)
    package mutating func overwrite(at offset: Int, _ bytes: Span<UInt8>) {
        precondition(offset >= start && offset + bytes.count <= end, "only what was appended can be overwritten")
        // The range lies within what was written (just checked).
        unsafe bytes.withUnsafeBytes { source in
            unsafe UnsafeMutableRawBufferPointer(rebasing: storage[offset...]).copyMemory(from: source)
        }
    }

    /// Takes back the last `count` bytes, none of them sent.
    package mutating func removeLast(_ count: Int) {
        precondition(end - count >= start, "only what was appended can be taken back")
        end -= count
    }

    /// Notes that the first `count` pending bytes have been sent.
    package mutating func consume(_ count: Int) {
        start += count
        precondition(start <= end, "more sent than there was")
        if start == end { clear() }
    }

    /// Forgets everything.
    package mutating func clear() {
        start = 0
        end = 0
    }
}
