internal import CZlib

/// The gzip format (RFC 1952), by zlib.
public enum Gzip {
    /// `bytes` as one gzip member without name or time, so that the same bytes give the same result; nil for want of memory.
    ///
    /// Each level from 1 to 9 is slower than the one before and makes the result smaller.
    public static func compress(_ bytes: [UInt8], level: Int) -> [UInt8]? {
        var stream = unsafe z_stream()
        // zlib takes the version and the size of its own header to tell whether the two fit together.
        let isReady = unsafe deflateInit2_(
            &stream, Int32(level), Z_DEFLATED, Self.windowBits, Self.memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard isReady == Z_OK else { return nil }
        defer { _ = unsafe deflateEnd(&stream) }
        let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
        var isDone = false
        // zlib reads `avail_in` bytes and writes at most `avail_out`; both buffers outlive the call.
        let result = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                isDone = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            count = unsafe Int(stream.total_out)
        }
        return isDone ? result : nil
    }

    /// A window of 32 KiB, and 16 more for a gzip header in the place of zlib's.
    static let windowBits: Int32 = 15 + 16
    /// zlib's standard: 128 KiB of state.
    static let memoryLevel: Int32 = 8
}
