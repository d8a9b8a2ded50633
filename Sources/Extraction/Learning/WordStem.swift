/// The key of a word without its inflection, rough and fast: "says", "saying" and "said" share one.
enum WordStem {
    /// The stem of the token with `bytes`, which may be a verb.
    static func key(of token: Token, _ bytes: [UInt8]) -> UInt64 {
        if token.kind != .word { return token.key.value }
        if token.tag.isVerb, let base = irregular[token.key] { return base }
        return key(ofLetters: bytes, token.bytes)
    }

    private static func key(ofLetters bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var end = range.upperBound
        let start = range.lowerBound
        func letter(_ back: Int) -> UInt8 { end - back >= start ? bytes[end - back] | 0x20 : 0 }
        let count = end - start
        if count > 5, letter(1) == 0x67, letter(2) == 0x6E, letter(3) == 0x69 {  // -ing
            end -= 3
        } else if count > 4, letter(1) == 0x64, letter(2) == 0x65 {  // -ed
            end -= 2
        } else if count > 3, letter(1) == 0x73, letter(2) != 0x73, letter(2) != 0x75 {  // -s, but not -ss, -us
            end -= 1
            if end - start > 4, letter(1) == 0x65, letter(2) == 0x69 { end -= 1 }  // -ies
        }
        if end - start > 3, letter(1) == letter(2), letter(1) != 0x73, letter(1) != 0x6C, end < range.upperBound {
            end -= 1  // "planned"
        }
        if end - start > 2, letter(1) == 0x65 { end -= 1 }
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in start..<end {
            let byte = bytes[index]
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            state = (state ^ UInt64(index == end - 1 && lower == 0x79 ? 0x69 : lower)) &* 0x100_0000_01B3
        }
        return state
    }

    private static let irregular: WordTable<UInt64> = {
        var stems = WordTable<UInt64>()
        for (base, forms) in VerbForms.irregular {
            let bytes = Array(base.utf8)
            let key = key(ofLetters: bytes, 0..<bytes.count)
            for form in forms { stems[WordKey(form)] = key }
        }
        return stems
    }()
}
