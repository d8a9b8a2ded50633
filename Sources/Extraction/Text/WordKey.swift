/// A word without its case, as one number: equal for "Said", "SAID" and "said", and the same in every run.
///
/// A 64-bit FNV-1a hash of the word's lower-case UTF-8 with typographic apostrophes made straight and invisible marks
/// (soft hyphens, joiners) left out. Words are compared, looked up and learned by it; no `String` is made.
package struct WordKey: Hashable, Sendable {
    /// The hash.
    package let value: UInt64

    /// Takes a hash as it is.
    package init(value: UInt64) { self.value = value }

    /// The key of `word`, of any case.
    package init(_ word: some StringProtocol) {
        var hasher = WordHasher()
        for scalar in word.unicodeScalars { hasher.combine(scalar) }
        self = hasher.key
    }
}

extension WordKey: ExpressibleByStringLiteral {
    /// The key of a word written in the program.
    ///
    /// The compiler makes a number of a short ASCII word: `token.key == "of"` compares two numbers.
    @inline(__always)
    package init(stringLiteral word: StaticString) {
        guard word.isASCII else {
            self.init(word.description)
            return
        }
        var hasher = WordHasher()
        // The bytes of a StaticString with a pointer live as long as the program.
        for offset in 0..<word.utf8CodeUnitCount { hasher.combine(ascii: unsafe word.utf8Start[offset]) }
        self = hasher.key
    }
}

/// Builds a `WordKey` scalar by scalar.
struct WordHasher {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The key of what was combined so far.
    var key: WordKey { WordKey(value: state) }

    /// Adds an ASCII letter, folded to lower case.
    @inline(__always)
    mutating func combine(letter byte: UInt8) { state = (state ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3 }

    /// Adds an ASCII byte, folded to lower case.
    @inline(__always)
    mutating func combine(ascii byte: UInt8) {
        let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
        state = (state ^ UInt64(lower)) &* 0x100_0000_01B3
    }

    /// Adds any scalar, folded to lower case; invisible marks add nothing.
    mutating func combine(_ scalar: Unicode.Scalar) {
        switch CharacterClass.of(scalar) {
        case .ignorable: return
        case .singleQuote: combine(ascii: UInt8(ascii: "'"))
        case .doubleQuote, .hyphen, .punctuation, .space, .newline: combine(scalar.utf8)  // which have no case
        default:
            if scalar.isASCII {
                combine(ascii: UInt8(truncatingIfNeeded: scalar.value))
            } else {
                combine(scalar.properties.lowercaseMapping.utf8)
            }
        }
    }

    private mutating func combine(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
}
