import HTTPServer
import Record
import RecordFixtures
import Testing
import Transport

@testable import RecordAPI

/// What several loops answer, counted and shared.
extension RecordHandlerTests {
    @Test("what a loop answered is counted")
    func counting() throws {
        publisher.publish(Newsroom.index, at: 0)
        let service = ServiceFacts()
        var handler = RecordHandler(publisher: publisher, api: API(service: service), service: service)
        var sink = ResponseSink(capacity: 1 << 20)
        for target in ["/topics", "/topics", "/nowhere"] { _ = try exchange(get(target), &handler, &sink) }
        handler.rest()
        let metrics = String(decoding: service.metrics(nil), as: UTF8.self)
        #expect(metrics.contains("\nonrecord_requests_total 3\n"))
        #expect(metrics.contains("\nonrecord_cached_responses_total 1\n"))
        #expect(metrics.contains("\nonrecord_errors_total 1\n"))
    }

    @Test("what one loop rendered another takes over, as long as the record is the same")
    func sharing() throws {
        publisher.publish(Newsroom.index, at: 0)
        let (service, shared) = (ServiceFacts(), SharedResponses())
        func handler() -> RecordHandler {
            RecordHandler(publisher: publisher, api: API(service: service), service: service, shared: shared)
        }
        var one = handler()
        var other = handler()
        var sink = ResponseSink(capacity: 1 << 20)
        func cachedCount() -> String? {
            let lines = String(decoding: service.metrics(nil), as: UTF8.self).split(separator: "\n")
            return lines.first { $0.hasPrefix("onrecord_cached_responses_total ") }.map { String($0.dropFirst(32)) }
        }
        for target in ["/statements?q=radar", "/statements.atom", "/topics"] {
            let first = try exchange(get(target), &one, &sink)
            #expect(try exchange(get(target), &other, &sink) == first)
            #expect(try exchange(get(target), &other, &sink) == first)
        }
        let elsewhere = try exchange("GET /statements.atom HTTP/1.1\r\nHost: b\r\n\r\n", &other, &sink)
        #expect(elsewhere.contains("http://b/"))
        other.rest()
        #expect(cachedCount() == "6")
        publisher.publish(Newsroom.index, at: 1)
        let renewed = try exchange(get("/topics"), &other, &sink)
        #expect(try exchange(get("/topics"), &one, &sink) == renewed)
        other.rest()
        one.rest()
        #expect(cachedCount() == "7")
    }
}
