/// The words of all statements: each form as it is written (folded), and the key that its inflected forms share.
struct Vocabulary: Sendable {
    private let forms: StringTable
    /// The numbers of the forms in the order of their bytes.
    private let order: [UInt32]
    /// The key of each form.
    private let keys: [UInt32]
    private let keyNames: StringTable
    private let keyNumbers: NumberTable

    /// The memory that the vocabulary takes, in bytes.
    var byteCount: Int {
        forms.byteCount + keyNames.byteCount + keyNumbers.byteCount
            + (order.capacity + keys.capacity) * MemoryLayout<UInt32>.stride
    }

    /// How many keys there are.
    var keyCount: Int { keyNames.count }

    /// Sorts what `builder` met, with keys numbered by how often they occur, the most frequent first; `ranks` are the new
    /// numbers of the builder's keys.
    static func ranked(
        _ builder: VocabularyBuilder, _ counts: [UInt32]
    ) -> (vocabulary: Vocabulary, ranks: [UInt32]) {
        var pace = GivingWay.Pace()
        let order = (0..<UInt32(counts.count)).sorted { left, right in
            pace.step()
            let (one, other) = (counts[Int(left)], counts[Int(right)])
            return one != other ? one > other : left < right
        }
        var ranks = [UInt32](repeating: 0, count: counts.count)
        for (rank, key) in order.enumerated() { ranks[Int(key)] = UInt32(rank) }
        return (Vocabulary(builder, order, ranks), ranks)
    }

    private init(_ builder: VocabularyBuilder, _ ranking: [UInt32], _ ranks: [UInt32]) {
        var forms = builder.forms.strings
        forms.trim()
        self.forms = forms
        order = forms.sortedNumbers()
        keys = builder.keys.map { ranks[Int($0)] }
        var keyNames = StringTable()
        var pace = GivingWay.Pace()
        for key in ranking {
            pace.step()
            keyNames.append(builder.keyNames.strings[Int(key)].span)
        }
        keyNames.trim()
        self.keyNames = keyNames
        keyNumbers = Self.numbers(keyNames)
    }

    private static func numbers(_ keyNames: StringTable) -> NumberTable {
        var numbers = NumberTable(count: keyNames.count)
        GivingWay.forEach(0..<keyNames.count) { number in
            numbers.insert(number, hash: ByteHash.hash(keyNames[number].span))
        }
        return numbers
    }

    /// Keeps the vocabulary.
    func write(to sink: inout some ColumnSink & ~Copyable) {
        forms.write(to: &sink)
        sink.append(order)
        sink.append(keys)
        keyNames.write(to: &sink)
    }

    /// Takes what was kept.
    init(_ source: inout some ColumnSource) throws(DamagedColumns) {
        forms = try StringTable(&source)
        order = try source.next(UInt32.self)
        keys = try source.next(UInt32.self)
        keyNames = try StringTable(&source)
        guard order.count == forms.count, keys.count == forms.count, order.areNumbers(below: forms.count),
            keys.areNumbers(below: keyNames.count)
        else { throw DamagedColumns() }
        keyNumbers = Self.numbers(keyNames)
    }

    /// The key of the folded word, or of any inflected form of it; nil where no statement has one.
    func key(of word: [UInt8]) -> Int? {
        var name = word
        EnglishInflection.reduce(&name)
        return keyNumbers.first(hash: ByteHash.hash(name.span)) { keyNames.equals(name.span, at: $0) }
    }

    /// The keys of all words that start with the folded `prefix`, ascending.
    func keys(withPrefix prefix: [UInt8]) -> [Int] {
        let found = forms(withPrefix: prefix).map { keys[Int($0)] }.sorted()
        return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { Int(found[$0]) }
    }

    /// The numbers of the forms that start with the folded `prefix`, in the order of their bytes.
    func forms(withPrefix prefix: [UInt8]) -> ArraySlice<UInt32> {
        order[
            partition {
                forms[$0].lexicographicallyPrecedes(prefix)
            }..<partition { form in
                forms[form].starts(with: prefix) || forms[form].lexicographicallyPrecedes(prefix)
            }]
    }

    /// The form with this number.
    func form(_ number: UInt32) -> String { forms.string(Int(number)) }

    /// The key of the form with this number.
    func key(ofForm number: UInt32) -> Int { Int(keys[Int(number)]) }

    /// What the forms of a key share.
    func name(ofKey key: UInt32) -> ArraySlice<UInt8> { keyNames[Int(key)] }

    /// The form with this number, as bytes.
    func bytes(ofForm number: UInt32) -> ArraySlice<UInt8> { forms[Int(number)] }

    /// For each key the numbers of its forms.
    func formsOfKeys() -> ListColumn {
        var column = ListColumn()
        var pace = GivingWay.Pace()
        var numbers = (0..<UInt32(keys.count)).sorted { left, right in
            pace.step()
            return keys[Int(left)] < keys[Int(right)]
        }[...]
        for key in 0..<UInt32(keyCount) {
            pace.step()
            while let form = numbers.first, keys[Int(form)] == key { column.append(numbers.removeFirst()) }
            column.endRow()
        }
        return column
    }

    /// The first place in the order of forms for whose form `holds` does not, where it does for all before.
    private func partition(_ holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(Int(order[middle])) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Numbers words and their keys while an index is built.
struct VocabularyBuilder: Sendable {
    /// The folded forms.
    private(set) var forms = StringInterner()
    /// The keys that forms share.
    private(set) var keyNames = StringInterner()
    /// The key of each form.
    private(set) var keys: [UInt32] = []

    /// Takes what `other` met in; the numbers that its keys have here.
    mutating func merge(_ other: VocabularyBuilder) -> [UInt32] {
        let names = other.keyNames.strings
        var pace = GivingWay.Pace()
        let numbers = (0..<names.count).map { name in
            pace.step()
            return keyNames.intern(names[name].span)
        }
        let table = other.forms.strings
        for form in 0..<table.count {
            pace.step()
            if Int(forms.intern(table[form].span)) == keys.count { keys.append(numbers[Int(other.keys[form])]) }
        }
        return numbers
    }

    /// The key that `forms`, some folded words, share under `name`, a new one where none of them was met before.
    mutating func key(named name: ArraySlice<UInt8>, forms words: [ArraySlice<UInt8>]) -> UInt32 {
        let key = keyNames.intern(name.span)
        for word in words where Int(forms.intern(word.span)) == keys.count { keys.append(key) }
        return key
    }

    /// The key of the folded `word`, a new one where no form of it was met before.
    mutating func key(of word: [UInt8]) -> UInt32 {
        let form = forms.intern(word.span)
        if Int(form) < keys.count { return keys[Int(form)] }
        var name = word
        EnglishInflection.reduce(&name)
        keys.append(keyNames.intern(name.span))
        return keys[Int(form)]
    }
}
