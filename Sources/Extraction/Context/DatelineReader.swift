internal import Record

/// Reads "BRUSSELS, Feb 10 (Reuters) —": where and when a report was filed.
enum DatelineReader {
    /// The occasion that the dateline in `tokens` tells: the place before the first mark, and a date.
    static func occasion(in tokens: Range<Int>, of reading: ClassifiedText) -> Occasion {
        var occasion = Occasion()
        let isShouted = tokens.first.map { reading.tokens[$0].shape.contains(.allCapitals) } ?? false
        let end = tokens.first { !isOfPlace(reading.tokens[$0], isShouted) } ?? tokens.upperBound
        let city = tokens.lowerBound..<end
        let place = tokens.lowerBound..<withRegion(end, in: tokens, of: reading)
        if !city.isEmpty, !isLabel(city, of: tokens, in: reading) {
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

    /// The end of a place with the state or country behind its comma: "MARSHFIELD, [Ohio]".
    private static func withRegion(_ end: Int, in tokens: Range<Int>, of reading: ClassifiedText) -> Int {
        guard end > tokens.lowerBound, end < tokens.upperBound, reading.tokens[end].kind == .comma else { return end }
        let region = (end + 1..<tokens.upperBound).prefix {
            reading.tokens[$0].isCapitalized && reading.tokens[$0].isWord
        }
        guard let last = region.last, !reading.tokens[region.lowerBound].wordClass.contains(.calendar),
            region.allSatisfy({
                Places.contains(reading.tokens[$0].key) || reading.tokens[$0].shape.contains(.abbreviated)
            })
                || region.count > 1 && Places.opens(reading.tokens[region.lowerBound].key)
        else { return end }
        return last + 1
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

    /// A dateline of long or of other words such as "EXCLUSIVE —" tells no place; one with an agency or a date does.
    private static func isLabel(_ place: Range<Int>, of tokens: Range<Int>, in reading: ClassifiedText) -> Bool {
        labels.contains(reading.tokens[place.lowerBound].key) || tokens.count <= place.count + 1 && place.count > 3
    }

    /// What newsrooms write before a story where others have a place.
    private static let labels: WordSet = [
        "exclusive", "live", "breaking", "update", "updated", "watch", "video", "analysis", "opinion", "comment",
        "just", "report", "reports", "correction", "corrected", "explainer", "factbox", "feature", "interview",
        "obituary",
        "profile", "review", "poll", "editorial", "timeline", "photos", "listen", "read", "urgent", "flash", "alert",
        "developing", "revealed", "insight", "background", "fact", "special", "refile", "advisory", "column",
        "commentary",
    ]

    /// "NEW YORK, N.Y." to "New York, N.Y.".
    private static func titleCase(_ words: String) -> String {
        words.split(separator: " ").map { word in
            word.last == "." ? String(word) : word.prefix(1) + word.dropFirst().lowercased()
        }.joined(separator: " ")
    }
}
