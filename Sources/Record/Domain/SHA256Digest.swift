internal import COpenSSL

/// A SHA-256 digest (FIPS 180-4).
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
    /// The 32 bytes of the digest.
    public let bytes: [UInt8]

    /// OpenSSL's implementation, looked up once: the look-up costs more than the digest of a sentence.
    ///
    /// It is never freed and never written to, so any thread may use it.
    static let algorithm = unsafe SharedAlgorithm(pointer: EVP_MD_fetch(nil, "SHA256", nil))

    /// The digest of `message`.
    public init(of message: [UInt8]) {
        bytes = unsafe message.withUnsafeBufferPointer { unsafe Self.digest($0) }  // read during the call alone
    }

    /// The digest of `message`.
    package init(of message: ArraySlice<UInt8>) {
        bytes = unsafe message.withUnsafeBufferPointer { unsafe Self.digest($0) }  // read during the call alone
    }

    /// The digest of `message`.
    package init(of message: RawSpan) {
        // Read during the call alone, as bytes.
        bytes = unsafe message.withUnsafeBytes { unsafe Self.digest($0.assumingMemoryBound(to: UInt8.self)) }
    }

    private static func digest(_ message: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        // The digest fills the array that is made for it.
        unsafe [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { digest, count in
            unsafe write(digestOf: message, to: digest)
            count = Int(SHA256_DIGEST_LENGTH)
        }
    }

    private static func write(
        digestOf message: UnsafeBufferPointer<UInt8>, to digest: UnsafeMutableBufferPointer<UInt8>
    ) {
        // EVP_Digest reads `count` bytes of the message and writes exactly 32, for which each caller has room.
        let isDone = unsafe EVP_Digest(
            message.baseAddress, message.count, digest.baseAddress, nil, algorithm.pointer, nil)
        precondition(isDone == 1, "SHA-256 needs nothing but memory")
    }

    /// Takes the bytes of a digest; nil where they are not 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Int(SHA256_DIGEST_LENGTH) else { return nil }
        self.bytes = bytes
    }

    /// The digest in lower-case hexadecimal, 64 characters.
    public var description: String {
        var characters: [UInt8] = []
        characters.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            characters.append(Self.digit(byte >> 4))
            characters.append(Self.digit(byte & 15))
        }
        return String(decoding: characters, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? UInt8(ascii: "0") : 0x57) }
}

/// A pointer that all threads only read.
@safe struct SharedAlgorithm: @unchecked Sendable {
    let pointer: OpaquePointer?
}
