/// What a name that is begun may become: the names of speakers and topics from each of their words on, sorted.
struct SuggestionTable: Sendable {
    /// Folded names, each from one of its words to its end.
    private let names: StringTable
    private let order: [UInt32]
    /// What each name belongs to.
    private let owners: [Owner]

    /// A speaker or a topic, by number.
    enum Owner: Hashable, Sendable {
        case speaker(Int)
        case topic(Int)
    }

    /// Collects the names of those that have statements.
    init(speakers: [SpeakerRecord], topics: [TopicRecord]) {
        var names = StringTable()
        var owners: [Owner] = []
        func add(_ name: String, _ owner: Owner) {
            for suffix in Self.suffixes(of: name) {
                names.append(suffix.span)
                owners.append(owner)
            }
        }
        for (number, speaker) in speakers.enumerated() where speaker.statementCount > 0 {
            for name in [speaker.name] + speaker.aliases { add(name, .speaker(number)) }
        }
        for (number, topic) in topics.enumerated() where topic.statementCount > 0 {
            for name in [topic.label] + (topic.listed?.alternativeNames ?? []) { add(name, .topic(number)) }
        }
        self.names = names
        self.owners = owners
        order = names.sortedNumbers()
    }

    /// Those whose name goes on with `words`, folded and joined by spaces; each once.
    func owners(startingWith words: [UInt8], limit: Int) -> [Owner] {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if names[Int(order[middle])].lexicographicallyPrecedes(words) { low = middle + 1 } else { high = middle }
        }
        var seen: Set<Owner> = []
        return order[low...].prefix(while: { names[Int($0)].starts(with: words) }).prefix(limit)
            .map { owners[Int($0)] }.filter { seen.insert($0).inserted }
    }

    /// "jens stoltenberg" and "stoltenberg".
    private static func suffixes(of name: String) -> [[UInt8]] {
        let words = FoldedWords.words(of: name)
        return words.indices.map { FoldedWords.joined(words[$0...]) }
    }
}

/// The folded words of a text.
enum FoldedWords {
    /// The words of `text`, without case, accents and apostrophes.
    static func words(of text: String) -> [[UInt8]] {
        var scanner = WordScanner(text)
        var words: [[UInt8]] = []
        while scanner.next() { words.append(scanner.word) }
        return words
    }

    /// The words with a space between each two.
    static func joined(_ words: some Collection<[UInt8]>) -> [UInt8] {
        Array(words.joined(separator: [UInt8(ascii: " ")]))
    }
}
