/// The words of English with their parts of speech: an open-addressing table from word key to class.
struct Lexicon: Sendable {
    private let keys: [UInt64]
    private let classes: [UInt16]
    private let mask: Int

    /// The lexicon that the binary carries, with the closed classes laid over it.
    static let english = Lexicon(Resource.englishLexicon + Array(ClosedClasses.table.utf8))

    /// Reads lines of a tag ("NN", "NN+VB") and its words; later lines win, "#" starts a comment.
    init(_ table: [UInt8]) {
        let capacity = 1 << (64 - max(16, table.count / 6).leadingZeroBitCount)
        var keys = [UInt64](repeating: 0, count: capacity)
        var classes = [UInt16](repeating: 0, count: capacity)
        let mask = capacity - 1
        for line in table.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: UInt8(ascii: " "))
            guard let name = fields.first, let lexicalClass = Self.lexicalClass(named: name) else { continue }
            for word in fields.dropFirst() {
                var hasher = WordHasher()
                for byte in word { hasher.combine(ascii: byte) }
                let key = hasher.key.value
                var slot = Int(truncatingIfNeeded: key) & mask
                while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
                keys[slot] = key
                classes[slot] = lexicalClass.packed
            }
        }
        self.keys = keys
        self.classes = classes
        self.mask = mask
    }

    /// What the word with `key` can be; nil for an unknown word.
    func lookUp(_ key: WordKey) -> LexicalClass? {
        var slot = Int(truncatingIfNeeded: key.value) & mask
        while keys[slot] != 0 {
            if keys[slot] == key.value { return LexicalClass(packed: classes[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func lexicalClass(named name: ArraySlice<UInt8>) -> LexicalClass? {
        let tags = name.split(separator: UInt8(ascii: "+")).map {
            PartOfSpeech(penn: String(decoding: $0, as: UTF8.self))
        }
        guard let first = tags.first, let primary = first else { return nil }
        return LexicalClass(primary, tags.count > 1 ? tags[1] : nil)
    }
}
