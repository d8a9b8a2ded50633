import ArgumentParser
import Record

/// The kinds of questions that are measured.
enum QueryKind: String, CaseIterable, ExpressibleByArgument {
    case word, twoWords = "two-words", phrase, prefix, wordSpeaker = "word-speaker", speakerTopic = "speaker-topic"
    case facets

    /// Whether answers come the best first; else newest first.
    var isRanked: Bool {
        switch self {
        case .word, .twoWords, .phrase, .wordSpeaker: true
        case .prefix, .speakerTopic, .facets: false
        }
    }

    /// Where a server answers `search`, with as many statements as it gives by itself.
    func target(_ search: String) -> String {
        let escaped = search.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                String(UnicodeScalar(byte))
            default: "%" + String(0x100 | Int(byte), radix: 16, uppercase: true).dropFirst()
            }
        }
        let order = isRanked ? "&sort=relevance" : ""
        return "/statements?q=" + escaped.joined() + order + (self == .facets ? "&facets=speaker,topic" : "")
    }
}

/// The questions of each kind, drawn from the statements themselves so that each has an answer.
struct GeneratedQueries {
    /// So many of the most frequent words are not asked for alone: nobody searches for "the".
    private static let functionWordCount = 30
    private static let prefixLength = 3

    private let corpus: GeneratedCorpus
    private let functionWords = Set((0..<Self.functionWordCount).map { MadeWords.word($0) })
    private var random = SeededGenerator(seed: 0xA5C)

    init(_ corpus: GeneratedCorpus) { self.corpus = corpus }

    /// `count` searches of `kind`.
    mutating func make(_ kind: QueryKind, count: Int) -> [String] {
        var made: [String] = []
        while made.count < count {
            let document = corpus.documents[Int.random(in: 0..<corpus.documents.count, using: &random)]
            let statement = document.statements[Int.random(in: 0..<document.statements.count, using: &random)]
            let words = document.document.text.slice(statement.attribution.content[0]).split(separator: " ")
            let told = words.filter { !functionWords.contains(String($0)) }
            guard told.count > 1, let speaker = statement.speaker else { continue }
            let place = Int.random(in: 0..<words.count - 1, using: &random)
            let one = told[Int.random(in: 0..<told.count, using: &random)]
            switch kind {
            case .word, .facets: made.append(String(one))
            case .twoWords:
                let other = told[Int.random(in: 0..<told.count, using: &random)]
                if one != other { made.append("\(one) \(other)") }
            case .phrase:
                if told.contains(words[place]) { made.append("\"\(words[place]) \(words[place + 1])\"") }
            case .prefix: made.append(one.prefix(Self.prefixLength) + "*")
            case .wordSpeaker: made.append("\(one) speaker:\(speaker.slug)")
            case .speakerTopic: made.append("speaker:\(speaker.slug) topic:\(statement.topics[0].topic)")
            }
        }
        return made
    }
}
