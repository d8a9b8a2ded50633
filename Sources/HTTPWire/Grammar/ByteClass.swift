/// A set of bytes, as the grammars of HTTP and URIs define them; membership is one look into a table.
struct ByteClass: Sendable {
    /// The class's bit in the table.
    private let bit: UInt8

    /// `tchar`: what methods and field names are made of (RFC 9110 §5.6.2).
    @inline(__always)
    static var token: ByteClass { ByteClass(bit: 1) }

    /// `pchar` and "/", but for "%": what paths are made of, and with "?" queries (RFC 3986 §3.3, §3.4).
    @inline(__always)
    static var target: ByteClass { ByteClass(bit: 2) }

    /// `reg-name`, but for "%", and for the comma, which in a Host field means that two were joined (RFC 3986 §3.2.2,
    /// RFC 9110 §5.3).
    @inline(__always)
    static var host: ByteClass { ByteClass(bit: 4) }

    /// `field-vchar`, space and tab: what field values are made of (RFC 9110 §5.5).
    @inline(__always)
    static var fieldValue: ByteClass { ByteClass(bit: 8) }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        unsafe Self.table.utf8Start[Int(byte)] & bit != 0  // the table has a byte for each
    }

    /// The bits of the classes that each byte belongs to, from 0x00 to 0xFF: a text, so that it is a constant of the
    /// program; `ByteClassTests` compares it with the grammars, byte by byte.
    @inline(__always)
    private static var table: StaticString {
        """
        \u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{8}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\
        \u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\
        \u{8}\u{F}\u{8}\u{9}\u{F}\u{9}\u{F}\u{F}\u{E}\u{E}\u{F}\u{F}\u{A}\u{F}\u{F}\u{A}\
        \u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{A}\u{E}\u{8}\u{E}\u{8}\u{8}\
        \u{A}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\
        \u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{8}\u{8}\u{8}\u{9}\u{F}\
        \u{9}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\
        \u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{F}\u{8}\u{9}\u{8}\u{F}\u{0}\
        \u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\
        \u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\
        \u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\
        \u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\
        \u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\
        \u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\
        \u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\
        \u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}
        """
    }
}

extension Span<UInt8> {
    /// The offset of the first byte from `start` on, before `end`, that is not of `byteClass`; `end` where all are.
    @inline(__always)
    func firstIndex(notIn byteClass: ByteClass, from start: Int, to end: Int) -> Int {
        precondition(start >= 0 && end <= count, "only bytes that there are can be looked at")
        var index = start
        // Between the bounds that were just checked.
        while index < end, unsafe byteClass.contains(self[unchecked: index]) { index &+= 1 }
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
            let controls = (low | ((deleted &- Self.eight(1)) & ~deleted)) & Self.eight(0x80)
            guard controls != 0 else {
                index &+= 8
                continue
            }
            // The first that the test finds is one; those after it may be found by a borrow.
            index &+= controls.littleEndian.trailingZeroBitCount &>> 3
            guard self[index] == 0x09 else { return index }
            index &+= 1
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
