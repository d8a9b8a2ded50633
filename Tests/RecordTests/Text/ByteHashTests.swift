import Testing

@testable import Record

struct ByteHashTests {
    @Test("texts that differ in a byte, in their length or in the order of their parts have hashes of their own")
    func tellsApart() {
        var texts: [[UInt8]] = []
        for count in 0...100 {
            let text = (0..<count).map { UInt8($0 / 8) }
            texts +=
                [text]
                + text.indices.map { place in
                    var other = text
                    other[place] ^= 0x80
                    return other
                }
        }
        texts.append((0..<64).map { UInt8($0 / 8 ^ 4) })
        let hashes = Set(texts.map { ByteHash.hash($0.span, seed: 1) } + texts.map { ByteHash.hash($0.span, seed: 2) })
        #expect(hashes.count == texts.count * 2)
    }
}
