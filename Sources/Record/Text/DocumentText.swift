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
        if Self.isASCII(bytes.span) {
            (count, checkpoints) = (bytes.count, [])
        } else {
            (count, checkpoints) = Self.checkpoints(in: bytes.span)
        }
    }

    private static func isASCII(_ bytes: Span<UInt8>) -> Bool {
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = ByteHash.word(bytes, at: offset)
            if word & 0x8080_8080_8080_8080 != 0 { return false }
            offset += 8
        }
        for index in offset..<bytes.count where bytes[index] >= 0x80 { return false }
        return true
    }

    /// How many code points there are, and the byte offset of each `stride`-th.
    private static func checkpoints(in bytes: Span<UInt8>) -> (scalarCount: Int, marks: [UInt32]) {
        var marks: [UInt32] = []
        marks.reserveCapacity(bytes.count / stride + 1)
        var scalars = 0
        var offset = 0
        // The code point at which the next mark stands.
        var next = 0
        while offset < bytes.count {
            let isWhole = offset + 8 <= bytes.count
            let found = isWhole ? 8 - continuationCount(ByteHash.word(bytes, at: offset)) : 0
            if isWhole, scalars + found <= next {
                scalars += found
                offset += 8
                continue
            }
            if !UTF8.isContinuation(bytes[offset]) {
                if scalars == next {
                    marks.append(UInt32(offset))
                    next += stride
                }
                scalars += 1
            }
            offset += 1
        }
        return (scalars, marks)
    }

    /// How many code points start in `range` of `bytes`.
    private static func scalarCount(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var offset = range.lowerBound
        var scalars = 0
        while offset + 8 <= range.upperBound {
            scalars += 8 - continuationCount(ByteHash.word(bytes, at: offset))
            offset += 8
        }
        let rest = range.upperBound - offset
        if offset + 8 <= bytes.count {
            // The bytes behind the range are shifted out: what comes in are zeros, which carry nothing on.
            let chunk = ByteHash.word(bytes, at: offset) << UInt64(8 * (8 - rest))
            return scalars + rest - continuationCount(chunk)
        }
        while offset < range.upperBound {
            if !UTF8.isContinuation(bytes[offset]) { scalars += 1 }
            offset += 1
        }
        return scalars
    }

    /// How many of the eight bytes of `word` carry on a code point: those of the form 10xxxxxx.
    @inline(__always)
    private static func continuationCount(_ word: UInt64) -> Int {
        let marks = (word & ~(word << 1) & 0x8080_8080_8080_8080) >> 7
        // Sums the eight bytes; counting bits takes a dozen steps where the processor can't be told to.
        return Int(truncatingIfNeeded: (marks &* 0x0101_0101_0101_0101) >> 56)
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
        return mark * Self.stride + Self.scalarCount(utf8.span, Int(checkpoints[mark])..<offset)
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
        // No code point is shorter than a byte, and most of a text's are no longer: the mark is looked for from there down.
        var high = min(checkpoints.count, offset / Self.stride + 1)
        var low = high - 1
        var step = 1
        while low > 0, Int(checkpoints[low]) > offset {
            (low, high) = (max(0, low - step), low)
            step *= 2
        }
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
