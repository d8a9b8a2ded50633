import Testing

@testable import Record

struct WordScannerTests {
    @Test(
        "words are folded, possessives and apostrophes dropped, hyphens divide, ideographs stand alone",
        arguments: [
            ("", []),
            (" .,– ", []),
            ("Air defence", ["air", "defence"]),
            ("O’Brien's café", ["obrien", "cafe"]),
            ("the allies' plan", ["the", "allies", "plan"]),
            ("don't", ["dont"]),
            ("Soviet-style", ["soviet", "style"]),
            ("1,000 F-16s", ["1", "000", "f", "16s"]),
            ("Łódź ÅNGSTRÖM", ["lodz", "angstrom"]),
            ("cafe\u{301} noir", ["cafe", "noir"]),
            ("\u{451}лка \u{435}\u{308}лка ОЛЬГА", ["elka", "elka", "olga"]),
            ("ΑΘΉΝΑ Αθη\u{301}να", ["athina", "athina"]),
            ("\u{623}حمد \u{627}\u{654}حمد أحمـد", ["احمد", "احمد", "احمد"]),
            ("مُحَمَّد שָׁלוֹם עַל־יַד", ["محمد", "שלום", "על", "יד"]),
            ("ﬁnance oﬃce", ["finance", "office"]),
            ("台湾 talks", ["台", "湾", "talks"]),
            ("a台b", ["a", "台", "b"]),
            ("שלום", ["שלום"]),
            ("’s", ["s"]),
            ("“Radar”—‘storm’… end", ["radar", "storm", "end"]),
            ("co\u{AD}operate", ["cooperate"]),
            ("INTERCONNECTIONS2023/24@[x]", ["interconnections2023", "24", "x"]),
        ] as [(String, [String])])
    func words(_ text: String, _ expected: [String]) {
        var scanner = WordScanner(text)
        var words: [String] = []
        while scanner.next() { words.append(String(decoding: scanner.word, as: UTF8.self)) }
        #expect(words == expected)
    }

    @Test(
        "the range of a word leaves out a possessive ending, and cuts no letter from its accent",
        arguments: [
            ("of Ukraine’s army", ["of", "Ukraine", "army"]),
            ("a cafe\u{301}, e\u{301}", ["a", "cafe\u{301}", "e\u{301}"]),
            ("cafe\u{301}’s", ["cafe\u{301}"]), ("co\u{AD}op\u{200B} ‘it’", ["co\u{AD}op", "it"]), ("царь.", ["царь"]),
        ])
    func range(_ text: String, _ expected: [String]) {
        var scanner = WordScanner(text)
        var words: [[UInt8]] = []
        while scanner.next() { words.append(Array(Array(text.utf8)[scanner.range])) }
        #expect(words == expected.map { Array($0.utf8) })
    }

    @Test(
        "a word is the same however it is asked for",
        arguments: ["Radar", "radar’s", "Éowyn", "Interconnectivities", "a", "sixteenletters16", "sixteenlettersé!"])
    func forms(_ text: String) {
        var scanner = WordScanner(text)
        _ = scanner.next()
        let (hash, short, first) = (scanner.hash, scanner.shortWord, scanner.firstByte)
        let word = scanner.word
        #expect(hash == ByteHash.hash(word.span))
        #expect(short == ShortWord(word.span))
        #expect(short.map { $0.bytes == word } ?? (word.count > ShortWord.maximumByteCount))
        #expect(first == word.first)
    }

    @Test("a word without end is cut at the limit")
    func longWord() {
        var scanner = WordScanner(String(repeating: "é", count: 10_000) + " end " + String(repeating: "a", count: 99))
        var counts: [Int] = []
        while scanner.next() { counts.append(scanner.word.count) }
        #expect(counts == [WordScanner.maximumByteCount, 3, WordScanner.maximumByteCount])
    }
}
