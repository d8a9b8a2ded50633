internal import CBrotli

/// The Brotli format (RFC 7932), by its reference implementation.
public enum Brotli {
    /// `bytes` as a Brotli stream of text; nil for want of memory.
    ///
    /// Each quality from 0 to 11 is slower than the one before and makes the result smaller.
    public static func compress(_ bytes: [UInt8], quality: Int) -> [UInt8]? {
        let bound = max(BrotliEncoderMaxCompressedSize(bytes.count), Self.least)
        var isDone = false
        // The encoder reads `count` bytes and writes at most `size`; both buffers outlive the call.
        let result = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            var size = bound
            unsafe bytes.withUnsafeBufferPointer { input in
                let status = unsafe BrotliEncoderCompress(
                    Int32(quality), Int32(BROTLI_DEFAULT_WINDOW), BROTLI_MODE_TEXT, input.count, input.baseAddress,
                    &size, output.baseAddress)
                isDone = status != 0
            }
            count = isDone ? size : 0
        }
        return isDone ? result : nil
    }

    /// The size of an empty stream.
    private static let least = 16
}
