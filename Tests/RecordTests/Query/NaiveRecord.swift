import Glibc
import RecordFixtures

@testable import Record

/// Statements in a plain array, asked by looking at each: what an index must agree with.
struct NaiveRecord {
    /// A statement, newest first, with what questions look at.
    struct Entry {
        let order: StatementOrder
        let statement: Statement
        let document: Document
        /// The keys of the content's words.
        let words: [String]
        /// The folded words of the content.
        let forms: [String]

        /// The folded words of each text that a search of `scope` looks in.
        func texts(_ scope: SearchScope) -> [[String]] {
            switch scope {
            case .content: [forms]
            case .sentence: [NaiveRecord.words(of: line)]
            case .document:
                [document.text.slice(document.text.span), document.title ?? ""].map(NaiveRecord.words(of:))
            case .title: [NaiveRecord.words(of: document.title ?? "")]
            }
        }

        /// The line of the content: made documents have a sentence a line.
        private var line: String {
            let content = statement.attribution.content[0]
            let text = document.text
            let before = text.slice(TextSpan(start: 0, end: content.start)).split(
                separator: "\n", omittingEmptySubsequences: false)
            let rest = text.slice(TextSpan(start: content.start, end: text.count)).prefix { $0 != "\n" }
            return "\(before.last ?? "")\(rest)"
        }
    }

    let entries: [Entry]
    private let taxonomy: Taxonomy
    /// The forms of each key that are on the record.
    private let forms: [String: Set<String>]
    private let meanLength: Double

    init(_ documents: [AnnotatedDocument], taxonomy: Taxonomy) {
        self.taxonomy = taxonomy
        entries =
            documents.flatMap { annotated in annotated.statements.map { Self.entry($0, annotated.document) } }
            .sorted { $0.order < $1.order }
        var forms: [String: Set<String>] = [:]
        for entry in entries {
            for (key, form) in zip(entry.words, entry.forms) { forms[key, default: []].insert(form) }
        }
        self.forms = forms
        meanLength = max(1, Double(entries.reduce(0) { $0 + $1.words.count }) / Double(max(1, entries.count)))
    }

    private static func entry(_ statement: Statement, _ document: Document) -> Entry {
        let day = statement.context?.date?.firstDayNumber ?? document.published?.date.firstDayNumber
        let place = DocumentOrder(of: document)
        let forms = statement.attribution.content.flatMap { words(of: document.text.slice($0)) }
        return Entry(
            order: StatementOrder(
                day: day.map { Int32($0) } ?? StatementOrder.undated, published: place.published,
                documentKey: place.key, start: UInt32(statement.attribution.content[0].start),
                id: statement.id.rawValue),
            statement: statement, document: document, words: forms.map { EnglishInflection.key(of: $0) }, forms: forms)
    }

    private static func holds(_ phrase: some Collection<[UInt8]>, begun beginning: [UInt8]?, _ forms: [String]) -> Bool
    {
        let keys = phrase.map { EnglishInflection.key(of: String(decoding: $0, as: UTF8.self)) }
        let last = beginning.map { String(decoding: $0, as: UTF8.self) }
        let count = keys.count + (last == nil ? 0 : 1)
        return forms.indices.contains { start in
            start + count <= forms.count
                && keys.indices.allSatisfy { EnglishInflection.key(of: forms[start + $0]) == keys[$0] }
                && last.map { forms[start + count - 1].hasPrefix($0) } ?? true
        }
    }

    fileprivate static func words(of text: String) -> [String] {
        FoldedWords.words(of: text).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func keys(of text: String) -> [String] { words(of: text).map { EnglishInflection.key(of: $0) } }

    /// The positions of the entries that answer `query`.
    func rows(matching query: StatementQuery) -> [Int] {
        let fields = Dictionary(grouping: query.filters, by: \.field).values
        return entries.indices.filter { row in
            fields.allSatisfy { $0.contains { meets($0, entries[row]) } }
                && query.search.map { matches($0, entries[row], query.scope) } ?? true
        }
    }

    private func matches(_ search: SearchExpression, _ entry: Entry, _ scope: SearchScope) -> Bool {
        switch search {
        case .words(let words) where scope != .content:
            return entry.texts(scope).contains { Self.holds(words, begun: nil, $0) }
        case .prefix(let words) where scope != .content:
            return entry.texts(scope).contains { Self.holds(words.dropLast(), begun: words.last, $0) }
        case .words(let words):
            let wanted = words.map { EnglishInflection.key(of: String(decoding: $0, as: UTF8.self)) }
            return Self.holds(wanted, entry.words) { $0 == $1 }
        case .prefix(let words):
            // The last is only begun: all before are compared by key, it by form.
            let wanted = words.map { String(decoding: $0, as: UTF8.self) }
            return entry.words.indices.contains { start in
                guard start + wanted.count <= entry.words.count else { return false }
                let isPhrase = wanted.indices.dropLast().allSatisfy {
                    entry.words[start + $0] == EnglishInflection.key(of: wanted[$0])
                }
                return isPhrase && isBegun(wanted[wanted.count - 1], entry.words[start + wanted.count - 1])
            }
        case .filter(let filter): return meets(filter, entry)
        case .every(let parts): return parts.allSatisfy { matches($0, entry, scope) }
        case .any(let parts): return parts.contains { matches($0, entry, scope) }
        case .not(let part): return !matches(part, entry, scope)
        }
    }

    /// Whether a form of the word of `key`, anywhere on the record, starts with `prefix`: forms share their statements.
    private func isBegun(_ prefix: String, _ key: String) -> Bool {
        forms[key]?.contains { $0.hasPrefix(prefix) } ?? false
    }

    private static func holds(_ wanted: [String], _ words: [String], _ equal: (String, String) -> Bool) -> Bool {
        guard !wanted.isEmpty, wanted.count <= words.count else { return false }
        return (0...words.count - wanted.count).contains { start in
            wanted.indices.allSatisfy { equal(wanted[$0], words[start + $0]) }
        }
    }

    private func meets(_ filter: StatementFilter, _ entry: Entry) -> Bool {
        let statement = entry.statement
        switch filter {
        case .speaker(let slug): return statement.speaker?.slug == slug
        case .topic(let slug): return statement.topics.contains { lineage(of: $0.topic).contains(slug) }
        case .document(let id): return entry.document.id == id
        case .publisher(let name):
            return entry.document.publisher.flatMap { Slug(slugging: $0) } == Slug(slugging: name)
        case .kind(let kind): return statement.kind == kind
        case .stance(let stance): return statement.stance == stance
        case .role(let words): return Self.holds(words, in: statement.speaker?.role)
        case .place(let words): return Self.holds(words, in: statement.context?.place)
        case .language(let tag):
            return entry.document.language == tag || entry.document.language?.hasPrefix(tag + "-") == true
        case .days(let first, let last):
            guard first != nil || last != nil else { return true }
            let day = Int(entry.order.day)
            return day != Int(StatementOrder.undated) && day >= first ?? .min && day <= last ?? .max
        case .confidence(let least):
            return Int((statement.attribution.confidence * 10_000).rounded()) >= least
        }
    }

    private static func holds(_ phrase: String, in text: String?) -> Bool {
        text.map { holds(keys(of: phrase), keys(of: $0)) { $0 == $1 } } ?? false
    }

    /// The topic and all that contain it.
    func lineage(of topic: Slug) -> Set<Slug> {
        (taxonomy[topic]?.broader ?? []).reduce([topic]) { $0.union(lineage(of: $1)) }
    }

    /// How well the entry answers `words`, all of them keys, by Okapi BM25.
    func score(of words: [String], row: Int) -> Double {
        let entry = entries[row]
        return Set(words).reduce(0) { sum, word in
            let holders = Double(entries.count { $0.words.contains(word) })
            let rarity = (Double(entries.count) - holders + 0.5) / (holders + 0.5)
            let count = Double(entry.words.count { $0 == word })
            let length = 0.25 + 0.75 * Double(entry.words.count) / meanLength
            return sum + log(1 + rarity) * count * 2.2 / (count + 1.2 * length)
        }
    }
}
