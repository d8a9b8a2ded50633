internal import HTTPServer
internal import HTTPWire

/// What a request is called in logs, here and in the programs before and behind.
struct RequestID {
    /// The longest name that is taken over.
    private static let maximumCount = 128
    /// The digits of a name that is made.
    private static let digitCount = 16
    private static let digits = Array("0123456789abcdef".utf8)

    /// Where the client's own name stands; nil where it gives none.
    private let given: Extent?
    private let made: UInt64

    /// Takes the name that the client gives in X-Request-Id, where that is letters, digits and `._-`; else `made`.
    init(_ fields: LoggedFields, of request: borrowing Request, orElse made: UInt64) {
        self.made = made
        guard let extent = fields.requestID, Self.isSane(request.bytes.extracting(extent.range)) else {
            given = nil
            return
        }
        given = extent
    }

    /// Appends the name, which needs no escape anywhere.
    func append(to bytes: inout [UInt8], of request: borrowing Request) {
        if let given { return bytes.append(copying: request.bytes.extracting(given.range)) }
        for position in (0..<Self.digitCount).reversed() {
            bytes.append(Self.digits[Int(truncatingIfNeeded: made >> UInt64(4 * position)) & 15])
        }
    }

    private static func isSane(_ text: Span<UInt8>) -> Bool {
        guard (1...maximumCount).contains(text.count) else { return false }
        for position in text.indices {
            let byte = text[position]
            let isSane =
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            if !isSane { return false }
        }
        return true
    }
}

/// Makes the names of one loop's requests: as unlike each other, and those of other loops, as random ones.
struct RequestIDSource {
    private var state = UInt64.random(in: 0 ... .max)

    /// The next name; SplitMix64 (Steele, Lea and Flood 2014), which gives each number once before it gives one again.
    ///
    /// The system's random numbers are a system call each.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var number = state
        number = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ number >> 27) &* 0x94D0_49BB_1331_11EB
        return number ^ number >> 31
    }
}
