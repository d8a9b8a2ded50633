/// A set of bytes, as the grammars of HTTP and URIs define them; membership is one shift and one mask.
struct ByteClass: Sendable {
    private let low: UInt64
    private let high: UInt64
    /// All ones where the bytes 0x80 to 0xFF (`obs-text`) belong to it, else zero.
    private let beyondASCII: UInt64

    @inline(__always)
    private init(low: UInt64, high: UInt64, obsText: Bool) {
        self.low = low
        self.high = high
        beyondASCII = obsText ? .max : 0
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        let word = byte & 0x80 != 0 ? beyondASCII : byte & 0x40 != 0 ? high : low
        return word &>> UInt64(byte & 63) & 1 != 0
    }
}

// The words are written out, so that the classes are constants in the parser's loops;
// `ByteClassTests` compares each with its grammar, byte by byte.
extension ByteClass {
    /// `tchar`: what methods and field names are made of (RFC 9110 §5.6.2).
    @inline(__always)
    static var token: ByteClass { ByteClass(low: 0x03FF_6CFA_0000_0000, high: 0x57FF_FFFF_C7FF_FFFE, obsText: false) }

    /// `field-vchar`, space and tab: what field values are made of (RFC 9110 §5.5).
    @inline(__always)
    static var fieldValue: ByteClass {
        ByteClass(low: 0xFFFF_FFFF_0000_0200, high: 0x7FFF_FFFF_FFFF_FFFF, obsText: true)
    }

    /// `pchar`, "/" and "?": what paths and queries are made of, "%" among them (RFC 3986 §3.3, §3.4).
    @inline(__always)
    static var target: ByteClass { ByteClass(low: 0xAFFF_FFF2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF, obsText: false) }

    /// `reg-name` but for the comma, which in a Host field means that two were joined (RFC 3986 §3.2.2, RFC 9110 §5.3).
    @inline(__always)
    static var host: ByteClass { ByteClass(low: 0x2BFF_6FF2_0000_0000, high: 0x47FF_FFFE_87FF_FFFE, obsText: false) }
}

extension Span<UInt8> {
    /// The offset of the first byte from `start` on, before `end`, that is not of `byteClass`; `end` where all are.
    @inline(__always)
    func firstIndex(notIn byteClass: ByteClass, from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, byteClass.contains(self[index]) { index += 1 }
        return index
    }

    /// The offset of the first byte from `start` on, before `end`, that no field value has; `end` where all may be.
    ///
    /// Takes eight bytes at a time while none of them is a control character (Mycroft's test for a byte below 0x20, and
    /// for one that is 0x7F): values are most of what a browser sends.
    @inline(__always)
    func endOfFieldValue(from start: Int, to end: Int) -> Int {
        var index = start
        while end &- index >= 8 {
            // The load is within the bytes, which it checks itself.
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            let deleted = word ^ Self.eight(0x7F)
            let low = (word &- Self.eight(0x20)) & ~word
            let controls = low | ((deleted &- Self.eight(1)) & ~deleted)
            guard controls & Self.eight(0x80) == 0 else { break }
            index += 8
        }
        return firstIndex(notIn: .fieldValue, from: index, to: end)
    }

    /// A word of which each byte is `byte`.
    @inline(__always)
    private static func eight(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}

extension UInt8 {
    /// Whether this is an ASCII digit.
    @inline(__always)
    package var isDigit: Bool { self &- 0x30 < 10 }

    /// The value of an ASCII hexadecimal digit, or nil.
    @inline(__always)
    package var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self &- 0x30
        case 0x41...0x46: self &- 0x37
        case 0x61...0x66: self &- 0x57
        default: nil
        }
    }

    /// The lower case of an ASCII letter; every other byte as it is.
    @inline(__always)
    package var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// Space or tab: what may stand around a field value (`OWS`, RFC 9110 §5.6.3).
    @inline(__always)
    package var isOptionalWhitespace: Bool { self == 0x20 || self == 0x09 }
}
