/// Reads what a `ByteEncoder` wrote; anything else is an error, never a wrong value that stands outside its type.
struct ByteDecoder {
    /// Bytes that no encoder wrote.
    struct Malformed: Error {}

    private let bytes: [UInt8]
    private var position: Int
    private var texts: [String] = []

    /// Reads `bytes` from `position` on.
    init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// Whether all bytes are read.
    var isAtEnd: Bool { position == bytes.count }

    /// Reads a number that is not negative and at most `maximum`.
    mutating func number(upTo maximum: Int = .max) throws(Malformed) -> Int {
        var value: UInt = 0
        for shift in stride(from: 0, to: 63, by: 7) {
            guard position < bytes.count else { throw Malformed() }
            let byte = bytes[position]
            position += 1
            value |= UInt(byte & 0x7F) << UInt(shift)
            if byte < 0x80 {
                guard value <= UInt(maximum) else { throw Malformed() }
                return Int(value)
            }
        }
        throw Malformed()
    }

    /// Reads 64 bits.
    mutating func bits() throws(Malformed) -> UInt64 {
        guard bytes.count - position >= 8 else { throw Malformed() }
        var value: UInt64 = 0
        for offset in 0..<8 { value |= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
        position += 8
        return value
    }

    /// Reads bytes behind their count.
    mutating func counted() throws(Malformed) -> ArraySlice<UInt8> {
        let count = try count()
        defer { position += count }
        return bytes[position..<position + count]
    }

    /// Reads a text.
    mutating func text() throws(Malformed) -> String {
        let number = try number(upTo: texts.count)
        if number < texts.count { return texts[number] }
        guard let text = String(validating: try counted(), as: UTF8.self) else { throw Malformed() }
        texts.append(text)
        return text
    }

    /// Reads what may be missing.
    mutating func optional<Value>(_ read: (inout ByteDecoder) throws(Malformed) -> Value) throws(Malformed) -> Value? {
        try number(upTo: 1) == 0 ? nil : try read(&self)
    }

    /// Reads a list.
    mutating func list<Element>(_ read: (inout ByteDecoder) throws(Malformed) -> Element) throws(Malformed) -> [Element]
    {
        let count = try count()
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try read(&self)) }
        return list
    }

    /// Reads the case at a position in `cases`.
    mutating func choice<Value>(_ cases: [Value]) throws(Malformed) -> Value {
        cases[try number(upTo: cases.count - 1)]
    }

    /// Reads a count of things that take a byte each at least, so that a wrong one can't ask for more than there is.
    private mutating func count() throws(Malformed) -> Int {
        let count = try number()
        guard count <= bytes.count - position else { throw Malformed() }
        return count
    }
}
