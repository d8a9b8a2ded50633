/// Reads a search as people write it.
///
///     search  = all *( "OR" all )
///     all     = 1*( ["-"] operand )
///     operand = word / word "*" / DQUOTE words DQUOTE / field ":" value / "(" search ")"
///
/// Words that stand side by side must all match, with "AND" between them or not; "OR" binds looser than that; curly quotation marks do as well.
/// A word of several ("Soviet-style") is a phrase.
package struct SearchParser {
    /// The most code points that a search may have.
    package static let maximumCount = 1000
    /// The most words, phrases and fields that a search may have.
    package static let maximumOperandCount = 64
    /// How deep parentheses may lie in each other.
    package static let maximumDepth = 16

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var operandCount = 0
    private var depth = 0

    private init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// The meaning of `text`; nil where it holds white space only.
    package static func parse(_ text: String) throws(SearchSyntaxError) -> SearchExpression? {
        var parser = SearchParser(text)
        guard parser.scalars.count <= maximumCount else {
            throw SearchSyntaxError(
                position: maximumCount,
                expectation: "expected the search to end here: it has at most \(maximumCount) characters")
        }
        parser.skipSpace()
        guard parser.position < parser.scalars.count else { return nil }
        let expression = try parser.parseAlternatives()
        if parser.position < parser.scalars.count { throw parser.error("expected a word: this ')' closes nothing") }
        return expression
    }

    private mutating func parseAlternatives() throws(SearchSyntaxError) -> SearchExpression {
        var parts = [try parseAll()]
        while takeOperator("OR") { parts.append(try parseAll()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func parseAll() throws(SearchSyntaxError) -> SearchExpression {
        var parts = [try parseOperand()]
        while position < scalars.count, scalars[position] != ")", !isOperator("OR") {
            _ = takeOperator("AND")
            parts.append(try parseOperand())
        }
        return parts.count == 1 ? parts[0] : .every(parts)
    }

    private mutating func parseOperand() throws(SearchSyntaxError) -> SearchExpression {
        skipSpace()
        guard position < scalars.count else { throw error("expected a word, a \"phrase\" or '('") }
        operandCount += 1
        guard operandCount <= Self.maximumOperandCount else {
            throw error("expected the search to end here: it has at most \(Self.maximumOperandCount) words")
        }
        if isOperator("OR") || isOperator("AND") {
            throw error("expected a word before '\(isOperator("OR") ? "OR" : "AND")'")
        }
        switch scalars[position] {
        case "-" where position + 1 < scalars.count && !Self.isSpace(scalars[position + 1]): return try parseExclusion()
        case "(": return try parseGroup()
        case let mark where Self.isQuote(mark): return try parsePhrase()
        case ")": throw error("expected a word before ')'")
        default: return try parseWord()
        }
    }

    private mutating func parseExclusion() throws(SearchSyntaxError) -> SearchExpression {
        position += 1
        guard scalars[position] != "-" else { throw error("expected a word behind '-'") }
        return .not(try parseOperand())
    }

    private mutating func parseGroup() throws(SearchSyntaxError) -> SearchExpression {
        let start = position
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw error("expected at most \(Self.maximumDepth) parentheses within each other")
        }
        position += 1
        let expression = try parseAlternatives()
        guard position < scalars.count, scalars[position] == ")" else {
            throw SearchSyntaxError(position: scalars.count, expectation: "expected ')' for the '(' at \(start)")
        }
        position += 1
        skipSpace()
        return expression
    }

    private mutating func parsePhrase() throws(SearchSyntaxError) -> SearchExpression {
        let start = position
        position += 1
        let text = take { !Self.isQuote($0) }
        guard position < scalars.count else {
            throw SearchSyntaxError(
                position: scalars.count, expectation: "expected a closing quotation mark for the one at \(start)")
        }
        position += 1
        skipSpace()
        let words = Self.words(text)
        guard !words.isEmpty else {
            throw SearchSyntaxError(position: start, expectation: "expected a word between the quotation marks")
        }
        return text.hasSuffix("*") ? .prefix(words) : .words(words)
    }

    private mutating func parseWord() throws(SearchSyntaxError) -> SearchExpression {
        let start = position
        let text = take { !Self.isSpace($0) && !Self.isQuote($0) && $0 != "(" && $0 != ")" }
        if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
            let field = SearchField(rawValue: String(text[..<colon]))
        {
            return try parseFilter(field, text[text.index(after: colon)...], at: start)
        }
        try refuseMistypedField(text, at: start)
        skipSpace()
        let words = Self.words(text)
        guard !words.isEmpty else {
            throw SearchSyntaxError(
                position: start, expectation: "expected a word: '\(text)' has no letter and no digit")
        }
        return text.hasSuffix("*") ? .prefix(words) : .words(words)
    }

    /// A word before a colon that is nearly a field was meant to be one: as a word it would find nothing, and not say why.
    private func refuseMistypedField(_ text: String, at start: Int) throws(SearchSyntaxError) {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return }
        let name = String(text[..<colon])
        let isNear = name.utf8.count >= Self.leastFieldCount
        guard
            let field = Self.dateField(name, String(text[text.index(after: colon)...]))
                ?? (isNear ? NearName.nearest(to: name, among: SearchField.allCases.map(\.rawValue)) : nil)
        else { return }
        throw SearchSyntaxError(
            position: start,
            expectation: "expected '\(field):' in the place of '\(name):', or quotation marks around the words")
    }

    /// The field that somebody means who writes a date behind `name`, as the filters of a list are called.
    private static func dateField(_ name: String, _ value: String) -> String? {
        guard CalendarDate(asked: value) != nil else { return nil }
        let field: SearchField? =
            switch name {
            case "from", "since": .after
            case "to", "until": .before
            case "date", "day": .on
            default: nil
            }
        return field?.rawValue
    }

    /// The fewest letters of a word that may be meant as a field: of shorter ones many are near.
    private static let leastFieldCount = 4

    private mutating func parseFilter(
        _ field: SearchField, _ inlineValue: Substring, at start: Int
    ) throws(SearchSyntaxError) -> SearchExpression {
        var value = String(inlineValue)
        let valueStart = start + field.rawValue.unicodeScalars.count + 1
        if value.isEmpty, position < scalars.count, Self.isQuote(scalars[position]) {
            position += 1
            value = take { !Self.isQuote($0) }
            guard position < scalars.count else {
                throw SearchSyntaxError(position: scalars.count, expectation: "expected a closing quotation mark")
            }
            position += 1
        }
        skipSpace()
        guard let filter = field.filter(value) else {
            throw SearchSyntaxError(
                position: valueStart, expectation: "expected \(field.expectation) behind '\(field.rawValue):'")
        }
        return .filter(filter)
    }
}

extension SearchParser {
    private static func words(_ text: String) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var scanner = WordScanner(text)
        while scanner.next() { words.append(scanner.word) }
        return words
    }

    private func error(_ expectation: String) -> SearchSyntaxError {
        SearchSyntaxError(position: position, expectation: expectation)
    }

    private mutating func skipSpace() {
        while position < scalars.count, Self.isSpace(scalars[position]) { position += 1 }
    }

    private mutating func take(while holds: (Unicode.Scalar) -> Bool) -> String {
        var text = String.UnicodeScalarView()
        while position < scalars.count, holds(scalars[position]) {
            text.append(scalars[position])
            position += 1
        }
        return String(text)
    }

    /// Whether the word at the place is `name` and nothing more.
    private func isOperator(_ name: String) -> Bool {
        let end = position + name.unicodeScalars.count
        guard end <= scalars.count, scalars[position..<end].elementsEqual(name.unicodeScalars) else { return false }
        return end == scalars.count || Self.isSpace(scalars[end]) || "()".unicodeScalars.contains(scalars[end])
    }

    private mutating func takeOperator(_ name: String) -> Bool {
        guard isOperator(name) else { return false }
        position += name.unicodeScalars.count
        skipSpace()
        return true
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}": true
        default: false
        }
    }
}
