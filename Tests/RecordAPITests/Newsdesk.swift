import HTTPWire
import JSONReader
import Record
import RecordFixtures

@testable import RecordAPI

/// Asks the API about the fixtures' newsroom, without a socket.
struct Newsdesk {
    var snapshot: RecordSnapshot? = RecordSnapshot(index: Newsroom.index, version: 1, epochSecond: 1_700_000_000)
    var api = API()

    func answer(_ target: String, method: HTTPWire.Method = .get, accept: String = "*/*") -> Answer {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = Array(parts[0].utf8)
        let query = Array((parts.count > 1 ? parts[1] : "").utf8)
        return api.answer(
            APIRequest(
                method: method, path: path.span, query: query.span,
                preference: FormPreference(accept: accept.utf8.span), host: "desk.example"), from: snapshot)
    }

    func post(_ target: String, _ body: [UInt8], type: String?, coding: String? = nil) -> Answer {
        let parts = target.split(separator: "?", maxSplits: 1)
        let path = Array(parts[0].utf8)
        let query = Array((parts.count > 1 ? parts[1] : "").utf8)
        return api.answer(
            APIRequest(
                method: .post, path: path.span, query: query.span, host: "desk.example",
                content: RequestContent(body, type: type, coding: coding)), from: snapshot)
    }

    /// The whole body of an answer, also of a streamed one.
    func text(_ target: String) -> String {
        let answer = answer(target)
        guard var stream = answer.stream else { return String(decoding: answer.body, as: UTF8.self) }
        var bytes: [UInt8] = []
        while let piece = stream.next() { bytes += piece }
        return String(decoding: bytes, as: UTF8.self)
    }

    func json(_ target: String) throws -> JSONValue { try JSONValue(answer(target).body) }

    /// The `id`s of a list's items.
    func ids(_ target: String) throws -> [String] {
        try json(target)["items"]?.items.compactMap { $0["id"]?.string } ?? []
    }
}
