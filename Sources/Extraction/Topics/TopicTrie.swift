internal import Record

/// The terms of a taxonomy as a trie over words: one walk over a text finds every term in it.
///
/// A word of a text leads to at most two words of the taxonomy ("training" is one of its own and a form of "train"), so
/// a walk from one word visits a handful of nodes, never more than `longestTerm` deep.
struct TopicTrie: Sendable {
    /// A topic that a term is evidence for.
    struct Evidence: Sendable {
        /// The topic's place in the taxonomy.
        let topic: Int32
        /// The weight of the term.
        let weight: Float
        /// Bit i is set where the term's word i starts with a capital and the text's word must too.
        let capitals: UInt16
        /// Bit i is set where the term's word i is all capitals and the text's word must be too.
        let allCapitals: UInt16
    }

    /// The most words that a term may have; longer ones are cut off the taxonomy.
    static let longestTerm = 12

    /// The taxonomy.
    let taxonomy: Taxonomy
    private var words = KeyTable()
    private var edges = KeyTable()
    private var evidence: [[Evidence]] = [[]]

    /// Compiles `taxonomy`, with the terms of each topic and its label.
    init(_ taxonomy: Taxonomy) {
        self.taxonomy = taxonomy
        let terms = taxonomy.topics.enumerated().flatMap { index, topic in
            topic.terms.map { (phrase: $0.phrase, weight: $0.weight, topic: Int32(index)) }
        }
        let lines = terms.map { $0.phrase.replacing("\n", with: " ") }.joined(separator: "\n")
        let text = DocumentText(lines)
        let (tokens, lineBreaks) = Tokenizer.tokens(of: text)
        var builder = Builder()
        var token = 0
        for (index, term) in terms.enumerated() {
            let end = index < lineBreaks.count ? lineBreaks[index] : Int32.max
            let first = token
            while token < tokens.count, tokens[token].start < end { token += 1 }
            let termWords = TopicWords.words(of: tokens[first..<token], in: text.utf8)
            add(termWords.prefix(Self.longestTerm + 1), text.utf8, Evidence.Draft(term.topic, term.weight), &builder)
        }
    }

    /// Makes the numbers of the taxonomy's words.
    private struct Builder {
        var wordNumbers: [String: Int32] = [:]
    }

    private mutating func add(
        _ termWords: ArraySlice<TopicWord>, _ bytes: [UInt8], _ draft: Evidence.Draft, _ builder: inout Builder
    ) {
        guard !termWords.isEmpty, termWords.count <= Self.longestTerm else { return }
        var node: Int32 = 0
        var capitals: UInt16 = 0
        var allCapitals: UInt16 = 0
        for (position, word) in termWords.enumerated() {
            if word.shape.contains(.capitalized) { capitals |= 1 << position }
            if word.shape.contains(.allCapitals) { allCapitals |= 1 << position }
            let number = number(of: String(decoding: bytes[word.bytes], as: UTF8.self).lowercased(), &builder)
            node = child(of: node, by: number)
        }
        evidence[Int(node)].append(
            Evidence(topic: draft.topic, weight: draft.weight, capitals: capitals, allCapitals: allCapitals))
    }

    private mutating func number(of word: String, _ builder: inout Builder) -> Int32 {
        if let number = builder.wordNumbers[word] { return number }
        let number = Int32(builder.wordNumbers.count + 1)
        builder.wordNumbers[word] = number
        for form in WordForms.forms(of: word) { words.add(number, for: WordKey(form).value) }
        return number
    }

    private mutating func child(of node: Int32, by word: Int32) -> Int32 {
        let key = Self.edge(node, word)
        if let child = edges.first(for: key) { return child }
        let child = Int32(evidence.count)
        evidence.append([])
        edges.add(child, for: key)
        return child
    }

    private static func edge(_ node: Int32, _ word: Int32) -> UInt64 {
        (UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))) &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    // MARK: - Walking

    /// The taxonomy's words of which the word with `key` is a form: at most two, 0 for none.
    func numbers(of key: WordKey) -> (Int32, Int32) { words.pair(for: key.value) }

    /// The node reached from `node` by a word; nil where no term goes on so.
    func child(of node: Int32, by number: Int32) -> Int32? {
        number == 0 ? nil : edges.first(for: Self.edge(node, number))
    }

    /// What the terms that end at `node` are evidence for.
    func evidence(at node: Int32) -> [Evidence] { evidence[Int(node)] }
}

extension TopicTrie.Evidence {
    /// Evidence whose capitals are not known yet.
    fileprivate struct Draft {
        let topic: Int32
        let weight: Float

        init(_ topic: Int32, _ weight: Float) {
            self.topic = topic
            self.weight = weight
        }
    }
}
