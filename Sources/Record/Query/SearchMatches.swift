/// The words that a search wants, ready to be found in a text.
package struct WantedWords: Sendable {
    private let keys: Set<[UInt8]>
    private let prefixes: [[UInt8]]

    /// The words of `search`; nil where it wants none.
    package init?(_ search: SearchExpression) {
        var keys: Set<[UInt8]> = []
        var prefixes: [[UInt8]] = []
        Self.collect(search, &keys, &prefixes)
        guard !keys.isEmpty || !prefixes.isEmpty else { return nil }
        self.keys = keys
        self.prefixes = prefixes
    }

    /// Where they stand in `range` of `bytes`, as ranges of bytes.
    package func ranges(in range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
        var scanner = WordScanner(bytes, in: range)
        var found: [Range<Int>] = []
        while scanner.next() { if wants(scanner.word) { found.append(scanner.range) } }
        return found
    }

    private func wants(_ word: [UInt8]) -> Bool {
        if prefixes.contains(where: { word.starts(with: $0) }) { return true }
        var key = word
        EnglishInflection.reduce(&key)
        return keys.contains(key)
    }

    private static func collect(_ search: SearchExpression, _ keys: inout Set<[UInt8]>, _ prefixes: inout [[UInt8]]) {
        switch search {
        case .words(let words): for word in words { keys.insert(key(of: word)) }
        case .prefix(let words):
            for word in words.dropLast() { keys.insert(key(of: word)) }
            if let last = words.last { prefixes.append(last) }
        case .filter, .not: break
        case .every(let parts), .any(let parts): for part in parts { collect(part, &keys, &prefixes) }
        }
    }

    private static func key(of word: [UInt8]) -> [UInt8] {
        var key = word
        EnglishInflection.reduce(&key)
        return key
    }
}
