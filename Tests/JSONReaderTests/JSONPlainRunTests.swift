import Testing

@testable import JSONReader

struct JSONPlainRunTests {
    @Test(
        "an escape is found at each place of a text of any length",
        arguments: [0x22, 0x5C, 0x1F, 0x00, 0x0A] as [UInt8])
    func findsEscapes(_ byte: UInt8) {
        for count in 0...80 {
            // The neighbors of what needs an escape, which do not.
            var text = (0..<count).map { [0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7F, 0xC3, 0xA9][$0 % 8] as UInt8 }
            #expect(JSONPlainRun.end(in: text.span, from: 0) == count)
            for place in 0..<count {
                let plain = text[place]
                text[place] = byte
                #expect(JSONPlainRun.end(in: text.span, from: 0) == place, "\(place) of \(count)")
                #expect(JSONPlainRun.end(in: text.span, from: place) == place, "\(place) of \(count)")
                text[place] = plain
            }
        }
    }
}
