/// The words of all statements: each form as it is written (folded), and the key that its inflected forms share.
struct Vocabulary: Sendable {
    private let forms: StringTable
    /// The numbers of the forms in the order of their bytes.
    private let order: [UInt32]
    /// The key of each form.
    private let keys: [UInt32]
    private let keyNames: StringTable
    private let keyOrder: [UInt32]

    /// The memory that the vocabulary takes, in bytes.
    var byteCount: Int {
        forms.byteCount + keyNames.byteCount
            + (order.capacity + keys.capacity + keyOrder.capacity) * MemoryLayout<UInt32>.stride
    }

    /// Sorts what `builder` met.
    init(_ builder: VocabularyBuilder) {
        var forms = builder.forms.strings
        forms.trim()
        self.forms = forms
        order = forms.sortedNumbers()
        keys = builder.keys.trimmed
        var keyNames = builder.keyNames.strings
        keyNames.trim()
        self.keyNames = keyNames
        keyOrder = keyNames.sortedNumbers()
    }

    /// The key of the folded word, or of any inflected form of it; nil where no statement has one.
    func key(of word: [UInt8]) -> Int? {
        var name = word
        EnglishInflection.reduce(&name)
        let position = Self.lowerBound(of: name, in: keyNames, keyOrder)
        guard position < keyOrder.count, keyNames.equals(name[...], at: Int(keyOrder[position])) else { return nil }
        return Int(keyOrder[position])
    }

    /// The keys of all words that start with the folded `prefix`, at most `limit` forms of them.
    func keys(withPrefix prefix: [UInt8], limit: Int) -> [Int] {
        var found: Set<UInt32> = []
        for number in forms(withPrefix: prefix).prefix(limit) { found.insert(keys[Int(number)]) }
        return found.sorted().map(Int.init)
    }

    /// The forms that start with the folded `prefix`, in the order of their bytes, with their keys.
    func words(withPrefix prefix: [UInt8], limit: Int) -> [(form: String, key: Int)] {
        forms(withPrefix: prefix).prefix(limit).map { (forms.string(Int($0)), Int(keys[Int($0)])) }
    }

    private func forms(withPrefix prefix: [UInt8]) -> ArraySlice<UInt32> {
        let start = Self.lowerBound(of: prefix, in: forms, order)
        return order[start...].prefix(while: { forms[Int($0)].starts(with: prefix) })
    }

    private static func lowerBound(of name: [UInt8], in table: StringTable, _ order: [UInt32]) -> Int {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if table[Int(order[middle])].lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
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

    /// The key of the folded `word`, a new one where no form of it was met before.
    mutating func key(of word: [UInt8]) -> UInt32 {
        let form = forms.intern(word[...])
        if Int(form) < keys.count { return keys[Int(form)] }
        var name = word
        EnglishInflection.reduce(&name)
        keys.append(keyNames.intern(name[...]))
        return keys[Int(form)]
    }
}
