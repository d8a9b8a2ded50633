internal import Record

/// A statement as cards, citations and pictures tell it.
struct StatementWords {
    let statement: StatementView
    private let index: RecordIndex

    /// The words for a statement of `index`.
    init(_ statement: StatementView, in index: RecordIndex) {
        self.statement = statement
        self.index = index
    }

    /// What was said.
    var text: String { String(decoding: statement.readableText, as: UTF8.self) }
    /// The speaker; nil where it is not known.
    var speaker: SpeakerRecord? { statement.speakerNumber.map { index.speakers[$0] } }
    /// The speaker's name.
    var name: String { speaker?.name ?? "Unknown speaker" }
    /// The role, as the document gives it.
    var role: String? { statement.role.map { String(decoding: $0, as: UTF8.self) } ?? speaker?.role }
    /// The document's title.
    var title: String { statement.document.title ?? statement.document.id.description }
    /// Where it is shown.
    var path: String { ResourceURL.statement(statement.id) }

    /// The day as words.
    var day: String? { (statement.context?.date ?? statement.day).map { DateWords.text($0) } }

    /// How it stands in the document, as a word.
    var kind: String {
        switch statement.kind {
        case .direct: "Quoted"
        case .indirect: "Reported"
        case .mixed: "Partly quoted"
        }
    }

    /// One line for a headline: name and words, cut between words.
    func headline(_ maximumCount: Int = 110) -> String {
        let line = "\(name): \(statement.kind == .direct ? "“\(text)”" : text)"
        guard line.count > maximumCount else { return line }
        let cut = line.prefix(maximumCount)
        return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
    }

    /// A line for a footnote, with the address that stays.
    func citation(at url: String) -> String {
        let words = statement.kind == .direct ? "“\(text)”" : "\(text) [\(kind.lowercased())]"
        let when = day.map { ", \($0)" } ?? ""
        let publisher = statement.document.publisher.map { ", \($0)" } ?? ""
        return "\(name)\(role.map { " (\($0))" } ?? "")\(when): \(words). In: “\(title)”\(publisher). OnRecord, \(url)"
    }
}
