internal import HTTPWire
internal import Record

/// A request that a route answers: its parts read and checked, and the record it is asked of.
struct Call: Sendable {
    /// The snapshot to answer from; nil before the first, for routes that work without.
    let snapshot: RecordSnapshot?
    /// The variable segments of the path, in order.
    let path: [String]
    /// The path as it was asked for, percent-encoded.
    let encodedPath: String
    /// The query parameters.
    let parameters: ParameterValues
    /// The form that is asked for, of those that the route has.
    let form: AnswerForm
    /// What the service knows of itself.
    let service: ServiceFacts

    /// What is on the record.
    var index: RecordIndex { snapshot?.index ?? RecordIndex.empty }

    /// A writer in the form that the request asks for.
    func json() -> JSONWriter { JSONWriter(pretty: parameters.isSet(Parameters.pretty.name)) }

    /// An answer in JSON that `body` writes.
    func answer<Failure: Error>(_ body: (inout JSONWriter) throws(Failure) -> Void) throws(Failure) -> Answer {
        var json = json()
        try body(&json)
        return Answer(body: json.finish())
    }
}

extension RecordIndex {
    /// Nothing on the record.
    static let empty = RecordIndex([])
}
