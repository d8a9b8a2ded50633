/// Words that no language has, of open syllables and a closing consonant: every engine takes each for one word, and no
/// rule of English inflection touches them.
enum MadeWords {
    private static let openings = Array("bdfghjklmnprtvwz".utf8)
    private static let vowels = Array("aeiou".utf8)
    private static let closings = Array("knrtmlp".utf8)

    /// The word with this number; numbers below 3.5 million make words that differ.
    static func word(_ number: Int) -> String {
        // Neighbors in frequency are no neighbors in the alphabet.
        var rest = (number &* 1_000_003 &+ 12_345) % 3_584_000
        var letters: [UInt8] = []
        for _ in 0..<3 {
            letters.append(openings[rest % openings.count])
            rest /= openings.count
            letters.append(vowels[rest % vowels.count])
            rest /= vowels.count
        }
        letters.append(closings[rest % closings.count])
        return String(decoding: letters, as: UTF8.self)
    }

    /// A name of two words with a number's word in it.
    static func name(_ number: Int) -> String {
        let given = word(700_000 + number % 400)
        let family = word(900_000 + number)
        return given.prefix(1).uppercased() + given.dropFirst() + " " + family.prefix(1).uppercased()
            + family.dropFirst()
    }
}
