import FoundationEssentials
import Record

/// Writes corpus and questions for the peers: a line a statement, a line a question.
struct CorpusDump {
    let folder: String

    /// Statements as "day, speaker, topics, words" in the order of the index, newest first.
    func write(_ corpus: GeneratedCorpus, _ index: RecordIndex) throws {
        var lines: [UInt8] = []
        for row in 0..<index.statementCount {
            let statement = index.statement(at: row)
            let topics = Set(statement.topicNumbers.flatMap { GeneratedCorpus.lineage(ofTopic: Int($0)) }).sorted()
            let speaker = statement.speakerNumber.map { index.speakers[$0].slug.description } ?? ""
            let names = topics.map { GeneratedCorpus.topicSlug($0).description }.joined(separator: " ")
            let content = statement.document.text.slice(statement.content[statement.content.startIndex])
            lines += "\(statement.day?.firstDayNumber ?? 0)\t\(speaker)\t\(names)\t\(content)\n".utf8
        }
        try Data(lines).write(to: URL(filePath: folder + "/statements.tsv"))
    }

    /// Questions as "kind, search".
    func write(_ queries: [(kind: QueryKind, texts: [String])]) throws {
        var lines: [UInt8] = []
        for (kind, texts) in queries { for text in texts { lines += "\(kind.rawValue)\t\(text)\n".utf8 } }
        try Data(lines).write(to: URL(filePath: folder + "/queries.tsv"))
    }

    /// Lines to a text of this name.
    func write(_ lines: [String], to name: String) throws {
        let text = lines.map { $0 + "\n" }.joined()
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name).txt"))
    }
}
