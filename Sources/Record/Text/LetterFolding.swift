/// Folds letters to lower-case ASCII: "É" to "e", "ß" to "ss", "Ł" to "l".
///
/// Names of people and places must compare and sort the same however a newsroom's keyboard writes them. The
/// decomposition of Latin letters is the Unicode Character Database's; the table holds the letters that have none.
public enum LetterFolding {
    /// The ASCII letters and digits that stand for `scalar`; empty where there are none.
    public static func asciiLetters(of scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: [UInt8(scalar.value)]
        case 0x41...0x5A: [UInt8(scalar.value) | 0x20]
        case 0..<0x80: []
        default: foreignLetters(of: scalar)
        }
    }

    /// Whether `scalar` vanishes within a word: an apostrophe, a soft hyphen, a silent letter, a combining or format mark.
    public static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "\u{2019}", "\u{2018}", "\u{2BC}", "\u{AD}": true
        default:
            isSilent(scalar)
                || scalar.value >= 0x80 && ignorableCategories.contains(scalar.properties.generalCategory)
        }
    }

    /// Whether `scalar` is one of a word that nothing stands for: a Cyrillic sign, the Arabic stroke that stretches a word, a point of
    /// Hebrew or Arabic that tells a vowel, which most texts leave out.
    static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x42A, 0x42C, 0x44A, 0x44C, 0x640: true
        case 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED:
            scalar.properties.generalCategory == .nonspacingMark
        default: false
        }
    }

    private static let ignorableCategories: [Unicode.GeneralCategory] = [.nonspacingMark, .enclosingMark, .format]

    /// Letters without a canonical decomposition to ASCII, as they are romanized in English-language news.
    private static let romanizations: [Unicode.Scalar: String] = [
        "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d",
        "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ł": "l", "Ł": "l", "ı": "i", "ħ": "h", "Ħ": "h", "ŋ": "ng",
        "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z",
        "и": "y", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
        "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
        "ы": "y", "э": "e", "ю": "yu", "я": "ya", "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z",
        "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p",
        "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
    ]

    private static func foreignLetters(of scalar: Unicode.Scalar) -> [UInt8] {
        if let letters = romanizations[scalar] { return Array(letters.utf8) }
        let lowered = scalar.properties.lowercaseMapping.unicodeScalars
        if let first = lowered.first, let letters = romanizations[first] { return Array(letters.utf8) }
        if let letter = baseLetters[scalar] { return [UInt8(ascii: letter)] }
        guard let letter = UnmarkedLetters.letter(of: scalar), let letters = romanizations[letter] else { return [] }
        return Array(letters.utf8)
    }

    private static let baseLetters = UnmarkedLetters.bases(of: accentedLetters)

    /// The letters up to U+1FFF that decompose into one ASCII letter and marks.
    ///
    /// From the Unicode Character Database (`Decomposition_Mapping`); the standard library keeps its copy to itself.
    private static let accentedLetters: [(base: String, marked: String)] = [
        ("a", "ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"),
        ("b", "ḂḃḄḅḆḇ"),
        ("c", "ÇçĆćĈĉĊċČčḈḉ"),
        ("d", "ĎďḊḋḌḍḎḏḐḑḒḓ"),
        ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"),
        ("f", "Ḟḟ"),
        ("g", "ĜĝĞğĠġĢģǦǧǴǵḠḡ"),
        ("h", "ĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖ"),
        ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊị"),
        ("j", "Ĵĵǰ"),
        ("k", "ĶķǨǩḰḱḲḳḴḵ"),
        ("l", "ĹĺĻļĽľḶḷḸḹḺḻḼḽ"),
        ("m", "ḾḿṀṁṂṃ"),
        ("n", "ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ"),
        ("o", "ºÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ"),
        ("p", "ṔṕṖṗ"),
        ("r", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ"),
        ("s", "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ"),
        ("t", "ŢţŤťȚțṪṫṬṭṮṯṰṱẗ"),
        ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"),
        ("v", "ṼṽṾṿ"),
        ("w", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"),
        ("x", "ẊẋẌẍ"),
        ("y", "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ"),
        ("z", "ŹźŻżŽžẐẑẒẓẔẕ"),
    ]
}
