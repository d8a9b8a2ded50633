/// Distinct texts that statements have of a property, and the words in them, without case, accents and inflection.
struct PhraseDirectory: Sendable {
    /// The numbers of the texts' strings, by value.
    private(set) var strings: [UInt32] = []
    /// For each entry that has a text the value, else `.max`.
    private(set) var values: [UInt32] = []
    private var words = StringInterner()
    private var contents = ListColumn()
    private let holders: PostingLists

    /// Takes a text for each entry, by the number of its string in `table`; `.max` for none.
    init(_ entries: [UInt32], in table: StringTable) {
        var known: [UInt32: UInt32] = [:]
        for entry in entries {
            guard entry != .max else {
                values.append(.max)
                continue
            }
            if known[entry] == nil {
                known[entry] = UInt32(strings.count)
                strings.append(entry)
                for word in Self.words(of: Array(table[Int(entry)])) { contents.append(words.intern(word.span)) }
                contents.endRow()
            }
            values.append(known[entry] ?? .max)
        }
        contents.trim()
        let contents = contents
        holders = PostingLists(valueCount: words.strings.count, rowCount: strings.count) { value, found in
            for position in contents.range(of: value) { found(contents.values[position]) }
        }
    }

    /// The memory that the directory takes, in bytes.
    var byteCount: Int {
        (strings.capacity + values.capacity) * 4 + words.strings.byteCount + contents.byteCount + holders.byteCount
    }

    /// The values whose texts have the words of `phrase`, one behind another; none for a phrase without a word.
    func values(withPhrase phrase: String) -> [Int] {
        var numbers: [UInt32] = []
        for word in Self.words(of: Array(phrase.utf8)) {
            guard let number = words.number(of: word.span) else { return [] }
            numbers.append(number)
        }
        let candidates = RowSet.intersection(numbers.map { holders[Int($0)] }) ?? .none
        var found: [Int] = []
        candidates.forEach { value in
            let content = contents[value]
            let starts = content.startIndex...max(content.startIndex, content.endIndex - numbers.count)
            if starts.contains(where: { content[$0...].starts(with: numbers) }) { found.append(value) }
        }
        return found
    }

    private static func words(of text: [UInt8]) -> [[UInt8]] {
        var scanner = WordScanner(text, in: 0..<text.count)
        var words: [[UInt8]] = []
        while scanner.next() {
            var word = scanner.word
            EnglishInflection.reduce(&word)
            words.append(word)
        }
        return words
    }
}
