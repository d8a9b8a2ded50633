internal import Record

/// Reads "BRUSSELS, Feb 10 (Reuters) —": where and when a report was filed.
enum DatelineReader {
    /// The occasion that the dateline in `tokens` tells: the place before the first mark, and a date.
    static func occasion(in tokens: Range<Int>, of reading: ClassifiedText) -> Occasion {
        var occasion = Occasion()
        let isShouted = tokens.first.map { reading.tokens[$0].shape.contains(.allCapitals) } ?? false
        let end = tokens.first { !isOfPlace(reading.tokens[$0], isShouted) }
        let place = tokens.lowerBound..<(end ?? tokens.upperBound)
        if !place.isEmpty, !isAgency(tokens, place) {
            occasion.place = isShouted ? titleCase(reading.phrase(place)) : reading.phrase(place)
        }
        let bytes = reading.text.text.utf8
        for index in place.upperBound..<max(place.upperBound, tokens.upperBound) {
            let words = (index..<tokens.upperBound).prefix(DatePhrase.maximumCount).map {
                DateWord(reading.tokens[$0], bytes)
            }
            guard words[0].startsPhrase, let phrase = DatePhrase(words) else { continue }
            occasion.date = nearest(phrase.expression)
            occasion.dateText = reading.phrase(index..<index + phrase.count)
            break
        }
        return occasion
    }

    /// The words in capitals of "LEEDS Feb 10", or else those of "New York, Feb 10" that are no date.
    private static func isOfPlace(_ token: Token, _ isShouted: Bool) -> Bool {
        guard token.isWord else { return false }
        if isShouted { return token.shape.contains(.allCapitals) }
        return token.isCapitalized && !token.wordClass.contains(.calendar)
    }

    /// A paper of the tenth can be put on the web on the ninth.
    private static func nearest(_ expression: DateExpression) -> DateExpression {
        switch expression {
        case .dayOfYear(let month, let day, _): .dayOfYear(month: month, day: day, .nearest)
        case .weekday(let weekday, _): .weekday(weekday, .nearest)
        default: expression
        }
    }

    /// A dateline of one bracketed or single word such as "LIVE —" tells no place; one with an agency or a date does.
    private static func isAgency(_ tokens: Range<Int>, _ place: Range<Int>) -> Bool {
        tokens.count <= place.count + 1 && place.count > 3
    }

    /// "NEW YORK" to "New York".
    private static func titleCase(_ words: String) -> String {
        words.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
    }
}
