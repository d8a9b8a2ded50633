/// All that is known of the words of English: an open-addressing table from word key to parts of speech, traits and classes.
///
/// One table for all that the passes ask of a word, so that each token of a text costs one look-up.
struct Lexicon: Sendable {
    /// What is known of a word.
    private struct Entry {
        var traits: WordTraits = []
        var wordClass: WordClass = []
        /// The parts of speech that it can be; nil where only its traits or class are known.
        var lexicalClass: LexicalClass?
    }

    /// For each slot the upper 48 bits of its word's key and the number of its entry: eight slots to a cache line.
    private var slots: [UInt64]
    private let mask: Int
    /// The entries: that of an unknown word, one for each line of the table, then one for each word of which more is known.
    private var entries = [Entry](repeating: Entry(), count: 1)
    private var lineCount = 0

    private static let numberBits: UInt64 = 0xFFFF

    /// The lexicon that the binary carries, with the closed classes laid over it.
    ///
    /// They are read first as well: so half the words of any text stand in the slot that is looked at first.
    static let english = Lexicon(
        closedClasses + Resource.englishLexicon + closedClasses, WordTraits.byWord, WordClass.byWord)

    private static let closedClasses = Array((ClosedClasses.table + "\n").utf8)

    /// Reads lines of a tag ("NN", "NN+VB") and its words; later lines win, "#" starts a comment.
    ///
    /// A word that stands several times in `classes` belongs to all that it has there.
    init(_ table: [UInt8], _ traits: [WordKey: WordTraits], _ classes: [(WordKey, WordClass)]) {
        let capacity = 1 << (64 - max(1 << 12, table.count / 5).leadingZeroBitCount)
        slots = [UInt64](repeating: 0, count: capacity)
        mask = capacity - 1
        var lineStart = 0
        while lineStart < table.count {
            let lineEnd = table[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? table.count
            readLine(table, lineStart..<lineEnd)
            lineStart = lineEnd + 1
        }
        lineCount = entries.count
        for (word, wordTraits) in traits { change(word) { $0.traits = wordTraits } }
        for (word, wordClass) in classes { change(word) { $0.wordClass.formUnion(wordClass) } }
    }

    /// Gives the words among `tokens` what is known of them.
    func describe(_ tokens: inout MutableSpan<Token>) {
        for index in tokens.indices where tokens[index].kind == .word {
            let entry = entries[Int(slots[slot(of: tokens[index].key.value)] & Self.numberBits)]
            tokens[index].traits = entry.traits
            tokens[index].wordClass = entry.wordClass
            tokens[index].lexicalClass = entry.lexicalClass
        }
    }

    /// Has the processor fetch the slot where the word with `key` is looked for first, while it goes on.
    ///
    /// The table is larger than the nearer caches: words that are asked for as soon as their keys are known are waited for no more.
    @inline(__always)
    func prefetch(_ key: WordKey) {
        // A place is that of a slot, whatever the key.
        unsafe slots.span.prefetch(unchecked: place(of: key.value))
    }

    /// Where the word with `key` is looked for first.
    @inline(__always)
    private func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key) & mask }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = place(of: key)
        while slots[slot] != 0 && (slots[slot] ^ key) > Self.numberBits { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func change(_ word: WordKey, _ change: (inout Entry) -> Void) {
        let slot = slot(of: word.value)
        var number = Int(slots[slot] & Self.numberBits)
        if number < lineCount {
            entries.append(entries[number])
            number = entries.count - 1
            precondition(number <= Self.numberBits, "fewer entries than 16 bits tell apart")
            slots[slot] = word.value & ~Self.numberBits | UInt64(number)
        }
        change(&entries[number])
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
            if lexicalClass != nil, end > start {
                let number = UInt64(entries.count - 1)
                slots[slot(of: hasher.key.value)] = hasher.key.value & ~Self.numberBits | number
            } else if end > start {
                lexicalClass = Self.lexicalClass(named: String(decoding: table[start..<end], as: UTF8.self))
                if lexicalClass == nil { return }
                entries.append(Entry(lexicalClass: lexicalClass))
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
