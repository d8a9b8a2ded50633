/// Reads the words of documents one after another while an index is built: each word once, for the filters of the whole text
/// and for the contents of its statements.
struct DocumentReader {
    /// The words of statements' contents.
    var vocabulary = VocabularyBuilder()
    /// Which words the documents read so far have in text and title.
    private(set) var documentWords = DocumentWords()
    /// Which words their titles have.
    private(set) var titleWords = DocumentWords()

    private var table = WordTable()
    private var text: [UInt8] = []
    /// Where the words of the text last read stand, in their order.
    private var places: [Place] = []
    /// Their numbers.
    private var words: [UInt32] = []
    /// The numbers of the title's words.
    private var wordsOfTitle: [UInt32] = []
    private var scanned: [ShortWord] = []
    private var hashes: [UInt64] = []
    /// What the text was found to have, each mixed with the text's number: the later in the place of the earlier.
    private var seen = [UInt64](repeating: 0, count: 1 << 13)
    /// Counts texts and titles.
    private var textNumber: UInt32 = 0

    /// Where a word and the marks behind it stand.
    private struct Place: BitwiseCopyable {
        let start: UInt32
        let end: UInt32
    }

    /// Reads the title and the text of `document`.
    mutating func read(_ document: Document) {
        scan(document.title.map { Array($0.utf8) } ?? [])
        table.find(scanned, &wordsOfTitle)
        beginText()
        collect(wordsOfTitle)
        titleWords.append(hashes)
        text = document.text.utf8
        scan(text)
        table.find(scanned, &words)
        beginText()
        collect(words)
        collect(wordsOfTitle)
        documentWords.append(hashes)
    }

    /// Takes over what `index` knows of the document that is `number` there.
    mutating func keep(_ number: Int, of index: RecordIndex) {
        documentWords.append(number, of: index.documentWords)
        titleWords.append(number, of: index.titleWords)
    }

    /// Adds the keys of the words in `range` of the text last read to a row of `column`.
    mutating func appendKeys(in range: Range<Int>, to column: inout ListColumn) {
        let first = firstPlace(from: range.lowerBound, behind: 0)
        let end = firstPlace(from: range.upperBound, behind: first)
        let cutsFirst = first > 0 && Int(places[first - 1].end) > range.lowerBound
        let cutsLast = end > first && Int(places[end - 1].end) > range.upperBound
        if cutsFirst || cutsLast { return appendScanned(range, to: &column) }
        for place in first..<end { column.append(key(of: Int(words[place]))) }
    }

    /// The same of a range that cuts words, which are others within it.
    private mutating func appendScanned(_ range: Range<Int>, to column: inout ListColumn) {
        var scanner = WordScanner(text, in: range)
        var numbers: [UInt32] = []
        while scanner.next() {
            table.find([table.word(of: &scanner)], &numbers)
            column.append(key(of: Int(numbers[0])))
        }
    }

    @inline(__always)
    private mutating func key(of word: Int) -> UInt32 {
        let known = table.words[word].key
        if known != .max { return known }
        let key = vocabulary.key(of: table.bytes(of: word))
        table.setKey(key, of: word)
        return key
    }

    /// The first of the text's words from `start` on that does not stand before `byte`.
    private func firstPlace(from byte: Int, behind start: Int) -> Int {
        var (low, high) = (start, places.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(places[middle].start) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func scan(_ text: [UInt8]) {
        places.removeAll(keepingCapacity: true)
        scanned.removeAll(keepingCapacity: true)
        var scanner = WordScanner(text, in: text.indices)
        while scanner.next() {
            scanned.append(table.word(of: &scanner))
            let extent = scanner.extent
            places.append(Place(start: UInt32(extent.lowerBound), end: UInt32(extent.upperBound)))
        }
    }

    private mutating func beginText() {
        textNumber += 1
        hashes.removeAll(keepingCapacity: true)
    }

    /// Adds the hashes of `words` and of their beginnings, each once.
    private mutating func collect(_ words: [UInt32]) {
        for number in words where table.note(Int(number), in: textNumber) {
            let word = table.words[Int(number)]
            add(word.keyHash)
            add(word.beginningHash)
        }
    }

    private mutating func add(_ hash: UInt64) {
        let slot = Int(truncatingIfNeeded: hash) & (seen.count - 1)
        let mark = hash ^ (UInt64(textNumber) &* 0x9E37_79B9_7F4A_7C15)
        guard seen[slot] != mark else { return }
        seen[slot] = mark
        hashes.append(hash)
    }
}
