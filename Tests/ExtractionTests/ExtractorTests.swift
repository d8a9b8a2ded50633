import Record
import Testing

@testable import Extraction

/// What holds for every document, tried on documents made at random from sentences of all kinds.
@Suite struct ExtractorTests {
    private static let seeds = Array(UInt64(1)...40)

    @Test("every span lies in the text and slices to words, and every id is used once", arguments: seeds)
    func spansSlice(seed: UInt64) throws {
        let document = try #require(RandomNews(seed: seed).document())
        let statements = Newsroom.extractor.annotate(document).statements
        for statement in statements {
            let attribution = statement.attribution
            for span in attribution.source + attribution.cue + attribution.content {
                #expect(document.text.span.contains(span) && !span.isEmpty)
                let words = document.text.slice(span)
                #expect(words.first?.isWhitespace == false && words.last?.isWhitespace == false)
            }
        }
        #expect(Set(statements.map(\.id)).count == statements.count)
    }

    @Test("statements are ordered by where their content starts", arguments: seeds)
    func ordered(seed: UInt64) throws {
        let document = try #require(RandomNews(seed: seed).document())
        let starts = Newsroom.extractor.annotate(document).statements.compactMap { $0.attribution.content.first?.start }
        #expect(starts == starts.sorted())
    }

    @Test("the same document gives the same statements, whatever else is read", arguments: seeds)
    func deterministic(seed: UInt64) throws {
        let document = try #require(RandomNews(seed: seed).document())
        let first = Newsroom.extractor.annotate(document).statements.map(\.described)
        _ = RandomNews(seed: seed &+ 1).document().map { Newsroom.extractor.annotate($0) }
        let other = Extractor(taxonomy: Newsroom.taxonomy, registry: Newsroom.registry)
        #expect(other.annotate(document).statements.map(\.described) == first)
    }

    @Test("documents together give what each gives alone", arguments: [0, 1, 5])
    func together(count: Int) throws {
        let documents = try Self.seeds.prefix(count).map { try #require(RandomNews(seed: $0).document()) }
        let alone = documents.map { Newsroom.extractor.annotate($0).statements.map(\.described) }
        #expect(Newsroom.extractor.annotate(documents).map { $0.statements.map(\.described) } == alone)
    }

    @Test(
        "without reasons the steps and the words that earned a topic are left out, and nothing else", arguments: seeds)
    func withoutReasons(seed: UInt64) throws {
        let document = try #require(RandomNews(seed: seed).document())
        let brief = Extractor(
            taxonomy: Newsroom.taxonomy, registry: Newsroom.registry, options: ExtractionOptions(givesReasons: false))
        let statements = brief.annotate(document).statements
        #expect(statements.map(\.found) == Newsroom.extractor.annotate(document).statements.map(\.found))
        #expect(statements.allSatisfy { $0.attribution.resolution.isEmpty && $0.topics.allSatisfy(\.evidence.isEmpty) })
        let explained = brief.explain(document).annotated.statements
        #expect(explained.allSatisfy { !$0.attribution.resolution.isEmpty })
    }

    @Test("letters of other scripts before a sentence move its spans and nothing else", arguments: seeds)
    func codePoints(seed: UInt64) throws {
        let news = RandomNews(seed: seed)
        let plain = try #require(news.document(prefix: "Q — qq qq.\n\n"))
        let shifted = try #require(news.document(prefix: "Ж — 漢字 🗞️.\n\n"))
        let words = { (document: Document) in
            Newsroom.extractor.annotate(document).statements.map { statement in
                statement.attribution.content.map { document.text.slice($0) }
            }
        }
        #expect(words(shifted) == words(plain))
    }

    @Test("a headline between two documents' paragraphs keeps their speakers apart", arguments: seeds)
    func headlineBoundary(seed: UInt64) throws {
        let second = "“Nobody came,” she said. He added that it was late.\n\n“The day was long.”"
        let document = try #require(RandomNews(seed: seed).document(suffix: "\n\nA new day for the town\n\n" + second))
        let boundary = document.text.count - second.unicodeScalars.count
        for statement in Newsroom.extractor.annotate(document).statements {
            let spans = statement.attribution.source + statement.attribution.cue + statement.attribution.content
            #expect(spans.allSatisfy { $0.end <= boundary } || spans.allSatisfy { $0.start >= boundary })
            if spans.allSatisfy({ $0.start >= boundary }) {
                #expect(statement.speaker == nil, "\(statement.attribution)")
            }
        }
    }

    @Test(
        "any text is read to its end",
        arguments: [
            "", " ", "\n\n\n", "\"", "said", "He said", "\"\"\"\"", ": :", "\u{0}", "— — —", "Ruiz:", "1", "'s", ",",
            "He said this at", "WASHINGTON —", "(((((", "said said said said", "\u{202E}He said \u{200B}it.",
            "İ said ı.", "It was late, according to Mary Webb", "Webb said that it was late; officials\n\n, who met.",
        ])
    func anyText(text: String) {
        for statement in Newsroom.statements(text) {
            #expect(!statement.attribution.content.isEmpty)
        }
    }

    @Test("a statement's id stays the same when the document is edited elsewhere")
    func stableIDs() throws {
        let text = "Mary Webb said the bridge was safe."
        let alone = try #require(Newsroom.statements(text).first)
        let edited = Newsroom.statements("The day was long.\n\n" + text + " It rained.")
        #expect(edited.contains { $0.id == alone.id })
    }

    @Test("equal statements of one document have ids of their own")
    func equalStatements() {
        let statements = Newsroom.statements("Mary Webb said no bridge was safe.\n\nMary Webb said no bridge was safe.")
        #expect(statements.count == 2)
        #expect(Set(statements.map(\.id)).count == 2)
    }
}

extension Statement {
    /// All but the reasons, as text to compare.
    fileprivate var found: String {
        let spans = [attribution.source, attribution.cue, attribution.content]
        let about = topics.map { "\($0.topic) \($0.label) \($0.score)" }
        return "\(id) \(kind) \(spans) \(attribution.rule) \(attribution.confidence) \(speaker.map { "\($0)" } ?? "-") "
            + "\(stance) \(about) \(context.map { "\($0)" } ?? "-")"
    }

    /// Everything that was found, as text to compare.
    fileprivate var described: String {
        "\(id) \(kind) \(attribution) \(speaker.map { "\($0)" } ?? "-") \(stance) \(topics) \(context.map { "\($0)" } ?? "-")"
    }
}

/// News made of sentence parts by a fixed sequence of random numbers.
private struct RandomNews {
    private let sentences: [String]

    init(seed: UInt64) {
        var state = seed
        let next = { (count: Int) -> Int in
            // Knuth, MMIX: a linear congruential generator is random enough to mix sentences.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        sentences = (0..<20).map { _ in
            let pick = { (options: [String]) in options[next(options.count)] }
            switch next(6) {
            case 0: return "\(pick(Self.sources)) \(pick(Self.cues)) \(pick(Self.claims))."
            case 1:
                return
                    "“\(pick(Self.claims).prefix(1).uppercased())\(pick(Self.claims).dropFirst()),” \(pick(Self.sources)) said."
            case 2:
                return "\(pick(Self.sources)) said this at a \(pick(Self.events)) in \(pick(Self.places)) on Friday."
            case 3: return "According to \(pick(Self.sources)), \(pick(Self.claims))."
            case 4: return "\(pick(Self.places)) is a town.\n\n"
            default: return "'\(pick(Self.claims))' — \(pick(Self.sources))\n\n"
            }
        }
    }

    func document(prefix: String = "", suffix: String = "") -> Document? {
        DocumentID("random").map {
            Document(id: $0, text: DocumentText(prefix + sentences.joined(separator: " ") + suffix))
        }
    }

    private static let sources = [
        "Ana Ruiz", "Ruiz", "Tom Hale, a doctor from Hull,", "she", "he", "They", "the minister",
        "Minister Zoë Ångström",
        "a senior official", "officials", "the Harbor Ministry", "a spokesman for the ministry", "who", "I", "李明",
    ]
    private static let cues = ["said", "says that", "told reporters that", "denied", "believes", "has long said"]
    private static let claims = [
        "the air defense systems had arrived", "the café was flooded", "“nobody” knew", "it was late",
        "the river rose – fast",
        "such systems cost €5m",
    ]
    private static let events = ["press conference", "rally", "hearing"]
    private static let places = ["Leeds", "Brussels", "Kraków"]
}
