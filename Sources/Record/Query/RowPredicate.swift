/// A condition that is looked up for each row, for fields that too few ask about to keep lists of rows for.
enum RowPredicate: Sendable {
    /// The row's identity is one of these.
    case identities([Bool])
    /// The row's context is one of these.
    case contexts([Bool])
    /// The row's document is one of these.
    case documents([Bool])
    /// The row's confidence is this or more.
    case confidence(Int)

    /// The predicate for any of `filters`, all of one field; nil for a field that has lists of rows.
    init?(anyOf filters: [StatementFilter], in index: RecordIndex) {
        switch filters.first {
        case .role:
            let phrases = filters.compactMap { if case .role(let words) = $0 { FoldedPhrase(words) } else { nil } }
            self = .identities(
                index.identities.map { $0.role != .max && FoldedPhrase.any(phrases, in: index.strings[Int($0.role)]) })
        case .place:
            let phrases = filters.compactMap { if case .place(let words) = $0 { FoldedPhrase(words) } else { nil } }
            self = .contexts(
                index.contexts.map { $0.place != .max && FoldedPhrase.any(phrases, in: index.strings[Int($0.place)]) })
        case .language:
            let tags = filters.compactMap { if case .language(let tag) = $0 { tag.lowercased() } else { nil } }
            self = .documents(
                index.documents.map { document in
                    let language = document.language?.lowercased() ?? ""
                    return tags.contains { language == $0 || language.hasPrefix($0 + "-") }
                })
        case .confidence:
            let least = filters.map { if case .confidence(let least) = $0 { least } else { 0 } }
            self = .confidence(least.min() ?? 0)
        default: return nil
        }
    }

    /// Whether the predicate holds for `row`.
    func holds(_ row: Int, in index: RecordIndex) -> Bool {
        switch self {
        case .identities(let wanted): Self.lookUp(index.columns.identities[row], in: wanted)
        case .contexts(let wanted): Self.lookUp(index.columns.contexts[row], in: wanted)
        case .documents(let wanted): Self.lookUp(index.columns.documents[row], in: wanted)
        case .confidence(let least): Int(index.columns.confidences[row]) >= least
        }
    }

    private static func lookUp(_ number: UInt32, in wanted: [Bool]) -> Bool { number != .max && wanted[Int(number)] }
}

/// Words one behind another, without case, accents and inflection.
struct FoldedPhrase: Sendable {
    private let words: [[UInt8]]

    /// Folds the words of `text`.
    init(_ text: String) {
        words = Self.words(Array(text.utf8)[...])
    }

    /// Whether one of `phrases` stands in `text`; an empty phrase stands nowhere.
    static func any(_ phrases: [FoldedPhrase], in text: ArraySlice<UInt8>) -> Bool {
        let words = words(text)
        return phrases.contains { phrase in
            let count = phrase.words.count
            guard count > 0, count <= words.count else { return false }
            return (0...words.count - count).contains { words[$0..<$0 + count].elementsEqual(phrase.words) }
        }
    }

    private static func words(_ text: ArraySlice<UInt8>) -> [[UInt8]] {
        var scanner = WordScanner(Array(text), in: 0..<text.count)
        var words: [[UInt8]] = []
        while scanner.next() {
            var word = scanner.word
            EnglishInflection.reduce(&word)
            words.append(word)
        }
        return words
    }
}
