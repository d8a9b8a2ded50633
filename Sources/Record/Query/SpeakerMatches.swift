/// A speaker whose name is like one that was asked for.
package struct SpeakerMatch: Sendable, Equatable {
    /// The speaker's number.
    package let speaker: Int
    /// How like the names are, 0 to 100; 100 for the same name, apart from case and accents.
    package let score: Int

    /// Joins a speaker with a score.
    package init(speaker: Int, score: Int) {
        self.speaker = speaker
        self.score = score
    }
}

extension RecordIndex {
    /// The most words of a wanted name that are looked at.
    private static let maximumWordCount = 5
    /// The most names that each of them leads to.
    private static let maximumLeadCount = 100
    /// How many letters of a word must be right for it to lead to a name with another spelling.
    private static let sureLetterCount = 3
    /// The least likeness that is worth showing.
    private static let leastScore = 50
    /// The likeness of a name that only one speaker is known by, such as a surname.
    private static let soleNameScore = 90

    /// The speakers with statements whose names are like `name`, the likest first, then those with the most statements.
    package func speakers(like name: String, limit: Int) -> [SpeakerMatch] {
        let words = Array(FoldedWords.words(of: name).prefix(Self.maximumWordCount))
        let candidates = Set(words.flatMap { leads(from: $0) })
        let sole = Slug(slugging: name).map { speakers(withOtherName: $0) } ?? []
        return
            candidates
            .map { number in
                let score = likeness(of: words, toSpeaker: number)
                return SpeakerMatch(
                    speaker: number, score: sole == [number] ? max(score, Self.soleNameScore) : score)
            }
            .filter { $0.score >= Self.leastScore }
            .sorted { one, other in
                let (first, second) = (speakers[one.speaker], speakers[other.speaker])
                if one.score != other.score { return one.score > other.score }
                if first.statementCount != second.statementCount { return first.statementCount > second.statementCount }
                return first.slug < second.slug
            }
            .prefix(limit).map { $0 }
    }

    /// The speakers who have a name with `word` in it; where there is none, with one that begins alike.
    private func leads(from word: [UInt8]) -> [Int] {
        for lead in [word, Array(word.prefix(Self.sureLetterCount))] {
            let owners = suggestionTable.owners(startingWith: lead, limit: Self.maximumLeadCount)
            let speakers = owners.compactMap { if case .speaker(let number) = $0 { number } else { nil } }
            if !speakers.isEmpty { return speakers }
        }
        return []
    }

    private func likeness(of words: [[UInt8]], toSpeaker number: Int) -> Int {
        let speaker = speakers[number]
        return ([speaker.name] + speaker.aliases).map { NameLikeness.score(words, FoldedWords.words(of: $0)) }.max()
            ?? 0
    }
}

/// How like two names are, word by word in any order.
enum NameLikeness {
    /// The share of letters that find a like word on the other side, both ways (F measure), in hundredths.
    static func score(_ left: [[UInt8]], _ right: [[UInt8]]) -> Int {
        guard left != right else { return 100 }
        let (one, other) = (coverage(of: left, by: right), coverage(of: right, by: left))
        return one + other > 0 ? min(99, Int((200 * one * other / (one + other)).rounded())) : 0
    }

    private static func coverage(of words: [[UInt8]], by others: [[UInt8]]) -> Double {
        let letters = words.reduce(0) { $0 + $1.count }
        guard letters > 0 else { return 0 }
        let covered = words.reduce(0.0) { sum, word in
            sum + Double(word.count) * (others.map { likeness(of: word, to: $0) }.max() ?? 0)
        }
        return covered / Double(letters)
    }

    /// 1 for the same word, a little less for an initial, less for each edit; words that differ in half are not alike.
    private static func likeness(of word: [UInt8], to other: [UInt8]) -> Double {
        if word == other { return 1 }
        if min(word.count, other.count) == 1, word.first == other.first { return 0.8 }
        let longest = max(word.count, other.count)
        guard longest <= maximumWordCount else { return 0 }
        let share = 1 - Double(NearName.distance(word, other)) / Double(longest)
        return share > 0.5 ? share : 0
    }

    /// The longest word that is compared letter by letter.
    private static let maximumWordCount = 32
}
