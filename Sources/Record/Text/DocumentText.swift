/// The exact text of a document as valid UTF-8, addressed by code point.
///
/// Spans index this text and nothing else: it is kept as it was read, without normalization of white space,
/// line ends, quotation marks or Unicode composition.
public struct DocumentText: Sendable {
    /// The longest text that is kept, in bytes of UTF-8; documents over it are refused when they are read.
    public static let maximumByteCount = 64 << 20

    /// The text's bytes.
    public let utf8: [UInt8]
    /// How many code points the text has.
    public let count: Int
    /// The byte offset of each `stride`-th code point; empty while every code point is one byte.
    private let checkpoints: [UInt32]

    private static let stride = 64

    /// Takes the text of `string`, which is well-formed by its type.
    public init(_ string: String) {
        self.init(wellFormed: Array(string.utf8))
    }

    /// Takes `bytes` as they are; nil where they are not well-formed UTF-8 (Unicode 15, table 3-7).
    public init?(validating bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        self.init(wellFormed: bytes)
    }

    private init(wellFormed bytes: [UInt8]) {
        utf8 = bytes
        var scalars = 0
        var marks: [UInt32] = []
        for (offset, byte) in bytes.enumerated() where !UTF8.isContinuation(byte) {
            if scalars.isMultiple(of: Self.stride) { marks.append(UInt32(offset)) }
            scalars += 1
        }
        count = scalars
        checkpoints = scalars == bytes.count ? [] : marks
    }

    /// The span of the whole text.
    public var span: TextSpan { TextSpan(start: 0, end: count) }

    /// The byte at which code point `scalar` starts; `utf8.count` for `count`.
    public func byteOffset(ofScalar scalar: Int) -> Int {
        precondition(scalar >= 0 && scalar <= count, "a code point offset lies in the text")
        if checkpoints.isEmpty { return scalar }
        if scalar == count { return utf8.count }
        var offset = Int(checkpoints[scalar / Self.stride])
        for _ in 0..<scalar % Self.stride {
            offset += 1
            while UTF8.isContinuation(utf8[offset]) { offset += 1 }
        }
        return offset
    }

    /// The number of code points that start before byte `offset`.
    public func scalarOffset(ofByte offset: Int) -> Int {
        precondition(offset >= 0 && offset <= utf8.count, "a byte offset lies in the text")
        if checkpoints.isEmpty { return offset }
        let mark = lastCheckpoint(notAfter: offset)
        var scalars = mark * Self.stride
        for byte in utf8[Int(checkpoints[mark])..<offset] where !UTF8.isContinuation(byte) { scalars += 1 }
        return scalars
    }

    /// The bytes that `span` covers.
    public func bytes(of span: TextSpan) -> ArraySlice<UInt8> {
        utf8[byteOffset(ofScalar: span.start)..<byteOffset(ofScalar: span.end)]
    }

    /// The text that `span` covers.
    public func slice(_ span: TextSpan) -> String {
        String(decoding: bytes(of: span), as: UTF8.self)
    }

    private func lastCheckpoint(notAfter offset: Int) -> Int {
        var low = 0
        var high = checkpoints.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(checkpoints[middle]) <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

extension DocumentText: Equatable {
    /// Two texts are equal when their bytes are.
    public static func == (left: DocumentText, right: DocumentText) -> Bool { left.utf8 == right.utf8 }
}
