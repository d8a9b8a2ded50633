/// Tells of each document which words its title, or its text and title, can't have, so that few need be read for a search.
///
/// A filter a document (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970), of `bitsPerWord` bits for each
/// word's key and for each beginning of a word: one in forty is taken for there that is not. A document's filter is part of no
/// other's, so that an index that takes the document over takes it as it is.
struct DocumentWords: Sendable {
    private var words: [UInt64] = []
    private var starts = [UInt32].firstStart

    /// How many bits a filter has for each of what it holds.
    private static let bitsPerWord = 8
    /// How many of them are set.
    private static let probeCount = 4
    /// How many bytes of a word are its beginning: searches for a shorter one read every document.
    static let prefixLength = 3

    /// No documents yet.
    init() {}

    /// The documents of `pieces`, one behind another.
    init(joining pieces: [DocumentWords]) {
        words.reserveCapacity(pieces.reduce(0) { $0 + $1.words.count })
        starts.reserveCapacity(pieces.reduce(1) { $0 + $1.starts.count - 1 })
        for piece in pieces {
            let base = UInt32(words.count)
            words += piece.words
            starts += piece.starts.dropFirst().lazy.map { base + $0 }
        }
    }

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
    static func hash(ofKey key: Span<UInt8>) -> UInt64 { ByteHash.hash(key) }

    /// The hash of how `word` begins; nil where it is too short to tell.
    static func hash(ofBeginning word: Span<UInt8>) -> UInt64? {
        guard word.count >= prefixLength else { return nil }
        // Beginnings are no keys: the word "sea" is another thing than what begins so.
        return ~ByteHash.hash(word.extracting(first: prefixLength))
    }

    /// Adds the document that has `number` in `other`.
    mutating func append(_ number: Int, of other: DocumentWords) {
        words += other.words[Int(other.starts[number])..<Int(other.starts[number + 1])]
        starts.append(UInt32(words.count))
    }

    /// Adds a document that has what hashes to `hashes`.
    mutating func append(_ hashes: [UInt64]) {
        let start = words.count
        let count = (hashes.count * Self.bitsPerWord + 63) / 64
        words.append(contentsOf: repeatElement(0, count: count))
        var filter = words.mutableSpan
        for hash in hashes {
            var probes = Probes(hash, bitCount: UInt64(count) * 64)
            for _ in 0..<Self.probeCount {
                let bit = probes.next()
                filter[start + bit >> 6] |= 1 << UInt64(bit & 63)
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
}
