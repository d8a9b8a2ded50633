/// The words of English with their parts of speech and traits: an open-addressing table from word key to entry.
struct Lexicon: Sendable {
    /// What is known of a word.
    struct Entry {
        /// The parts of speech that it can be; nil where only its traits are known.
        let lexicalClass: LexicalClass?
        /// What the grammar needs to know of it.
        let traits: WordTraits
    }

    private var keys: [UInt64]
    private var classes: [UInt16]
    private var traits: [UInt32]
    private let mask: Int

    private static let noClass = UInt16.max

    /// The lexicon that the binary carries, with the closed classes laid over it.
    static let english = Lexicon(Resource.englishLexicon + Array(ClosedClasses.table.utf8), WordTraits.byWord)

    /// Reads lines of a tag ("NN", "NN+VB") and its words; later lines win, "#" starts a comment.
    init(_ table: [UInt8], _ traitsByWord: [WordKey: WordTraits]) {
        let capacity = 1 << (64 - max(1 << 12, table.count / 5).leadingZeroBitCount)
        keys = [UInt64](repeating: 0, count: capacity)
        classes = [UInt16](repeating: Self.noClass, count: capacity)
        traits = [UInt32](repeating: 0, count: capacity)
        mask = capacity - 1
        var lineStart = 0
        while lineStart < table.count {
            let lineEnd = table[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? table.count
            readLine(table, lineStart..<lineEnd)
            lineStart = lineEnd + 1
        }
        for (word, wordTraits) in traitsByWord { traits[slot(of: word.value, inserting: true)] = wordTraits.rawValue }
    }

    /// What is known of the word with `key`; nil for an unknown word.
    @inline(__always)
    func lookUp(_ key: WordKey) -> Entry? {
        let slot = slot(of: key.value)
        guard keys[slot] == key.value else { return nil }
        let packed = classes[slot]
        return Entry(
            lexicalClass: packed == Self.noClass ? nil : LexicalClass(packed: packed),
            traits: WordTraits(rawValue: traits[slot]))
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func slot(of key: UInt64, inserting: Bool) -> Int {
        let slot = slot(of: key)
        if inserting { keys[slot] = key }
        return slot
    }

    private mutating func readLine(_ table: [UInt8], _ line: Range<Int>) {
        guard let first = line.first, table[first] != UInt8(ascii: "#") else { return }
        var lexicalClass: LexicalClass?
        var start = first
        while start < line.upperBound {
            var end = start
            var hasher = WordHasher()
            while end < line.upperBound, table[end] != UInt8(ascii: " ") {
                hasher.combine(ascii: table[end])
                end += 1
            }
            if let lexicalClass, end > start {
                classes[slot(of: hasher.key.value, inserting: true)] = lexicalClass.packed
            } else if end > start {
                lexicalClass = Self.lexicalClass(named: String(decoding: table[start..<end], as: UTF8.self))
                if lexicalClass == nil { return }
            }
            start = end + 1
        }
    }

    private static func lexicalClass(named name: String) -> LexicalClass? {
        let tags = name.split(separator: "+").map { PartOfSpeech(penn: $0) }
        guard let first = tags.first, let primary = first else { return nil }
        return LexicalClass(primary, tags.count > 1 ? tags[1] : nil)
    }
}
