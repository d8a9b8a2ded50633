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
    /// How many code points start before each block of the text, and before its end; empty while every code point is one byte.
    private let blockStarts: [UInt32]

    /// How many bytes a block has: the last may have fewer.
    private static let blockByteCount = 64

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
            (count, blockStarts) = (bytes.count, [])
        } else {
            (count, blockStarts) = Self.blockStarts(in: bytes.span)
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

    /// How many code points there are, and how many of them start before each block and before the end.
    private static func blockStarts(in bytes: Span<UInt8>) -> (scalarCount: Int, starts: [UInt32]) {
        var starts: [UInt32] = []
        starts.reserveCapacity(bytes.count / blockByteCount + 2)
        var scalars = 0
        for block in stride(from: 0, to: bytes.count, by: blockByteCount) {
            starts.append(UInt32(scalars))
            scalars += scalarCount(bytes, block..<min(block + blockByteCount, bytes.count))
        }
        starts.append(UInt32(scalars))
        return (scalars, starts)
    }

    /// How many code points start in `range` of `bytes`, which lies in one block.
    private static func scalarCount(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var offset = range.lowerBound
        var marks: UInt64 = 0
        while offset + 32 <= range.upperBound {
            // Every pattern of bits is a vector of UInt64, and the span checks its bounds.
            let words = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
            let wide = (words & ~(words &<< 1) & .init(repeating: 0x8080_8080_8080_8080)) &>> 7  // see `continuations`
            marks &+= wide.wrappedSum()
            offset += 32
        }
        while offset + 8 <= range.upperBound {
            marks &+= continuations(ByteHash.word(bytes, at: offset))
            offset += 8
        }
        let rest = range.upperBound - offset
        if offset + 8 <= bytes.count {
            // The bytes behind the range are shifted out: what comes in are zeros, which carry nothing on.
            marks &+= continuations(ByteHash.word(bytes, at: offset) << UInt64(8 * (8 - rest)))
            return range.count - sum(marks)
        }
        return range.count - sum(marks) - (offset..<range.upperBound).count { UTF8.isContinuation(bytes[$0]) }
    }

    /// A byte of 1 for each byte of `word` that carries on a code point, which has the form 10xxxxxx; else of 0.
    @inline(__always)
    private static func continuations(_ word: UInt64) -> UInt64 { (word & ~(word << 1) & 0x8080_8080_8080_8080) >> 7 }

    /// The sum of the eight bytes of `word`, under 256.
    @inline(__always)
    private static func sum(_ word: UInt64) -> Int { Int(truncatingIfNeeded: (word &* 0x0101_0101_0101_0101) >> 56) }

    /// The span of the whole text.
    public var span: TextSpan { TextSpan(start: 0, end: count) }

    /// The byte at which code point `scalar` starts; `utf8.count` for `count`.
    public func byteOffset(ofScalar scalar: Int) -> Int {
        precondition(scalar >= 0 && scalar <= count, "a code point offset lies in the text")
        if blockStarts.isEmpty { return scalar }
        if scalar == count { return utf8.count }
        let block = block(ofScalar: scalar)
        var offset = block * Self.blockByteCount
        var rest = scalar - Int(blockStarts[block])
        while offset + 8 <= utf8.count {
            let found = 8 - Self.sum(Self.continuations(ByteHash.word(utf8.span, at: offset)))
            if found > rest { break }
            rest -= found
            offset += 8
        }
        while rest > 0 || UTF8.isContinuation(utf8[offset]) {
            if !UTF8.isContinuation(utf8[offset]) { rest -= 1 }
            offset += 1
        }
        return offset
    }

    /// The number of code points that start before byte `offset`.
    public func scalarOffset(ofByte offset: Int) -> Int {
        precondition(offset >= 0 && offset <= utf8.count, "a byte offset lies in the text")
        if blockStarts.isEmpty { return offset }
        let block = offset / Self.blockByteCount
        return Int(blockStarts[block]) + Self.scalarCount(utf8.span, block * Self.blockByteCount..<offset)
    }

    /// The bytes that `span` covers.
    public func bytes(of span: TextSpan) -> ArraySlice<UInt8> {
        utf8[byteOffset(ofScalar: span.start)..<byteOffset(ofScalar: span.end)]
    }

    /// The text that `span` covers.
    public func slice(_ span: TextSpan) -> String {
        slice(ofBytes: byteOffset(ofScalar: span.start)..<byteOffset(ofScalar: span.end))
    }

    /// The text of `bytes`, which start and end where code points do.
    package func slice(ofBytes bytes: Range<Int>) -> String {
        precondition(isBoundary(bytes.lowerBound) && isBoundary(bytes.upperBound), "code points are whole")
        // What stands between two boundaries of well-formed UTF-8 is well-formed.
        return String(copying: unsafe UTF8Span(unchecked: utf8.span.extracting(bytes)))
    }

    private func isBoundary(_ offset: Int) -> Bool { offset == utf8.count || !UTF8.isContinuation(utf8[offset]) }

    /// The block in which code point `scalar` starts.
    private func block(ofScalar scalar: Int) -> Int {
        // No code point is shorter than a byte, and most of a text's are no longer: the block is looked for from there up.
        var low = scalar / Self.blockByteCount
        var high = low + 1
        var step = 1
        while high < blockStarts.count, Int(blockStarts[high]) <= scalar {
            (low, high) = (high, high + step)
            step *= 2
        }
        high = min(high, blockStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(blockStarts[middle]) <= scalar { low = middle } else { high = middle }
        }
        return low
    }
}

extension DocumentText: Equatable {
    /// Two texts are equal when their bytes are.
    public static func == (left: DocumentText, right: DocumentText) -> Bool { left.utf8 == right.utf8 }
}
