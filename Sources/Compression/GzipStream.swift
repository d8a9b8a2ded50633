internal import CZlib

/// A gzip member (RFC 1952) made piece by piece, of as many bytes as come.
///
/// It takes some 256 KiB until it goes: zlib's window and its hash chains.
@safe public final class GzipStream {
    // zlib keeps the address of this value in its state: it must stay where it is.
    private let stream: UnsafeMutablePointer<z_stream>

    /// How many bytes a call of zlib writes at most.
    private static let stepByteCount = 32 << 10

    /// Starts a member; nil for want of memory.
    ///
    /// Each level from 1 to 9 is slower than the one before and makes the result smaller.
    public init?(level: Int) {
        unsafe stream = UnsafeMutablePointer.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let status = unsafe deflateInit2_(
            stream, Int32(level), Z_DEFLATED, Gzip.windowBits, Gzip.memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        // A state that was not made is freed as well, which zlib only refuses.
        guard status == Z_OK else { return nil }
    }

    deinit {
        _ = unsafe deflateEnd(stream)  // allocated by `init`, freed here alone
        unsafe stream.deallocate()
    }

    /// What is to be sent so that all of `bytes`, and all before, can be read; behind the last, `isLast` ends the member.
    public func compress(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
        var result: [UInt8] = []
        // zlib reads `avail_in` bytes while the closure runs, in which the array stays in its place.
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            unsafe stream.pointee.avail_in = UInt32(input.count)
            var isFull = true
            while isFull { isFull = step(isLast ? Z_FINISH : Z_SYNC_FLUSH, &result) }
            unsafe stream.pointee.next_in = nil
        }
        return result
    }

    /// Appends what one call of zlib gives; whether there is more.
    private func step(_ flush: Int32, _ result: inout [UInt8]) -> Bool {
        var isFull = false
        // zlib writes at most `avail_out` bytes into the buffer, which outlives the call.
        result += unsafe [UInt8](unsafeUninitializedCapacity: Self.stepByteCount) { output, count in
            unsafe stream.pointee.next_out = output.baseAddress
            unsafe stream.pointee.avail_out = UInt32(output.count)
            let status = unsafe deflate(stream, flush)
            isFull = unsafe stream.pointee.avail_out == 0 && status == Z_OK
            count = unsafe output.count - Int(stream.pointee.avail_out)
        }
        return isFull
    }
}
