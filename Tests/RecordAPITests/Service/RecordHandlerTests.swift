import HTTPServer
import HTTPWire
import JSONReader
import Record
import RecordFixtures
import Testing
import Transport

@testable import RecordAPI

/// Requests as bytes in, responses as bytes out.
struct RecordHandlerTests {
    let publisher = RecordPublisher()

    @Test("a cached answer is the same as the first, and HEAD is GET without the body")
    func caching() throws {
        publisher.publish(Newsroom.index, at: 1_700_000_000)
        let replies = try exchange([
            get("/statements?q=radar"), get("/statements?q=radar"),
            "HEAD /statements?q=radar HTTP/1.1\r\nHost: a\r\n\r\n",
        ])
        #expect(replies[0].hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(replies[0] == replies[1])
        #expect(replies[2] == head(of: replies[0]) + "\r\n\r\n")
        #expect(replies[0].contains("\r\nLast-Modified: Tue, 14 Nov 2023 22:13:20 GMT\r\n"))
        #expect(replies[0].contains("\r\nAccess-Control-Allow-Origin: *\r\n"))
        #expect(replies[0].contains("\r\nCache-Control: public, "))
    }

    @Test("a client that has the answer gets 304, cached or not")
    func notModified() throws {
        publisher.publish(Newsroom.index, at: 0)
        let first = try exchange([get("/speakers/lindqvist")])[0]
        let tag = try #require(field("ETag", of: first))
        #expect(tag.hasPrefix("\"") && tag.count > 10)
        let again = get("/speakers/lindqvist", "If-None-Match: \(tag)\r\n")
        for reply in try exchange([again, again]) {
            #expect(reply.hasPrefix("HTTP/1.1 304 "))
            #expect(reply.hasSuffix("\r\n\r\n"))
            #expect(field("ETag", of: reply) == tag)
        }
        #expect(try exchange([get("/speakers/lindqvist", "If-None-Match: \"x\"\r\n")])[0].hasPrefix("HTTP/1.1 200 "))
    }

    @Test("a part of a document's text can be asked for; other answers have no parts")
    func ranges() throws {
        publisher.publish(Newsroom.index, at: 0)
        let whole = try exchange([get("/documents/storm/text")])[0]
        #expect(field("Accept-Ranges", of: whole) == "bytes")
        let part = try exchange([get("/documents/storm/text", "Range: bytes=0-3\r\n")])[0]
        #expect(part.hasPrefix("HTTP/1.1 206 "))
        #expect(field("Content-Range", of: part)?.hasPrefix("bytes 0-3/") == true)
        #expect(whole.split(separator: "\r\n\r\n", maxSplits: 1).last?.hasPrefix(part.suffix(4)) == true)
        #expect(try exchange([get("/statements", "Range: bytes=0-3\r\n")])[0].hasPrefix("HTTP/1.1 200 "))
    }

    @Test(
        "a list of all matches is streamed in the coding that is asked for, and HEAD tells the same",
        arguments: [("gzip", "gzip"), ("br, gzip", "br"), ("identity", nil), ("gzip;q=0", nil), ("zstd", nil)])
    func codedStream(_ accepted: String, _ coding: String?) throws {
        publisher.publish(Newsroom.index, at: 0)
        let asked = get("/statements.csv", "Accept-Encoding: \(accepted)\r\n")
        let replies = try exchange([asked, "HEAD" + asked.dropFirst(3)])
        #expect(replies[0].hasPrefix("HTTP/1.1 200 "))
        #expect(field("Content-Encoding", of: replies[0]) == coding)
        #expect(field("Vary", of: replies[0])?.contains("Accept-Encoding") == true)
        #expect(replies[1] == head(of: replies[0]) + "\r\n\r\n")
    }

    @Test(
        "a client that has a streamed list gets 304 until the record changes; each form and coding has a tag of its own",
        arguments: ["/statements.csv", "/statements.ndjson", "/speakers.csv?sort=name"])
    func streamNotModified(_ target: String) throws {
        publisher.publish(Newsroom.index, at: 1_700_000_000)
        let plain = try exchange([get(target)])[0]
        let tag = try #require(field("ETag", of: plain))
        #expect(field("Last-Modified", of: plain) == "Tue, 14 Nov 2023 22:13:20 GMT")
        let coded = try exchange([get(target, "Accept-Encoding: gzip\r\n")])[0]
        #expect(field("ETag", of: coded) == tag.dropLast() + "-gzip\"")
        let other = target + (target.contains("?") ? "&limit=1" : "?limit=1")
        #expect(try field("ETag", of: exchange([get(other)])[0]) != tag)
        let again = get(target, "If-None-Match: \(tag)\r\n")
        #expect(try exchange([again])[0].hasPrefix("HTTP/1.1 304 "))
        #expect(try exchange([again])[0].hasSuffix("\r\n\r\n"))
        #expect(try exchange([get(target, "If-Match: \"x\"\r\n")])[0].hasPrefix("HTTP/1.1 412 "))
        publisher.publish(Newsroom.index, at: 1_700_000_001)
        #expect(try exchange([again])[0].hasPrefix("HTTP/1.1 200 "))
    }

    @Test("no more bodies are compressed at once than there are places, and a place is free again with its body")
    func encoderPlaces() {
        let places = StreamEncoder.Places(maximumCount: 1)
        do {
            let first = StreamEncoder(.gzip, in: places)
            #expect(first != nil)
            #expect(StreamEncoder(.brotli, in: places) == nil)
            withExtendedLifetime(first) {}
        }
        #expect(StreamEncoder(.identity, in: places) == nil)
        #expect(StreamEncoder(.brotli, in: places) != nil)
        #expect(StreamEncoder(.gzip, in: places) != nil)
    }

    @Test("a publication is seen by the next request, and its tag differs")
    func publication() throws {
        var handler = handler()
        var sink = ResponseSink(capacity: 1 << 20)
        #expect(try exchange(get("/readyz"), &handler, &sink).hasPrefix("HTTP/1.1 503 "))
        publisher.publish(RecordIndex([]), at: 0)
        let empty = try exchange(get("/statements"), &handler, &sink)
        #expect(empty.contains("\"total\":0"))
        publisher.publish(Newsroom.index, at: 1)
        let full = try exchange(get("/statements"), &handler, &sink)
        #expect(full.contains("\"total\":7"))
        #expect(field("ETag", of: empty) != field("ETag", of: full))
    }

    @Test("what was withdrawn is 410 until it comes back")
    func withdrawal() throws {
        publisher.publish(Newsroom.index, at: 0)
        let id = Newsroom.index.statement(at: 0).id
        publisher.publish(RecordIndex([]), at: 60)
        let gone = try exchange([get("/statements/\(id)"), get("/documents/minister"), get("/documents/minister/text")])
        for reply in gone {
            #expect(reply.hasPrefix("HTTP/1.1 410 "))
            #expect(reply.contains("1970-01-01T00:01:00Z"))
        }
        #expect(try exchange([get("/statements/0000000000000")])[0].hasPrefix("HTTP/1.1 404 "))
        publisher.publish(Newsroom.index, at: 120)
        #expect(try exchange([get("/statements/\(id)")])[0].hasPrefix("HTTP/1.1 200 "))
    }

    @Test("errors are never kept by caches and say no tag")
    func errors() throws {
        publisher.publish(Newsroom.index, at: 0)
        for reply in try exchange([get("/nowhere"), get("/statements?limit=0"), get("/statements/x")]) {
            #expect(field("Cache-Control", of: reply) == "no-store")
            #expect(field("ETag", of: reply) == nil)
            #expect(field("Content-Type", of: reply) == "application/problem+json")
        }
    }

    @Test("where keys are asked for, who has none is refused but for what is open, and nothing is kept for others")
    func keys() throws {
        publisher.publish(Newsroom.index, at: 0)
        let service = ServiceFacts()
        let key = ReadKey(
            name: "desk", digest: SHA256Digest(of: Array("secret".utf8)).bytes,
            rate: RequestRate(count: 2, seconds: 60))
        var handler = RecordHandler(
            publisher: publisher, api: API(service: service, asksForKeys: true), service: service,
            keys: ReadKeys([key], clock: { 1 }))
        var sink = ResponseSink(capacity: 1 << 20)
        let with = get("/topics", "Authorization: Bearer secret\r\n")
        for remaining in [1, 0] {
            let reply = try exchange(with, &handler, &sink)
            #expect(reply.hasPrefix("HTTP/1.1 200 "))
            #expect(field("RateLimit", of: reply) == "\"key\";r=\(remaining);t=60")
            #expect(field("RateLimit-Policy", of: reply) == "\"key\";q=2;w=60")
            #expect(field("Cache-Control", of: reply)?.hasPrefix("private, ") == true)
            #expect(reply.contains("\r\n\r\n{"))
        }
        let limited = try exchange(with, &handler, &sink)
        #expect(limited.hasPrefix("HTTP/1.1 429 "))
        #expect(field("Retry-After", of: limited) == "60")
        #expect(field("RateLimit", of: limited) == "\"key\";r=0;t=60")
        let without = try exchange(get("/topics"), &handler, &sink)
        #expect(without.hasPrefix("HTTP/1.1 401 "))
        #expect(field("WWW-Authenticate", of: without) == "Bearer realm=\"OnRecord\"")
        let wrong = try exchange(get("/healthz", "Authorization: Bearer wrong\r\n"), &handler, &sink)
        #expect(field("WWW-Authenticate", of: wrong) == "Bearer realm=\"OnRecord\", error=\"invalid_token\"")
        let page = try exchange(get("/topics", "Accept: text/html\r\n"), &handler, &sink)
        #expect(page.hasPrefix("HTTP/1.1 401 "))
        #expect(page.contains("\r\nWWW-Authenticate: Basic realm=\"OnRecord\", charset=\"UTF-8\"\r\n"))
        #expect(page.contains("<a href=\"/topics\">Sign in</a>"))
        let foreign = try exchange(get("//elsewhere.example/", "Accept: text/html\r\n"), &handler, &sink)
        #expect(foreign.contains("<a href=\"/\">Sign in</a>"))
        for path in ["/healthz", "/docs", "/openapi.json", "/problems/no-key"] {
            let reply = try exchange(get(path), &handler, &sink)
            #expect(reply.hasPrefix("HTTP/1.1 200 "))
            #expect(field("RateLimit", of: reply) == nil)
        }
        handler.rest()
        let metrics = String(decoding: service.metrics(nil), as: UTF8.self)
        #expect(metrics.contains("\nonrecord_unauthorized_requests_total 4\n"))
        #expect(metrics.contains("\nonrecord_limited_requests_total 1\n"))
    }

    @Test("what the server refuses is told in the shape of the API's problems")
    func refusals() throws {
        publisher.publish(Newsroom.index, at: 0)
        for (request, status, type) in [
            ("POST /check HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n", "413", "content-too-large"),
            ("GET /\u{7F} HTTP/1.1\r\nHost: a\r\n\r\n", "400", "malformed-request"),
            (get("/statements", "If-Match: \"x\"\r\n"), "412", "precondition-failed"),
            (get("/documents/storm/text", "Range: bytes=99999-\r\n"), "416", "unsatisfiable-range"),
        ] {
            let reply = reply(to: request)
            #expect(reply.hasPrefix("HTTP/1.1 \(status) "))
            #expect(field("Content-Type", of: reply) == "application/problem+json")
            let body = try JSONValue(Array(reply.split(separator: "\r\n\r\n", maxSplits: 1)[1].utf8))
            #expect(body["type"]?.string == "/problems/\(type)")
            #expect(body["status"]?.integer == Int(status))
            if status != "400" { #expect(body["instance"]?.string?.hasPrefix("/") == true) }
        }
    }

    @Test(
        "what the server refuses is a page for a browser, as far as it was told that it is one",
        arguments: [
            ("POST /check HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nContent-Length: 99\r\n\r\n", "413"),
            (
                "GET / HTTP/1.1\r\nHost: a\r\nAccept: text/html,*/*;q=0.8\r\nCookie: \(String(repeating: "a", count: 40_000))",
                "431"
            ),
            ("GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: a\r\naccept:text/html\r\n\r\n", "414"),
            ("GET / HTTP/1.1\r\nAccept: text/html\r\n\r\n", "400"),
        ])
    func pagesOfRefusals(_ request: String, _ status: String) {
        let reply = reply(to: request)
        #expect(reply.hasPrefix("HTTP/1.1 \(status) "))
        #expect(field("Content-Type", of: reply) == "text/html; charset=utf-8")
        #expect(reply.contains("<h1>"))
    }

    @Test("Accept chooses the form, whatever was cached for the target")
    func negotiation() throws {
        publisher.publish(Newsroom.index, at: 0)
        let csv = get("/statements?q=radar", "Accept: text/csv\r\n")
        let replies = try exchange([get("/statements?q=radar"), csv, get("/statements?q=radar", "Accept: */*\r\n")])
        #expect(field("Content-Type", of: replies[0]) == "application/json")
        #expect(field("Content-Type", of: replies[1]) == "text/csv; charset=utf-8; header=present")
        #expect(field("Transfer-Encoding", of: replies[1]) == "chunked")
        #expect(replies[2] == replies[0])
    }

    @Test("a body comes in the coding that is asked for, with a tag of its own")
    func codings() throws {
        publisher.publish(Newsroom.index, at: 0)
        var tags: Set<String> = []
        for (asked, coding) in [("", nil), ("gzip", "gzip"), ("gzip, br", "br"), ("gzip;q=1, br;q=0.5", "gzip")] {
            let request = get("/statements", "Accept-Encoding: \(asked)\r\n")
            let replies = try exchange([request, request])
            #expect(field("Content-Encoding", of: replies[0]) == coding)
            #expect(replies[0] == replies[1])
            #expect(field("Vary", of: replies[0]) == "Accept, Accept-Encoding")
            let tag = try #require(field("ETag", of: replies[0]))
            tags.insert(tag)
            let known = get("/statements", "Accept-Encoding: \(asked)\r\nIf-None-Match: \(tag)\r\n")
            #expect(try exchange([known])[0].hasPrefix("HTTP/1.1 304 "))
        }
        #expect(tags.count == 3)
        let short = try exchange([get("/suggest?q=zzz", "Accept-Encoding: gzip\r\n")])[0]
        #expect(field("Content-Encoding", of: short) == nil)
    }

    @Test(
        "all that the fields say of a body counts",
        arguments: [
            ("Content-Type: text/plain\r\n", "200"), ("", "200"), ("Content-Encoding: gzip\r\n", "415"),
            ("Content-Encoding: identity\r\nContent-Encoding: br\r\n", "415"),
            ("Content-Type: text/plain\r\nContent-Type: text/plain\r\n", "415"),
        ])
    func describedBodies(_ fields: String, _ status: String) {
        publisher.publish(Newsroom.index, at: 0)
        let reply = reply(to: "POST /check HTTP/1.1\r\nHost: a\r\n\(fields)Content-Length: 5\r\n\r\nradar")
        #expect(reply.hasPrefix("HTTP/1.1 \(status) "))
    }

    @Test("the home tells the version of the program")
    func version() throws {
        publisher.publish(Newsroom.index, at: 0)
        let service = ServiceFacts(version: "1.2.3-rc.1")
        var handler = RecordHandler(publisher: publisher, api: API(service: service), service: service)
        var sink = ResponseSink(capacity: 1 << 20)
        #expect(try exchange(get("/"), &handler, &sink).contains(#""version":"1.2.3-rc.1""#))
    }
}
