internal import CBrotli

/// A Brotli stream (RFC 7932) made piece by piece, of as many bytes as come.
///
/// It takes some 500 KiB until it goes, for a window of 64 KiB.
@safe public final class BrotliStream {
    // The encoder's state is its own; only this object holds its address.
    private let state: OpaquePointer

    /// The logarithm of the window's size.
    private static let windowBits: UInt32 = 16

    /// Starts a stream of text; nil for want of memory.
    ///
    /// Each quality from 0 to 11 is slower than the one before and makes the result smaller.
    public init?(quality: Int) {
        guard let state = unsafe BrotliEncoderCreateInstance(nil, nil, nil) else { return nil }
        unsafe self.state = state
        // A parameter is refused only once bytes were compressed.
        _ = unsafe BrotliEncoderSetParameter(state, BROTLI_PARAM_QUALITY, UInt32(quality))
        _ = unsafe BrotliEncoderSetParameter(state, BROTLI_PARAM_LGWIN, Self.windowBits)
        _ = unsafe BrotliEncoderSetParameter(state, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT.rawValue)
    }

    deinit {
        unsafe BrotliEncoderDestroyInstance(state)  // made by `init`, destroyed here alone
    }

    /// What is to be sent so that all of `bytes`, and all before, can be read; behind the last, `isLast` ends the stream.
    ///
    /// Nil for want of memory.
    public func compress(_ bytes: [UInt8], isLast: Bool) -> [UInt8]? {
        var result: [UInt8] = []
        let operation = isLast ? BROTLI_OPERATION_FINISH : BROTLI_OPERATION_FLUSH
        // The encoder reads `rest` bytes while the closure runs, in which the array stays in its place.
        let isDone = unsafe bytes.withUnsafeBufferPointer { input in
            var (rest, next) = (input.count, input.baseAddress)
            repeat {
                var space = 0
                let status = unsafe BrotliEncoderCompressStream(state, operation, &rest, &next, &space, nil, nil)
                guard status != 0 else { return false }
                takeOutput(&result)
            } while unsafe rest > 0 || BrotliEncoderHasMoreOutput(state) != 0
            return true
        }
        return isDone ? result : nil
    }

    private func takeOutput(_ result: inout [UInt8]) {
        var count = 0
        // The encoder gives the address of `count` bytes of its own, which stay until it is called again.
        while let start = unsafe BrotliEncoderTakeOutput(state, &count), count > 0 {
            unsafe result.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
            count = 0
        }
    }
}
