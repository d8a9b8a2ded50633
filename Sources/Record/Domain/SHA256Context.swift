internal import COpenSSL

/// Makes one SHA-256 digest (FIPS 180-4) after the other in memory of its own, where getting that for each costs more than the
/// digest of a sentence.
@safe final class SHA256Context {
    // Nobody else has the pointer, and it is freed once.
    private let context: OpaquePointer

    /// Gets the memory.
    init() {
        guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("SHA-256 needs nothing but memory") }
        unsafe self.context = context
        let isReady = unsafe EVP_DigestInit_ex(context, SHA256Digest.algorithm.pointer, nil)
        precondition(isReady == 1, "OpenSSL has SHA-256")
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// The first eight bytes of the digest of `message`, as one number.
    func leadingBits(of message: [UInt8]) -> UInt64 {
        // The message is read during the calls alone; the digest is written whole before its bytes are read.
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) { digest in
            let isDone =
                unsafe EVP_DigestInit_ex(context, nil, nil) == 1
                && message.withUnsafeBufferPointer { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) } == 1
                && EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1
            precondition(isDone, "SHA-256 needs nothing but memory")
            return (0..<8).reduce(0) { unsafe $0 << 8 | UInt64(digest[$1]) }
        }
    }
}
