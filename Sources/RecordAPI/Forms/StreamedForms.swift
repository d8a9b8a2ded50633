internal import Record

/// Lists as NDJSON: an item a line, all of them.
enum NDJSONForm {
    /// Streams the list that `resource` is.
    static func render(_ resource: Resource, _ call: Call) throws(Problem) -> Answer {
        let index = call.index
        switch resource {
        case .statements(let list):
            return call.stream(list.rows) { row, json in json.statement(at: row, in: index) }
        case .speakers(let list):
            return call.stream(list.all) { number, json in json.speakerSummary(index.speakers[number]) }
        case .topicSpeakers(_, let list):
            return call.stream(list.all) { number, json in
                json.countedSpeaker(index.speakers[number], count: list.counts[number] ?? 0)
            }
        case .topics(let list):
            return call.stream(list.all) { number, json in json.topicSummary(index.topics[number], in: index) }
        case .documents(let list):
            return call.stream(list.all) { number, json in
                json.documentSummary(index.documents[number], number: number, in: index)
            }
        default: throw .missing(.ndjson)
        }
    }
}

/// Lists as CSV: a header, then an item a row, all of them.
enum CSVForm {
    /// Streams the list that `resource` is.
    static func render(_ resource: Resource, _ call: Call) throws(Problem) -> Answer {
        let index = call.index
        switch resource {
        case .statements(let list):
            return call.stream(list.rows, header: StatementRow.header) { row in
                let statement = index.statement(at: row)
                return StatementRow.bytes(of: statement.value, in: statement.document)
            }
        case .speakers(let list):
            return call.stream(list.all, header: ResourceRow.speakerHeader) { ResourceRow.speaker($0, in: index) }
        case .topicSpeakers(_, let list):
            return call.stream(list.all, header: ResourceRow.countedHeader) { number in
                ResourceRow.speaker(number, count: list.counts[number] ?? 0, in: index)
            }
        case .timeline(let timeline):
            let numbers = OrderedNumbers(.range(timeline.buckets.indices))
            return call.stream(numbers, header: ResourceRow.timelineHeader) {
                ResourceRow.bucket(timeline.buckets[$0])
            }
        case .topics(let list):
            return call.stream(list.all, header: ResourceRow.topicHeader) { ResourceRow.topic($0, in: index) }
        case .documents(let list):
            return call.stream(list.all, header: ResourceRow.documentHeader) { ResourceRow.document($0, in: index) }
        default: throw .missing(.csv)
        }
    }
}

extension Call {
    /// An answer that streams all of `numbers`, or as many as `limit` says where it is given.
    fileprivate func stream(
        _ numbers: OrderedNumbers, header: [UInt8] = [], item: @escaping @Sendable (Int) -> [UInt8]
    ) -> Answer {
        let isLimited = parameters[Parameters.limit.name] != nil
        let limit = !isLimited ? numbers.count : parameters.integer(Parameters.limit)
        var answer = Answer(mediaType: form.mediaType)
        answer.stream = ListStream(header: header, count: min(numbers.count, limit)) { item(numbers[$0]) }
        return answer
    }

    /// An answer that streams all of `numbers` as lines of JSON that `write` writes.
    fileprivate func stream(
        _ numbers: OrderedNumbers, _ write: @escaping @Sendable (Int, inout JSONWriter) -> Void
    ) -> Answer {
        stream(numbers) { number in
            var json = JSONWriter(capacity: 1024)
            write(number, &json)
            return json.finish()
        }
    }
}
