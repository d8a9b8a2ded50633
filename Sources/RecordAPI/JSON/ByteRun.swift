internal import JSONReader

/// Bytes that are written one behind another: what an array does, but that nobody else can have the same bytes, which an array
/// must make sure of with each byte that is appended to it.
@safe struct ByteRun: ~Copyable {
    /// What is written stands at the beginning; what follows is room.
    private var storage: UnsafeMutableBufferPointer<UInt8>
    /// How many bytes are written.
    private(set) var count = 0

    /// Nothing yet, with room for `capacity` bytes, which is more than none.
    init(capacity: Int) {
        precondition(capacity > 0, "there is room for a byte")
        unsafe storage = .allocate(capacity: capacity)  // freed when the run is
    }

    deinit { unsafe storage.deallocate() }

    /// A copy of what is written.
    var bytes: [UInt8] {
        // The first `count` bytes of the storage are written.
        unsafe Array(UnsafeBufferPointer(rebasing: storage[..<count]))
    }

    /// Makes room for `more` bytes.
    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if unsafe storage.count - count < more { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        let larger = unsafe UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * storage.count + more)
        // There is room in the larger for all that is written in the smaller, which nobody else holds.
        unsafe larger.baseAddress.unsafelyUnwrapped.initialize(
            from: storage.baseAddress.unsafelyUnwrapped, count: count)
        unsafe storage.deallocate()
        unsafe storage = larger
    }
}

extension ByteRun: ByteDestination {
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe storage.initializeElement(at: count, to: byte)  // there is room for one
        count += 1
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        // The bytes of a StaticString with a pointer live as long as the program.
        unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func append(copying bytes: Span<UInt8>) {
        // The buffer is read within the closure only, while the span lives.
        unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
    }

    @inline(__always)
    mutating func append(plainRunOf text: Span<UInt8>, from start: Int) -> Int {
        reserve(text.count - start)
        // There is room for all of the text.
        let end = unsafe JSONPlainRun.copy(text, from: start, to: storage.baseAddress.unsafelyUnwrapped + count)
        count += end - start
        return end
    }

    /// Appends `name` in quotation marks and a colon, behind a comma where `isNext`; it needs no escape.
    @inline(__always)
    mutating func append(key name: StaticString, isNext: Bool) {
        let length = name.utf8CodeUnitCount
        reserve(length + Self.keyMarkCount)
        // There is room for all that is written. The bytes of a StaticString with a pointer live as long as the program.
        var place = unsafe storage.baseAddress.unsafelyUnwrapped + count
        unsafe place.initialize(to: UInt8(ascii: ","))
        unsafe place += isNext ? 1 : 0
        unsafe place.initialize(to: UInt8(ascii: "\""))
        unsafe (place + 1).initialize(from: name.utf8Start, count: length)
        unsafe (place + 1 + length).initialize(to: UInt8(ascii: "\""))
        unsafe (place + 2 + length).initialize(to: UInt8(ascii: ":"))
        count += length + (isNext ? Self.keyMarkCount : Self.keyMarkCount - 1)
    }

    /// How many marks a key has around it: a comma, two quotation marks and a colon.
    private static let keyMarkCount = 4

    /// Appends two digits for each of `bytes`.
    mutating func append(hexadecimal bytes: [UInt8]) {
        reserve(2 * bytes.count)
        for byte in bytes {
            // There is room for two digits of each byte.
            let place = unsafe UnsafeMutableRawPointer(storage.baseAddress.unsafelyUnwrapped + count)
            unsafe place.storeBytes(of: Self.digits(byte).littleEndian, as: UInt16.self)
            count += 2
        }
    }

    /// The digits of `byte`, the first one the lower byte.
    private static func digits(_ byte: UInt8) -> UInt16 {
        let nibbles = UInt16(byte >> 4) | UInt16(byte & 15) << 8
        // A one in each byte that is more than nine: a letter's digits stand 39 behind where they would.
        let letters = (nibbles + 0x0606) >> 4 & 0x0101
        return nibbles + 0x3030 + letters * 39
    }

    @inline(__always)
    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count)
        // There is room for them, and nothing that is copied lies in what this run alone has.
        unsafe (storage.baseAddress.unsafelyUnwrapped + count).initialize(from: start, count: bytes.count)
        count += bytes.count
    }
}
