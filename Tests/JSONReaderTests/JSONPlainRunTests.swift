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

    @Test(
        "a text of any length is copied up to its first escape, wherever that and the copy's start are",
        arguments: [0x22, 0x5C, 0x1F, 0x00, 0x0A] as [UInt8])
    func copies(_ byte: UInt8) {
        for count in 0...80 {
            for place in 0...count {
                var text = (0..<count).map { UInt8(0x61 + $0 % 26) }
                if place < count { text[place] = byte }
                for start in Set([0, place / 2, place]) {
                    let copied = copy(text, from: start)
                    #expect(copied == Array(text[start..<place]), "\(start) to \(place) of \(count)")
                }
            }
        }
    }

    /// What is copied of `text` from `start` on, into just as much room as there must be.
    private func copy(_ text: [UInt8], from start: Int) -> [UInt8] {
        // All bytes that are counted are copied.
        unsafe [UInt8](unsafeUninitializedCapacity: text.count - start) { target, count in
            guard let address = target.baseAddress else { return }
            unsafe count = JSONPlainRun.copy(text.span, from: start, to: address) - start
        }
    }
}
