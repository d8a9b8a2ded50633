/// The words of English with their parts of speech and traits: an open-addressing table from word key to entry.
struct Lexicon: Sendable {
    /// What is known of a word.
    struct Entry {
        /// The parts of speech that it can be; nil where only its traits are known.
        let lexicalClass: LexicalClass?
        /// What the grammar needs to know of it.
        let traits: WordTraits
    }

    /// A slot of the table, 16 bytes, so that a look-up touches one cache line.
    private struct Slot {
        var key: UInt64 = 0
        var traits: UInt32 = 0
        var lexicalClass: LexicalClass?
    }

    private var slots: [Slot]
    private let mask: Int

    /// The lexicon that the binary carries, with the closed classes laid over it.
    static let english = Lexicon(Resource.englishLexicon + Array(ClosedClasses.table.utf8), WordTraits.byWord)

    /// Reads lines of a tag ("NN", "NN+VB") and its words; later lines win, "#" starts a comment.
    init(_ table: [UInt8], _ traitsByWord: [WordKey: WordTraits]) {
        let capacity = 1 << (64 - max(1 << 12, table.count / 5).leadingZeroBitCount)
        slots = [Slot](repeating: Slot(), count: capacity)
        mask = capacity - 1
        var lineStart = 0
        while lineStart < table.count {
            let lineEnd = table[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? table.count
            readLine(table, lineStart..<lineEnd)
            lineStart = lineEnd + 1
        }
        for (word, wordTraits) in traitsByWord {
            slots[slot(of: word.value, inserting: true)].traits = wordTraits.rawValue
        }
    }

    /// What is known of the word with `key`; nil for an unknown word.
    @inline(__always)
    func lookUp(_ key: WordKey) -> Entry? {
        let slot = slots[slot(of: key.value)]
        guard slot.key == key.value else { return nil }
        return Entry(lexicalClass: slot.lexicalClass, traits: WordTraits(rawValue: slot.traits))
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot].key != 0 && slots[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func slot(of key: UInt64, inserting: Bool) -> Int {
        let slot = slot(of: key)
        if inserting { slots[slot].key = key }
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
                slots[slot(of: hasher.key.value, inserting: true)].lexicalClass = lexicalClass
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
