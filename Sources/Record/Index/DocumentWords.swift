/// Tells of each document which words its title, or its text and title, can't have, so that few need be read for a search.
///
/// A filter a document (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970), of `bitsPerWord` bits for each
/// word's key and for each beginning of a word: one in forty is taken for there that is not. A document's filter is part of no
/// other's, so that an index that takes the document over takes it as it is.
struct DocumentWords: Sendable {
    private var words: [UInt64] = []
    private var starts: [UInt32] = [0]

    /// How many bits a filter has for each of what it holds.
    private static let bitsPerWord = 8
    /// How many of them are set.
    private static let probeCount = 4
    /// How many bytes of a word are its beginning: searches for a shorter one read every document.
    static let prefixLength = 3

    /// What of a document it tells of.
    enum Part {
        case textAndTitle, title

        fileprivate func texts(of document: Document) -> [[UInt8]] {
            let title = document.title.map { [Array($0.utf8)] } ?? []
            return self == .title ? title : [document.text.utf8] + title
        }

        fileprivate func words(in index: RecordIndex) -> DocumentWords {
            self == .title ? index.titleWords : index.documentWords
        }
    }

    /// Reads `part` of the documents of `sources` on all cores, but for those that an index before had.
    init(_ part: Part, of sources: DocumentSources) {
        let parts = ConcurrentParts.map(ConcurrentParts.ranges(of: sources.places.count)) { numbers in
            var piece = DocumentWords()
            var reader = Reader()
            for number in numbers {
                switch sources.places[number] {
                case .added(let place): piece.append(reader.hashes(of: part.texts(of: sources.added[place].document)))
                case .kept(let old): if let kept = sources.kept { piece.append(part.words(in: kept.index), old) }
                }
            }
            return piece
        }
        words.reserveCapacity(parts.reduce(0) { $0 + $1.words.count })
        starts.reserveCapacity(sources.places.count + 1)
        for piece in parts {
            let base = UInt32(words.count)
            words += piece.words
            starts += piece.starts.dropFirst().lazy.map { base + $0 }
        }
    }

    private init() {}

    /// Keeps the filters.
    func write(to sink: inout some ColumnSink & ~Copyable) {
        sink.append(words)
        sink.append(starts)
    }

    /// Takes what was kept of `count` documents.
    init(_ source: inout some ColumnSource, count: Int) throws(DamagedColumns) {
        words = try source.next(UInt64.self)
        starts = try source.next(UInt32.self)
        guard starts.areStarts(of: count, in: words.count) else { throw DamagedColumns() }
    }

    /// The memory that the filters take, in bytes.
    var byteCount: Int { words.capacity * MemoryLayout<UInt64>.stride + starts.capacity * MemoryLayout<UInt32>.stride }

    /// Whether the document with this number may have what hashes to `hash`.
    @inline(__always)
    func mayHold(_ hash: UInt64, document number: Int) -> Bool {
        let (start, end) = (Int(starts[number]), Int(starts[number + 1]))
        guard start < end else { return false }
        var probes = Probes(hash, bitCount: UInt64(end - start) * 64)
        for _ in 0..<Self.probeCount {
            let bit = probes.next()
            if words[start + bit >> 6] >> UInt64(bit & 63) & 1 == 0 { return false }
        }
        return true
    }

    /// The hash of a word's key.
    static func hash(ofKey key: Span<UInt8>) -> UInt64 { StringInterner.hash(key) }

    /// The hash of how `word` begins; nil where it is too short to tell.
    static func hash(ofBeginning word: Span<UInt8>) -> UInt64? {
        guard word.count >= prefixLength else { return nil }
        // Beginnings are no keys: the word "sea" is another thing than what begins so.
        return ~StringInterner.hash(word.extracting(first: prefixLength))
    }

    private mutating func append(_ other: DocumentWords, _ number: Int) {
        words += other.words[Int(other.starts[number])..<Int(other.starts[number + 1])]
        starts.append(UInt32(words.count))
    }

    private mutating func append(_ hashes: [UInt64]) {
        let start = words.count
        let count = (hashes.count * Self.bitsPerWord + 63) / 64
        words.append(contentsOf: repeatElement(0, count: count))
        for hash in hashes {
            var probes = Probes(hash, bitCount: UInt64(count) * 64)
            for _ in 0..<Self.probeCount {
                let bit = probes.next()
                words[start + bit >> 6] |= 1 << UInt64(bit & 63)
            }
        }
        starts.append(UInt32(words.count))
    }

    /// The bits of a hash, made of two hashes (Kirsch and Mitzenmacher, "Less hashing, same performance", 2006).
    private struct Probes {
        private var hash: UInt64
        private let step: UInt64
        private let bitCount: UInt64

        @inline(__always)
        init(_ hash: UInt64, bitCount: UInt64) {
            self.hash = hash
            step = (hash &* 0x9E37_79B9_7F4A_7C15) | 1
            self.bitCount = bitCount
        }

        @inline(__always)
        mutating func next() -> Int {
            defer { hash &+= step }
            return Int(hash.multipliedFullWidth(by: bitCount).high)
        }
    }

    /// Reads the words of one document after another.
    ///
    /// Few words make up most of a text: what was found out of them lately is kept by hash, the later in the place of the earlier.
    private struct Reader {
        private var forms = [Form](repeating: Form(), count: 1 << 14)
        /// What the document was found to have, each mixed with its number.
        private var seen = [UInt64](repeating: 0, count: 1 << 13)
        private var document: UInt64 = 0
        private var hashes: [UInt64] = []

        private struct Form: BitwiseCopyable {
            var hash: UInt64 = 0
            var key: UInt64 = 0
            /// The hash of its beginning, or the key's where it is too short.
            var beginning: UInt64 = 0
            /// The document that had it last; 0 for none.
            var document: UInt64 = 0
        }

        mutating func hashes(of texts: [[UInt8]]) -> [UInt64] {
            document += 1
            hashes.removeAll(keepingCapacity: true)
            for text in texts { scan(text) }
            return hashes
        }

        private mutating func scan(_ bytes: [UInt8]) {
            var scanner = WordScanner(bytes, in: bytes.indices)
            while scanner.next() { take(scanner.word) }
        }

        private mutating func take(_ word: [UInt8]) {
            let hash = StringInterner.hash(word.span)
            let slot = Int(truncatingIfNeeded: hash) & (forms.count - 1)
            var form = forms[slot]
            if form.hash != hash || form.document == 0 {
                form = Self.form(word, hash)
            } else if form.document == document {
                return
            }
            form.document = document
            forms[slot] = form
            add(form.key)
            add(form.beginning)
        }

        private static func form(_ word: [UInt8], _ hash: UInt64) -> Form {
            var name = word
            EnglishInflection.reduce(&name)
            let key = DocumentWords.hash(ofKey: name.span)
            return Form(hash: hash, key: key, beginning: DocumentWords.hash(ofBeginning: word.span) ?? key)
        }

        private mutating func add(_ hash: UInt64) {
            let slot = Int(truncatingIfNeeded: hash) & (seen.count - 1)
            let mark = hash ^ (document &* 0x9E37_79B9_7F4A_7C15)
            guard seen[slot] != mark else { return }
            seen[slot] = mark
            hashes.append(hash)
        }
    }
}
