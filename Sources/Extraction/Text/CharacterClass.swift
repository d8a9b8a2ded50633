/// What a code point is to the tokenizer.
enum CharacterClass: UInt8 {
    /// Letters and everything that is written like one, combining marks with them.
    case letter
    /// Decimal digits.
    case digit
    /// White space within a line, no-break spaces with it.
    case space
    /// An end of a line or paragraph.
    case newline
    /// Marks that show nothing: soft hyphens, zero-width joiners, bidirectional controls.
    case ignorable
    /// Double quotation marks of every shape.
    case doubleQuote
    /// Single quotation marks of every shape, and apostrophes.
    case singleQuote
    /// Hyphens that join words.
    case hyphen
    /// Any other punctuation mark.
    case punctuation
    /// Currency, mathematics, emoji.
    case symbol

    /// The class of an ASCII byte.
    @inline(__always)
    static func of(ascii byte: UInt8) -> CharacterClass { asciiClasses[Int(byte & 0x7F)] }

    /// The class of `scalar`.
    static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar.value {
        case 0..<0x80: of(ascii: UInt8(truncatingIfNeeded: scalar.value))
        case 0x80..<0xC0: latinSupplement(scalar)
        case 0xC0..<0x2000: scalar.value == 0xD7 || scalar.value == 0xF7 ? .symbol : other(scalar)
        case 0x2000..<0x2070: generalPunctuation(scalar)
        default: other(scalar)
        }
    }

    private static func latinSupplement(_ scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar.value {
        case 0x85: .newline
        case 0xA0: .space
        case 0xAD: .ignorable
        case 0xAB, 0xBB: .doubleQuote
        case 0xB4: .singleQuote
        case 0xAA, 0xB5, 0xBA: .letter
        case 0xA1, 0xA7, 0xB6, 0xB7, 0xBF: .punctuation
        case 0x80..<0xA0: .ignorable
        default: .symbol
        }
    }

    private static func generalPunctuation(_ scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar.value {
        case 0x2000...0x200A, 0x202F, 0x205F: .space
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .ignorable
        case 0x2028, 0x2029: .newline
        case 0x2010, 0x2011: .hyphen
        case 0x2018...0x201B, 0x2032, 0x2039, 0x203A: .singleQuote
        case 0x201C...0x201F, 0x2033: .doubleQuote
        default: .punctuation
        }
    }

    private static func other(_ scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar.value {
        case 0x3000: .space
        case 0xFEFF, 0xFE00...0xFE0F: .ignorable
        case 0xFF02, 0x301D...0x301F: .doubleQuote
        case 0x2BC: .singleQuote
        case 0x3001...0x3003, 0x3008...0x3020, 0xFF01, 0xFF08...0xFF0F, 0xFF1A...0xFF20: .punctuation
        case 0x20A0...0x20CF, 0x2100...0x2BFF, 0xFFFC, 0xFFFD, 0x1F000...0x1FAFF: .symbol
        default: scalar.properties.numericType == .decimal ? .digit : .letter
        }
    }

    /// The classes of the ASCII bytes, for those who ask often.
    static let asciiClasses: [CharacterClass] = (UInt8(0)..<128).map { byte in
        switch byte {
        case 0x0A...0x0D: .newline
        case 0x09, 0x20: .space
        case 0..<0x20, 0x7F: .ignorable
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        case UInt8(ascii: "\""): .doubleQuote
        case UInt8(ascii: "'"), UInt8(ascii: "`"): .singleQuote
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
            UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            .symbol
        default: .punctuation
        }
    }
}
