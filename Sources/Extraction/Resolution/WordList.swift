/// The words of a table that is written as text: separated by white space, read byte by byte.
enum WordList {
    /// The words of `text`, in UTF-8.
    static func words(_ text: String) -> [ArraySlice<UInt8>] {
        Array(text.utf8).split { $0 == 0x20 || $0 == 0x0A }
    }

    /// The key of a word in UTF-8, with `ending` behind it.
    static func key(_ word: some Collection<UInt8>, ending: String = "") -> WordKey {
        guard word.allSatisfy({ $0 < 0x80 }) else { return WordKey(String(decoding: word, as: UTF8.self) + ending) }
        var hasher = WordHasher()
        for byte in word { hasher.combine(ascii: byte) }
        for byte in ending.utf8 { hasher.combine(ascii: byte) }
        return hasher.key
    }
}

extension WordSet {
    /// The words of `text`, separated by white space.
    init(wordsOf text: String) { self.init(WordList.words(text).map { WordList.key($0) }) }
}
