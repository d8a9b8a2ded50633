import RecordFixtures

@testable import Record

/// Documents and questions that are drawn anew for every seed, the same for the same one.
struct RandomRecord {
    private var random: SplitMix64
    private let wordChances = ZipfTable(count: words.count)

    /// Inflected forms, accents, prefixes of each other, words of more than eight letters.
    private static let words = [
        "the", "radar", "radars", "storm", "supply", "supplied", "supplies", "café", "cafe", "sea", "seaway", "seaways",
        "negotiation", "negotiations", "negotiated", "O’Brien", "obrien", "air", "airport", "airports", "rain",
        "rained",
        "interconnection", "interconnections", "7", "75", "sky", "skies", "skipper", "unit",
    ]
    private static let speakers = ["lindqvist", "mara-okafor", "ben-okafor", "tove-halvorsen"]
    private static let roles = ["Foreign Minister", "Minister of Foreign Affairs", "mayor", "Mayor of Oslo"]
    private static let places = ["Oslo", "New York", "York"]
    private static let topics = ["defense", "air-defense", "missiles", "economy", "harbor-dues"]
    private static let publishers = ["Harbor Post", "Coast News"]
    private static let languages = ["en", "en-GB", "nb"]

    init(seed: UInt64) { random = SplitMix64(state: seed) }

    mutating func number(below bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

    private mutating func one(of values: [String]) -> String { values[number(below: values.count)] }

    private mutating func maybe(_ values: [String]) -> String? { number(below: 2) == 0 ? nil : one(of: values) }

    private mutating func word() -> String { Self.words[wordChances.draw(&random)] }

    mutating func documents(count: Int) -> [AnnotatedDocument] { (0..<count).map { document($0) } }

    private mutating func document(_ number: Int) -> AnnotatedDocument {
        let day = CalendarDate(dayNumber: 19_000 + self.number(below: 40))
        var document = DocumentFixture(
            "document-\(number)", title: phrase(of: 1 + self.number(below: 4)), publisher: maybe(Self.publishers),
            published: self.number(below: 8) == 0 ? nil : day?.description, language: maybe(Self.languages))
        for _ in 0..<self.number(below: 6) {
            let words = (0..<1 + self.number(below: 12)).map { _ in word() }
            var statement = StatementFixture(
                "Someone", words.joined(separator: " "), speaker: maybe(Self.speakers),
                topics: (0..<self.number(below: 3)).map { _ in one(of: Self.topics) })
            statement.role = maybe(Self.roles)
            statement.place = maybe(Self.places)
            statement.date =
                self.number(below: 3) == 0 ? CalendarDate(dayNumber: 18_990 + self.number(below: 40))?.description : nil
            statement.kind = QuotationKind.allCases[self.number(below: 3)]
            statement.stance = Stance.allCases[self.number(below: 8)]
            document.add(statement)
        }
        return document.annotated
    }

    mutating func query() -> StatementQuery {
        StatementQuery(
            filters: (0..<number(below: 3)).map { _ in filter() },
            search: number(below: 4) == 0 ? nil : search(depth: 3),
            in: SearchScope.allCases[max(0, number(below: 6) - 2)])
    }

    private mutating func search(depth: Int) -> SearchExpression {
        switch number(below: depth > 0 ? 9 : 5) {
        case 0, 1, 2: .words(FoldedWords.words(of: phrase(of: 1 + number(below: 8) / 5)))
        case 3:
            .prefix(
                FoldedWords.words(of: phrase(of: 1 + number(below: 6) / 5)).map {
                    Array($0.prefix(1 + number(below: 4)))
                })
        case 4: .filter(filter())
        case 5, 6: .every((0..<2 + number(below: 2)).map { _ in search(depth: depth - 1) })
        case 7: .any((0..<2 + number(below: 2)).map { _ in search(depth: depth - 1) })
        default: .not(search(depth: depth - 1))
        }
    }

    private mutating func phrase(of count: Int) -> String { (0..<count).map { _ in word() }.joined(separator: " ") }

    private mutating func filter() -> StatementFilter {
        let first = 18_990 + number(below: 50)
        switch number(below: 11) {
        case 0: return .speaker(Newsroom.slug(one(of: Self.speakers)))
        case 1: return .topic(Newsroom.slug(one(of: Self.topics)))
        case 2: return DocumentID("document-\(number(below: 20))").map { .document($0) } ?? .confidence(atLeast: 0)
        case 3: return .publisher(one(of: Self.publishers).lowercased())
        case 4: return .kind(QuotationKind.allCases[number(below: 3)])
        case 5: return .stance(Stance.allCases[number(below: 8)])
        case 6: return .role(one(of: ["minister", "foreign minister", "foreign affair", "mayors", "oslo"]))
        case 7: return .place(one(of: Self.places))
        case 8: return .language(one(of: ["en", "en-GB", "nb", "e"]))
        case 9:
            return .days(
                from: number(below: 3) == 0 ? nil : first, to: number(below: 3) == 0 ? nil : first + number(below: 30))
        default: return .confidence(atLeast: number(below: 2) == 0 ? 9000 : 9500)
        }
    }
}
