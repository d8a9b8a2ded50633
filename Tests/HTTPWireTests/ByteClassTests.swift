import Testing

@testable import HTTPWire

@Suite("Byte classes")
struct ByteClassTests {
    private static let alphanumeric = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)

    @Test("each class has the bytes of its grammar and no other", arguments: UInt8.min...UInt8.max)
    func matchesGrammar(byte: UInt8) {
        let isAlphanumeric = Self.alphanumeric.contains(byte)
        #expect(ByteClass.token.contains(byte) == (isAlphanumeric || "!#$%&'*+-.^_`|~".utf8.contains(byte)))
        #expect(ByteClass.target.contains(byte) == (isAlphanumeric || "-._~!$&'()*+,;=:@/".utf8.contains(byte)))
        #expect(ByteClass.host.contains(byte) == (isAlphanumeric || "-._~!$&'()*+;=".utf8.contains(byte)))
        #expect(ByteClass.fieldValue.contains(byte) == (byte == 9 || (byte >= 0x20 && byte != 0x7F)))
    }

    @Test("eight bytes at a time, the end of a value is where one at a time finds it", arguments: UInt8.min...UInt8.max)
    func findsEndOfValue(byte: UInt8) {
        for count in 0..<20 {
            for position in 0..<count {
                var bytes = [UInt8](repeating: 0x61, count: count)
                bytes[position] = byte
                let isAllowed = ByteClass.fieldValue.contains(byte)
                #expect(bytes.span.endOfFieldValue(from: 0, to: count) == (isAllowed ? count : position))
            }
        }
    }
}
