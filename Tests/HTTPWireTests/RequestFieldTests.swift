import Testing

@testable import HTTPWire

@Suite("Known fields")
struct RequestFieldTests {
    @Test("a field is known by its name in any case, and by no other", arguments: RequestField.allCases)
    func knowsNames(field: RequestField) {
        let name = Array("\(field.name)".utf8)
        #expect(Self.field(named: name) == field)
        #expect(Self.field(named: Array("\(field.name)".uppercased().utf8)) == field)
        for index in name.indices {
            for byte in UInt8.min...UInt8.max where ByteClass.token.contains(byte) {
                var other = name
                other[index] = byte
                #expect((Self.field(named: other) == field) == (byte.lowercased == name[index]))
            }
            #expect(Self.field(named: Array(name[..<index])) != field)
        }
    }

    private static func field(named name: [UInt8]) -> RequestField? { RequestField(name.span) }

    @Test("texts are the same that have the same bytes", arguments: 0...20)
    func comparesTexts(count: Int) {
        let text: StaticString = "ABCDEFGHIJKLMNOPQRST"
        let bytes = Array("\(text)".utf8.prefix(count))
        #expect(Self.areEqual(bytes, text) == (count == 20))
        for index in 0..<20 {
            var other = Array("\(text)".utf8)
            other[index] ^= 0x20
            #expect(!Self.areEqual(other, text))
        }
    }

    private static func areEqual(_ bytes: [UInt8], _ text: StaticString) -> Bool { bytes.span.equals(text) }
}
