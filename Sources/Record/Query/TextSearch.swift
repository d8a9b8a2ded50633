/// Looks for a search in the texts around statements rather than in what was said.
///
/// No list leads from the words of these texts to statements. Of each document it is known which words it can't have
/// (`DocumentWords`); the texts of the others are read, newest first, up to a limit.
struct TextSearch {
    /// How many bytes of text a question reads at most, but for the first of its texts, which it always reads.
    static let standardByteCount = 512 << 10
    /// What it takes to come to a text, in bytes that could be read meanwhile.
    private static let textCost = 32

    private let index: RecordIndex
    private let scope: SearchScope
    private let filter: DocumentWords
    /// Statements that match without their texts being read: what was said is part of these.
    private let known: RowBits
    private var phrases: [Phrase] = []
    private var sets: [RowSet] = []
    private var root = Node.every([])
    private var terms = SearchTerms()
    /// The senses of the words of the text that is looked at.
    private var senses: [UInt32] = []
    /// Which documents may match, as far as they were asked.
    private var candidates: [Candidacy]
    /// Which phrases the texts have that were read, by document.
    private var found: [Int: [Bool]] = [:]
    private var restByteCount: Int
    private var hasRead = false
    /// The first row that was not looked at.
    private var end: Int?

    /// Words one behind another, the last perhaps only begun.
    private struct Phrase {
        let keys: [Int]
        let beginning: Int?
        /// What a document must have.
        let hashes: [UInt64]

        var count: Int { keys.count + (beginning == nil ? 0 : 1) }
    }

    /// The search, with phrases and filters by number.
    private indirect enum Node {
        case phrase(Int)
        case filter(Int)
        case every([Node])
        case any([Node])
        case not(Node)
    }

    private enum Candidacy: UInt8 {
        case unknown, excluded, possible
    }

    /// Gets ready to look for `search` in `scope` of the statements of `index`, reading at most `limit` bytes.
    init(_ search: SearchExpression, _ scope: SearchScope, in index: RecordIndex, reading limit: Int) {
        self.index = index
        self.scope = scope
        filter = scope == .title ? index.titleWords : index.documentWords
        let isKnown = scope != .title && search.isMonotone
        known = RowBits(isKnown ? [index.rows(matching: search)] : [], rowCount: index.statementCount)
        restByteCount = limit
        candidates = [Candidacy](repeating: .unknown, count: index.documents.count)
        root = node(search)
    }

    /// Those of `rows` that match, as far as was read.
    mutating func matches(among rows: RowSet) -> QueryMatches {
        let list = narrowed(rows).filter { matches($0) }
        return QueryMatches(rows: .list(list), isComplete: end == nil, end: end)
    }

    private mutating func node(_ search: SearchExpression) -> Node {
        switch search {
        case .words(let words): return phrase(words[...], beginning: nil)
        case .prefix(let words): return phrase(words.dropLast(), beginning: words.last)
        case .filter(let filter):
            sets.append(index.rows(matching: filter))
            return .filter(sets.count - 1)
        case .every(let parts): return .every(parts.map { node($0) })
        case .any(let parts): return .any(parts.map { node($0) })
        case .not(let part): return .not(node(part))
        }
    }

    private mutating func phrase(_ words: ArraySlice<[UInt8]>, beginning: [UInt8]?) -> Node {
        let keys = words.map { terms.add($0) }
        let last = beginning.flatMap { DocumentWords.hash(ofBeginning: $0.span) }
        let hashes = keys.map { terms.hash(ofKey: $0) } + [last].compactMap { $0 }
        phrases.append(Phrase(keys: keys, beginning: beginning.map { terms.add(beginning: $0) }, hashes: hashes))
        return .phrase(phrases.count - 1)
    }
}

extension TextSearch {
    /// Of how many statements of a record one must be asked about for it to pay to look at the filters of all documents.
    private static let askedShare = 16

    /// Those of `rows` that may match, where the filters of all documents are looked through quicker than rows one by one.
    private mutating func narrowed(_ rows: RowSet) -> RowSet {
        guard rows.count > index.statementCount / Self.askedShare, let documents = documents(for: root) else {
            return rows
        }
        candidates = [Candidacy](repeating: .excluded, count: candidates.count)
        var bits = [UInt64](repeating: 0, count: RowBits.wordCount(of: index.statementCount))
        known.set(in: &bits)
        documents.forEach { document in
            candidates[document] = .possible
            index.postings.documents[document].set(in: &bits)
        }
        return rows.intersection(.bits(RowBits(bits)))
    }

    /// The documents that may have what `node` asks for; nil for all.
    private func documents(for node: Node) -> RowBits? {
        switch node {
        case .phrase(let number): phrases[number].hashes.isEmpty ? nil : documents(having: phrases[number].hashes)
        case .filter, .not: nil
        case .every(let parts):
            parts.compactMap { documents(for: $0) }.reduce(nil) { all, some in all?.intersection(some) ?? some }
        case .any(let parts):
            parts.reduce(RowBits([])) { all, part in
                guard let all, let some = documents(for: part) else { return nil }
                return RowBits([.bits(all), .bits(some)], rowCount: index.documents.count)
            }
        }
    }

    private func documents(having hashes: [UInt64]) -> RowBits {
        let count = index.documents.count
        var bits = [UInt64](repeating: 0, count: RowBits.wordCount(of: count))
        for document in 0..<count where hashes.allSatisfy({ filter.mayHold($0, document: document) }) {
            bits[document >> 6] |= 1 << UInt64(document & 63)
        }
        return RowBits(bits)
    }

    private mutating func matches(_ row: Int) -> Bool {
        if known.contains(row) { return true }
        guard end == nil else { return false }
        let document = Int(index.columns.documents[row])
        if candidates[document] == .unknown { candidates[document] = mayMatch(root, document) ? .possible : .excluded }
        guard candidates[document] == .possible, let found = found(row, document) else { return false }
        return holds(root, row, found)
    }

    private func mayMatch(_ node: Node, _ document: Int) -> Bool {
        switch node {
        case .phrase(let number):
            phrases[number].hashes.allSatisfy { filter.mayHold($0, document: document) }
        case .filter, .not: true
        case .every(let parts): parts.allSatisfy { mayMatch($0, document) }
        case .any(let parts): parts.contains { mayMatch($0, document) }
        }
    }

    private func holds(_ node: Node, _ row: Int, _ found: [Bool]) -> Bool {
        switch node {
        case .phrase(let number): found[number]
        case .filter(let number): sets[number].contains(row)
        case .every(let parts): parts.allSatisfy { holds($0, row, found) }
        case .any(let parts): parts.contains { holds($0, row, found) }
        case .not(let part): !holds(part, row, found)
        }
    }

    /// Which phrases the statement's text has; nil where it may not be read any more.
    private mutating func found(_ row: Int, _ document: Int) -> [Bool]? {
        if scope != .sentence, let known = found[document] { return known }
        let texts = texts(row, document)
        let cost = texts.reduce(Self.textCost) { $0 + $1.range.count }
        guard cost <= restByteCount || !hasRead else {
            end = row
            return nil
        }
        hasRead = true
        restByteCount -= min(cost, restByteCount)
        var result = [Bool](repeating: false, count: phrases.count)
        for text in texts { look(in: text, &result) }
        if scope != .sentence { found[document] = result }
        return result
    }

    private typealias Text = (bytes: [UInt8], range: Range<Int>)

    /// The texts that a statement of a document is looked for in; of the document only what is read is touched.
    private func texts(_ row: Int, _ document: Int) -> [Text] {
        switch scope {
        case .title: return [title(ofDocument: document)]
        case .document:
            let text = index.documents[document].text.utf8
            return [(text, text.indices), title(ofDocument: document)]
        case .content:
            let text = index.documents[document].text
            return index.columns.spans.content(of: row).map { (text.utf8, text.byteRange(of: $0)) }
        case .sentence:
            let text = index.documents[document].text
            return [(text.utf8, SentenceBounds.around(passage(row, text), in: text.utf8))]
        }
    }

    private func title(ofDocument document: Int) -> Text {
        let title = index.documents[document].title.map { Array($0.utf8) } ?? []
        return (title, title.indices)
    }

    /// From the first to the last byte of a statement's source, cue and content.
    private func passage(_ row: Int, _ text: DocumentText) -> Range<Int> {
        let spans = index.columns.spans
        let all = [spans.source(of: row), spans.cue(of: row), spans.content(of: row)].joined()
        let (start, end) = all.reduce((text.count, 0)) { (min($0.0, $1.start), max($0.1, $1.end)) }
        return text.byteRange(of: TextSpan(start: min(start, end), end: end))
    }

    private mutating func look(in text: Text, _ result: inout [Bool]) {
        senses.removeAll(keepingCapacity: true)
        var scanner = WordScanner(text.bytes, in: text.range)
        while scanner.next() { senses.append(terms.sense(of: &scanner)) }
        for (number, phrase) in phrases.enumerated() where !result[number] {
            result[number] = stands(phrase)
        }
    }

    private func stands(_ phrase: Phrase) -> Bool {
        guard phrase.count <= senses.count else { return false }
        return (0...senses.count - phrase.count).contains { start in
            for place in phrase.keys.indices where sense(start + place).key != phrase.keys[place] { return false }
            guard let beginning = phrase.beginning else { return true }
            return sense(start + phrase.keys.count).beginnings.contains(beginning)
        }
    }

    private func sense(_ place: Int) -> SearchTerms.Sense { terms.senses[Int(senses[place])] }
}

extension DocumentText {
    /// The places of the bytes that `span` covers.
    fileprivate func byteRange(of span: TextSpan) -> Range<Int> {
        byteOffset(ofScalar: span.start)..<byteOffset(ofScalar: span.end)
    }
}
