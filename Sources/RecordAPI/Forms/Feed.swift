internal import Record

/// A resource as feeds tell it: entries with titles, texts and times.
struct Feed {
    /// One thing that readers of feeds show.
    struct Entry {
        /// Its address: a path of this server.
        let path: String
        let title: String
        let text: String
        var author: (name: String, path: String)?
        /// When it was made public, in seconds from 1970-01-01; that of the snapshot where it is not known.
        let published: Int
        var tags: [(id: String, label: String)] = []
        /// Where it was published, elsewhere.
        var source: String?
        var language: String?
    }

    let title: String
    /// The address that it is known by, whatever its form and the size of its pages.
    let path: String
    let entries: [Entry]
    /// The address of the next page.
    let next: String?

    /// The feed of `resource`; nil for what is no list and holds none.
    init?(_ resource: Resource, _ call: Call) {
        let index = call.index
        let lasting = call.parameters.given.filter {
            ![Parameters.pretty.name, Parameters.limit.name].contains($0.name)
        }
        path = QueryText.url(call.stem ?? call.encodedPath, lasting)
        var listPath = call.stem ?? call.encodedPath
        let page: ListPage<Int>
        switch resource {
        case .statements(let list):
            (title, page) = (Self.title(of: list.subject, in: index), list.page)
            entries = page.items.map { Self.entry(index.statement(at: $0), call) }
        case .speaker(let number, let statements):
            (title, page) = (Self.title(of: .speaker(number), in: index), statements)
            entries = page.items.map { Self.entry(index.statement(at: $0), call) }
            listPath = ResourceURL.speaker(index.speakers[number].slug) + "/statements"
        case .topic(let number, let statements):
            (title, page) = (Self.title(of: .topic(number), in: index), statements)
            entries = page.items.map { Self.entry(index.statement(at: $0), call) }
            listPath = ResourceURL.topic(index.topics[number].slug) + "/statements"
        case .document(let number, let statements):
            (title, page) = (Self.title(of: .document(number), in: index), statements)
            entries = page.items.map { Self.entry(index.statement(at: $0), call) }
            listPath = ResourceURL.document(index.documents[number].id) + "/statements"
        case .speakers(let list):
            (title, page) = ("Speakers on the record", list.page)
            entries = page.items.map { Self.entry(ofSpeaker: $0, call) }
        case .topicSpeakers(let topic, let list):
            (title, page) = ("Who spoke about \(index.topics[topic].label)", list.page)
            entries = page.items.map { Self.entry(ofSpeaker: $0, call) }
        case .topics(let list):
            (title, page) = ("Topics on the record", list.page)
            entries = page.items.map { Self.entry(ofTopic: $0, call) }
        case .documents(let list):
            (title, page) = ("Documents on the record", list.page)
            entries = page.items.map { Self.entry(ofDocument: $0, call) }
        default: return nil
        }
        next = page.next.map {
            NextLink(path: "\(listPath).\(call.form.suffix)", parameters: call.parameters.given).url($0)
        }
    }

    /// When the newest entry was made public; `standard` where there is none.
    func updated(_ standard: Int) -> Int { entries.map(\.published).max() ?? standard }
}

extension Feed {
    /// What the statements of a list have in common, as a title.
    static func title(of subject: StatementList.Subject, in index: RecordIndex) -> String {
        switch subject {
        case .everything: "Statements on the record"
        case .speaker(let number): "What \(index.speakers[number].name) said"
        case .topic(let number): "What was said about \(index.topics[number].label)"
        case .speakerOnTopic(let speaker, let topic):
            "What \(index.speakers[speaker].name) said about \(index.topics[topic].label)"
        case .document(let number):
            "Statements in \(index.documents[number].title ?? index.documents[number].id.description)"
        }
    }

    private static func entry(_ statement: StatementView, _ call: Call) -> Entry {
        let index = call.index
        let speaker = statement.speakerNumber.map { index.speakers[$0] }
        let document = statement.document
        let text = String(decoding: statement.readableText, as: UTF8.self)
        return Entry(
            path: ResourceURL.statement(statement.id), title: shortened("\(speaker?.name ?? "Unknown"): \(text)"),
            text: text, author: speaker.map { ($0.name, ResourceURL.speaker($0.slug)) },
            published: document.published?.epochSecond ?? statement.day.map { $0.firstDayNumber * 86_400 }
                ?? call.epochSecond,
            tags: statement.topicNumbers.map { number in
                let topic = index.topics[Int(number)]
                return (topic.slug.description, topic.label)
            }, source: document.url, language: document.language)
    }

    private static func entry(ofSpeaker number: Int, _ call: Call) -> Entry {
        let speaker = call.index.speakers[number]
        let role = speaker.role.map { "\($0). " } ?? ""
        return Entry(
            path: ResourceURL.speaker(speaker.slug), title: speaker.name,
            text: "\(role)\(speaker.statementCount) statements in \(speaker.documentCount) documents.",
            published: call.newest(call.index.rows(ofSpeaker: number)))
    }

    private static func entry(ofTopic number: Int, _ call: Call) -> Entry {
        let topic = call.index.topics[number]
        return Entry(
            path: ResourceURL.topic(topic.slug), title: topic.label, text: "\(topic.statementCount) statements.",
            published: call.newest(call.index.rows(ofTopic: number)))
    }

    private static func entry(ofDocument number: Int, _ call: Call) -> Entry {
        let document = call.index.documents[number]
        let publisher = document.publisher.map { "\($0). " } ?? ""
        return Entry(
            path: ResourceURL.document(document.id), title: document.title ?? document.id.description,
            text: "\(publisher)\(call.index.statementCount(ofDocument: number)) statements.",
            published: document.published?.epochSecond ?? call.epochSecond, source: document.url,
            language: document.language)
    }

    /// The most characters of a title.
    private static let titleCount = 120

    /// `text` as a title, cut between words.
    private static func shortened(_ text: String) -> String {
        guard text.count > titleCount else { return text }
        let cut = text.prefix(titleCount)
        return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
    }
}

extension Call {
    /// When the record was published, in seconds from 1970-01-01.
    var epochSecond: Int { snapshot?.epochSecond ?? 0 }

    /// The day of the newest of `rows` in seconds from 1970-01-01; the time of publication where it has none.
    fileprivate func newest(_ rows: RowSet) -> Int {
        guard rows.count > 0, let day = index.statement(at: rows[0]).day else { return epochSecond }
        return day.firstDayNumber * 86_400
    }
}
