internal import Record

/// Lists as NDJSON: an item a line, all of them.
enum NDJSONForm {
    /// Streams the list that `resource` is.
    static func render(_ resource: Resource, _ call: Call) throws(Problem) -> Answer {
        let index = call.index
        guard case .statements(let list) = resource else { throw .missing(.ndjson) }
        return call.stream(count: list.rows.count) { position in
            var json = JSONWriter()
            json.statement(at: list.rows[position], in: index)
            return json.finish()
        }
    }
}

/// Lists as CSV: a header, then an item a row, all of them.
enum CSVForm {
    /// Streams the list that `resource` is.
    static func render(_ resource: Resource, _ call: Call) throws(Problem) -> Answer {
        let index = call.index
        guard case .statements(let list) = resource else { throw .missing(.csv) }
        return call.stream(header: StatementRow.header, count: list.rows.count) { position in
            let statement = index.statement(at: list.rows[position])
            return StatementRow.bytes(of: statement.value, in: statement.document)
        }
    }
}

extension Call {
    /// An answer that streams `count` items, or as many as `limit` says where it is given.
    fileprivate func stream(
        header: [UInt8] = [], count: Int, item: @escaping @Sendable (Int) -> [UInt8]
    ) -> Answer {
        let limit = parameters[Parameters.limit.name] == nil ? count : parameters.integer(Parameters.limit)
        var answer = Answer(mediaType: form.mediaType)
        answer.stream = ListStream(header: header, count: min(count, limit), item: item)
        return answer
    }
}
