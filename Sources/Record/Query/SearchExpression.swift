/// What a search asks for, as parsed: words and fields, joined by "and", "or" and "not".
package indirect enum SearchExpression: Hashable, Sendable {
    /// Folded words one behind another; a single word is the common case.
    case words([[UInt8]])
    /// Folded words one behind another, the last of them only begun.
    case prefix([[UInt8]])
    /// A filter written within the search (`speaker:stoltenberg`).
    case filter(StatementFilter)
    /// All of these.
    case every([SearchExpression])
    /// Any of these.
    case any([SearchExpression])
    /// Everything but this.
    case not(SearchExpression)
}

extension SearchExpression {
    /// The words that a match may be marked by and ranked by: all that are asked for and not excluded.
    package var wantedWords: [[UInt8]] {
        switch self {
        case .words(let words), .prefix(let words): words
        case .filter, .not: []
        case .every(let parts), .any(let parts): parts.flatMap(\.wantedWords)
        }
    }

    /// The fields that are asked for and not excluded.
    package var wantedFilters: [StatementFilter] {
        switch self {
        case .filter(let filter): [filter]
        case .words, .prefix, .not: []
        case .every(let parts), .any(let parts): parts.flatMap(\.wantedFilters)
        }
    }

    /// Whether what matches in a part of a text matches in the whole: nothing is excluded.
    var isMonotone: Bool {
        switch self {
        case .words, .prefix, .filter: true
        case .every(let parts), .any(let parts): parts.allSatisfy(\.isMonotone)
        case .not: false
        }
    }

    /// The words without which nothing matches.
    var requiredWords: [[UInt8]] {
        switch self {
        case .words(let words): words
        case .prefix(let words): Array(words.dropLast())
        case .every(let parts): parts.flatMap(\.requiredWords)
        case .filter, .not, .any: []
        }
    }
}
