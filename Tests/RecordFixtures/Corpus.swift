package import Record

/// Makes a corpus of any size for measurements: the same one every time, with words as frequent as in a language.
///
/// Words follow Zipf's law (the n-th most frequent comes 1/n as often), speakers and topics as well.
package struct Corpus {
    private var random = SplitMix64(state: 42)
    private let words: [String]
    private let wordChances: ZipfTable
    private let speakers: [SpeakerIdentity]
    private let speakerChances: ZipfTable
    private let topics: [TopicMatch]
    private let topicChances: ZipfTable

    /// How many statements a document has.
    package static let statementsPerDocument = 5
    private static let wordsPerStatement = 22
    private static let dayCount = 3650

    /// A corpus with this many words, speakers and topics.
    package init(wordCount: Int = 50_000, speakerCount: Int = 5000, topicCount: Int = 300) {
        var random = SplitMix64(state: 7)
        words = (0..<wordCount).map { Self.word($0, &random) }
        wordChances = ZipfTable(count: wordCount)
        speakers = (0..<speakerCount).compactMap { number in
            Slug(slugging: "speaker \(number)").map {
                SpeakerIdentity(slug: $0, name: "Speaker \(number)", kind: .person, role: "Role \(number % 200)")
            }
        }
        speakerChances = ZipfTable(count: speakerCount)
        topics = (0..<topicCount).compactMap { number in
            Slug(slugging: "topic \(number)").map {
                TopicMatch(topic: $0, label: "Topic \(number)", score: 1, evidence: [])
            }
        }
        topicChances = ZipfTable(count: topicCount)
    }

    /// The `rank`-th most frequent word.
    package func word(rank: Int) -> String { words[rank] }

    /// The next document.
    package mutating func document(_ number: Int) -> AnnotatedDocument {
        guard let id = DocumentID("document-\(number)"),
            let date = CalendarDate(dayNumber: 16_000 + Int(random.next() % UInt64(Self.dayCount)))
        else { preconditionFailure("the corpus has a name and a day for every document") }
        var text = ""
        var spans: [(source: TextSpan, cue: TextSpan, content: TextSpan, speaker: SpeakerIdentity)] = []
        var count = 0
        for _ in 0..<Self.statementsPerDocument {
            let speaker = speakers[speakerChances.draw(&random)]
            let source = Self.append(speaker.name, to: &text, &count)
            let cue = Self.append("said", to: &text, &count)
            var content: TextSpan?
            for _ in 0..<Self.wordsPerStatement {
                let word = Self.append(words[wordChances.draw(&random)], to: &text, &count)
                content = TextSpan(start: content?.start ?? word.start, end: word.end)
            }
            if let content { spans.append((source, cue, content, speaker)) }
        }
        let document = Document(
            id: id, text: DocumentText(text), title: "Title of document \(number)",
            publisher: "Publisher \(number % 50)",
            published: PublicationDate(date), language: "en")
        let statements = spans.map { span in
            Statement(
                id: StatementID(rawValue: random.next()), kind: QuotationKind.allCases[Int(random.next() % 3)],
                attribution: Attribution(
                    source: [span.source], cue: [span.cue], content: [span.content],
                    resolution: ["name '\(span.speaker.name)'"], rule: "clause-after-cue", confidence: 0.93),
                speaker: span.speaker, stance: Stance.allCases[Int(random.next() % 8)],
                topics: [topics[topicChances.draw(&random)]], context: nil)
        }
        return AnnotatedDocument(document: document, statements: statements)
    }

    private static func append(_ word: String, to text: inout String, _ count: inout Int) -> TextSpan {
        let start = count
        text += word
        text += " "
        count += word.utf8.count + 1
        return TextSpan(start: start, end: count - 1)
    }

    /// A word of syllables; frequent ones are short, as in languages.
    private static func word(_ rank: Int, _ random: inout SplitMix64) -> String {
        let syllables = [
            "ba", "ce", "di", "fo", "gu", "ha", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wa", "ze",
        ]
        var word = ""
        var rest = rank
        repeat {
            word += syllables[rest % 16]
            rest /= 16
        } while rest > 0
        return word + (random.next() % 3 == 0 ? "n" : "")
    }
}

/// A generator of numbers that look random and are the same every time.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
package struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    /// Starts anew for each `state`.
    package init(state: UInt64) { self.state = state }

    /// The next number.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Draws ranks of which the n-th comes 1/n as often as the first.
package struct ZipfTable {
    private let sums: [Double]

    /// A table for `count` ranks.
    package init(count: Int) {
        var sum = 0.0
        sums = (1...count).map { rank in
            sum += 1 / Double(rank)
            return sum
        }
    }

    /// A rank, from 0.
    package func draw(_ random: inout SplitMix64) -> Int {
        let wanted = Double(random.next() >> 11) / Double(1 << 53) * (sums.last ?? 0)
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
