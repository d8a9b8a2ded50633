internal import HTTPWire
internal import Record

/// Resources as JSON.
enum JSONForm {
    /// Writes `resource` as JSON.
    static func render(_ resource: Resource, _ call: Call) throws(Problem) -> Answer {
        let index = call.index
        switch resource {
        case .home: return home(call)
        case .statement(let row):
            let statement = index.statement(at: row)
            return call.answer { json in
                json.statement(statement, in: index, correcting: call.corrections(by: statement))
            }
        case .statements(let list): return statements(list, call)
        case .speaker(let number, let page):
            let speaker = index.speakers[number]
            return call.answer(with: page, at: ResourceURL.speaker(speaker.slug)) { json in
                json.speakerFields(speaker, number: number, in: index)
            }
        case .topic(let number, let page):
            let topic = index.topics[number]
            return call.answer(with: page, at: ResourceURL.topic(topic.slug)) { json in
                json.topicFields(topic, number: number, in: index)
            }
        case .document(let number, let page):
            let document = index.documents[number]
            return call.answer(with: page, at: ResourceURL.document(document.id)) { json in
                json.documentFields(document, number: number, in: index)
            }
        case .speakers(let list):
            return call.answer(list.page) { number, json in json.speakerSummary(index.speakers[number]) }
        case .topics(let list):
            return call.answer(list.page) { number, json in json.topicSummary(index.topics[number], in: index) }
        case .documents(let list):
            return call.answer(list.page) { number, json in
                json.documentSummary(index.documents[number], number: number, in: index)
            }
        case .topicSpeakers(_, let list):
            return call.answer(list.page) { number, json in
                json.countedSpeaker(index.speakers[number], count: list.counts[number] ?? 0)
            }
        case .timeline(let timeline): return call.answer { json in json.speakerTimeline(timeline, in: index) }
        case .comparison(let comparison): return call.answer { json in json.comparison(comparison, in: index) }
        case .check(let report): return call.answer { json in json.quotationReport(report, in: index) }
        case .suggestions(let suggestions):
            let page = ListPage(items: suggestions, total: suggestions.count, next: nil)
            return call.answer(page) { suggestion, json in json.suggestion(suggestion, in: index) }
        case .problemKind(let kind): return call.answer { json in json.problemKind(kind) }
        }
    }

    /// About how many bytes a list has beside its items.
    private static let pageByteCount = 1024
    /// About how many bytes a statement has.
    private static let statementByteCount = 1536
    /// About how many bytes a facet has.
    private static let facetByteCount = 6144

    private static func statements(_ list: StatementList, _ call: Call) -> Answer {
        let next = list.page.next.map { call.nextURL($0) }
        call.index.prefetch(list.page.items)
        let capacity =
            Self.pageByteCount + list.page.items.count * Self.statementByteCount
            + (list.facets?.facetCount ?? 0) * Self.facetByteCount
        var answer = call.answer(capacity: capacity) { json in
            json.object { json in
                json.list(list.page, next: next) { row, json in
                    json.statement(call.index.statement(at: row), in: call.index, highlighting: list.highlighted)
                }
                list.facets?.writeCounts(&json)
                let hints = list.page.total == 0 ? call.filterHints : []
                if !hints.isEmpty { json.field("hints", hints) }
            }
        }
        answer.link(next: next)
        return answer
    }

    private static func home(_ call: Call) -> Answer {
        call.answer { json in
            json.object { json in
                json.field("name", "OnRecord")
                if let version = call.service.version { json.field("version", version) }
                json.field("description", "Who said what, about which topic, when, and where exactly it is written.")
                json.counts(of: call.index)
                json.key("routes")
                json.array { json in for route in call.service.routes { json.route(route) } }
            }
        }
    }
}

extension Call {
    /// An answer in JSON with a page of a list.
    fileprivate func answer<Item>(_ page: ListPage<Item>, _ write: (Item, inout JSONWriter) -> Void) -> Answer {
        let next = page.next.map { nextURL($0) }
        var answer = answer { json in json.object { json in json.list(page, next: next, write) } }
        answer.link(next: next)
        return answer
    }

    /// An answer in JSON with the fields of a resource and the first page of its statements, which `path` lists alone.
    fileprivate func answer(
        with page: ListPage<Int>, at path: String, _ write: (inout JSONWriter) -> Void
    ) -> Answer {
        let next = page.next.map { NextLink(path: path + "/statements", parameters: parameters.given).url($0) }
        var answer = answer { json in
            json.object { json in
                write(&json)
                json.key("statements")
                json.object { json in json.list(page, next: next) { row, json in json.statement(at: row, in: index) } }
            }
        }
        answer.link(next: next)
        return answer
    }
}

extension JSONWriter {
    /// Writes the statement at `row`.
    mutating func statement(at row: Int, in index: RecordIndex) { statement(index.statement(at: row), in: index) }

    fileprivate mutating func route(_ route: Route) {
        object { json in
            json.field("path", route.pattern)
            json.field("summary", route.summary)
            json.field("parameters", route.parameters.map(\.name))
            json.field("forms", route.forms.map(\.suffix))
        }
    }

    fileprivate mutating func problemKind(_ kind: ProblemKind) {
        object { json in
            json.field("type", "/problems/\(kind.rawValue)")
            json.field("title", kind.title)
            json.field("status", Int(kind.status.code))
            json.field("remedy", kind.remedy)
        }
    }
}
