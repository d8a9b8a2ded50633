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
    /// The forms of the words that some term starts with.
    private var startKeys = KeySieve()
    /// The forms of all words.
    private var wordKeys = KeySieve()
    /// The root, then the node that each word of the taxonomy leads to from there, then those farther down: the words of a text
    /// mostly come to no others than the former, which lie close together.
    private var nodes: [Node] = []
    /// The evidence of all nodes, that of one side by side.
    private(set) var evidence: [Evidence] = []

    /// A point where some terms have come to.
    private struct Node {
        /// The terms that end here.
        var evidence: Range<Int32> = 0..<0
        /// How many words the longest term that goes on from here has left, 0 where none does; `unreached` where no term comes
        /// here.
        var height = Self.unreached

        static let unreached: Int8 = -1
    }

    /// Compiles `taxonomy`, with the terms of each topic.
    init(_ taxonomy: Taxonomy) {
        self.taxonomy = taxonomy
        let terms = taxonomy.topics.enumerated().flatMap { index, topic in
            topic.terms.map { (phrase: $0.phrase, weight: $0.weight, topic: Int32(index)) }
        }
        let text = DocumentText(terms.map(\.phrase).joined(separator: "\n"))
        let tokens = Tokenizer.tokens(of: text).tokens
        var numbers: [WordKey: Int32] = [:]
        var paths: [(words: [Int32], evidence: Evidence)] = []
        var token = 0
        var endOfTerm = 0
        for term in terms {
            endOfTerm += term.phrase.utf8.count
            let first = token
            while token < tokens.count, tokens[token].start < endOfTerm { token += 1 }
            let termWords = TopicWords.words(of: tokens[first..<token], in: text.utf8)
            endOfTerm += 1
            guard !termWords.isEmpty, termWords.count <= Self.longestTerm else { continue }
            let evidence = Evidence(topic: term.topic, weight: term.weight, words: termWords)
            paths.append((termWords.map { number(of: $0, in: text.utf8, &numbers) }, evidence))
        }
        nodes = Array(repeating: Node(), count: numbers.count + 1)
        lay(paths.map { (addPath($0.words), $0.evidence) })
        for (key, numbers) in words.entries {
            wordKeys.insert(WordKey(value: key))
            if longestTerm(from: numbers) > 0 { startKeys.insert(WordKey(value: key)) }
        }
    }

    /// Adds the nodes of a term with these `words`; returns the one where it ends.
    private mutating func addPath(_ words: [Int32]) -> Int32 {
        var node: Int32 = 0
        for (place, word) in words.enumerated() {
            node = child(of: node, by: word) ?? addChild(of: node, by: word)
            nodes[Int(node)].height = max(nodes[Int(node)].height, Int8(words.count - place - 1))
        }
        return node
    }

    /// Lays the evidence of each node side by side, in the order of the taxonomy.
    private mutating func lay(_ ends: [(node: Int32, evidence: Evidence)]) {
        for (node, list) in Dictionary(grouping: ends, by: \.node).sorted(by: { $0.key < $1.key }) {
            let first = Int32(evidence.count)
            evidence += list.map(\.evidence)
            nodes[Int(node)].evidence = first..<Int32(evidence.count)
        }
    }

    private mutating func number(
        of word: TopicWord, in bytes: [UInt8], _ numbers: inout [WordKey: Int32]
    ) -> Int32 {
        if let number = numbers[word.key] { return number }
        let number = Int32(numbers.count + 1)
        numbers[word.key] = number
        words.add(number, for: word.key.value)
        let letters = bytes[word.bytes].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        for form in WordForms.forms(of: letters).dropFirst() { words.add(number, for: WordList.key(form).value) }
        return number
    }

    private mutating func addChild(of node: Int32, by word: Int32) -> Int32 {
        if node == 0 { return word }
        nodes.append(Node())
        edges.add(Int32(nodes.count - 1), for: Self.edge(node, word))
        return Int32(nodes.count - 1)
    }

    private static func edge(_ node: Int32, _ word: Int32) -> UInt64 {
        (UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))) &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    // MARK: - Walking

    /// The taxonomy's words of which the word with `key` is a form: at most two, 0 for none.
    @inline(__always)
    func numbers(of key: WordKey) -> (Int32, Int32) { words.pair(for: key.value) }

    /// The node reached from `node`, 0 for the root, by the taxonomy's word `number`; nil where no term goes on so.
    @inline(__always)
    func child(of node: Int32, by number: Int32) -> Int32? {
        if node == 0 { return nodes[Int(number)].height == Node.unreached ? nil : number }
        return nodes[Int(node)].height > 0 ? edges.first(for: Self.edge(node, number)) : nil
    }

    /// Whether the word with `key` may start a term; false is sure.
    @inline(__always)
    func mayStartTerm(_ key: WordKey) -> Bool { startKeys.mayHold(key) }

    /// Whether the word with `key` may be in a term; false is sure.
    @inline(__always)
    func mayBeInTerm(_ key: WordKey) -> Bool { wordKeys.mayHold(key) }

    /// How many words the longest term that starts with one of the taxonomy's words `numbers` has; 0 where none does.
    func longestTerm(from numbers: (Int32, Int32)) -> Int {
        1 + Int(max(nodes[Int(numbers.0)].height, nodes[Int(numbers.1)].height))
    }

    /// What the terms that end at `node` are evidence for, as a range of `evidence`.
    func evidence(at node: Int32) -> Range<Int> {
        let range = nodes[Int(node)].evidence
        return Int(range.lowerBound)..<Int(range.upperBound)
    }

    /// Whether longer terms go on from `node`.
    func hasChildren(_ node: Int32) -> Bool { nodes[Int(node)].height > 0 }
}

extension TopicTrie.Evidence {
    /// Evidence of a term with these `words`.
    fileprivate init(topic: Int32, weight: Float, words: [TopicWord]) {
        var capitals: UInt16 = 0
        var allCapitals: UInt16 = 0
        for (position, word) in words.enumerated() {
            if word.shape.contains(.capitalized) { capitals |= 1 << position }
            if word.shape.contains(.allCapitals) { allCapitals |= 1 << position }
        }
        self.init(topic: topic, weight: weight, capitals: capitals, allCapitals: allCapitals)
    }
}
