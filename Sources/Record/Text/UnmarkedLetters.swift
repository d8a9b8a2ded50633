/// Letters of other scripts than Latin without their accents: "ё" to "е", "ώ" to "ω", "أ" to "ا".
///
/// A letter that carries its mark and one that a mark follows are the same (Unicode, UAX #15), and words are found in either case.
enum UnmarkedLetters {
    /// The small letter that `scalar` is without marks; nil where it has none.
    static func letter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        letters[scalar] ?? scalar.properties.lowercaseMapping.unicodeScalars.first.flatMap { letters[$0] }
    }

    private static let letters = bases(of: markedLetters)

    /// The base of each letter of a table of bases and what stands for each with marks.
    static func bases(of table: [(base: String, marked: String)]) -> [Unicode.Scalar: Unicode.Scalar] {
        var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (base, marked) in table {
            for scalar in marked.unicodeScalars { bases[scalar] = base.unicodeScalars.first }
        }
        return bases
    }

    /// The small Greek, Cyrillic and Arabic letters that decompose into a letter and marks.
    ///
    /// From the Unicode Character Database (`Decomposition_Mapping`), as `LetterFolding`'s are.
    private static let markedLetters: [(base: String, marked: String)] = [
        ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
        ("ε", "έἐἑἒἓἔἕὲέ"),
        ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
        ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ"),
        ("ο", "όὀὁὂὃὄὅὸό"),
        ("ρ", "ῤῥ"),
        ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
        ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
        ("а", "ӑӓ"),
        ("г", "ѓ"),
        ("е", "ѐёӗ"),
        ("ж", "ӂӝ"),
        ("з", "ӟ"),
        ("и", "йѝӣӥ"),
        ("к", "ќ"),
        ("о", "ӧ"),
        ("у", "ўӯӱӳ"),
        ("ч", "ӵ"),
        ("ы", "ӹ"),
        ("э", "ӭ"),
        ("і", "ї"),
        ("ѵ", "ѷ"),
        ("ә", "ӛ"),
        ("ө", "ӫ"),
        ("ا", "آأإ"),
        ("و", "ؤ"),
        ("ي", "ئ"),
        ("ہ", "ۂ"),
        ("ے", "ۓ"),
        ("ە", "ۀ"),
    ]
}
