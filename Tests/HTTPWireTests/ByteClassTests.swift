import Testing

@testable import HTTPWire

@Suite("Byte classes")
struct ByteClassTests {
    private static let alphanumeric = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)

    @Test("each class has the bytes of its grammar and no other", arguments: UInt8.min...UInt8.max)
    func matchesGrammar(byte: UInt8) {
        let isAlphanumeric = Self.alphanumeric.contains(byte)
        #expect(ByteClass.token.contains(byte) == (isAlphanumeric || "!#$%&'*+-.^_`|~".utf8.contains(byte)))
        #expect(ByteClass.target.contains(byte) == (isAlphanumeric || "-._~!$&'()*+,;=:@/?%".utf8.contains(byte)))
        #expect(ByteClass.host.contains(byte) == (isAlphanumeric || "-._~!$&'()*+;=%".utf8.contains(byte)))
        #expect(ByteClass.fieldValue.contains(byte) == (byte == 9 || (byte >= 0x20 && byte != 0x7F)))
    }
}
