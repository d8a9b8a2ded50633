import HTTPServer
import HTTPWire
import Record
import RecordFixtures
import Synchronization
import Testing
import Transport

@testable import RecordAPI

struct AccessLogTests {
    private let publisher = RecordPublisher()
    private let buffer = LineBuffer {}

    /// 10 February 2023, 18:05:00.250 UTC.
    private static let moment = 1_676_052_300_250

    private func lines(
        _ format: AccessLog.Format, _ requests: [String], _ log: AccessLog? = nil, peer: String? = nil
    ) throws -> [String] {
        try lines(format, requests.map { Array($0.utf8) }, log, peer: peer)
    }

    private func lines(
        _ format: AccessLog.Format, _ requests: [[UInt8]], _ log: AccessLog? = nil, peer: String? = nil
    ) throws -> [String] {
        publisher.publish(Newsroom.index, at: 0)
        var handler = RecordHandler(
            publisher: publisher, api: API(), service: ServiceFacts(),
            log: log ?? AccessLog(format, to: buffer, now: { Self.moment }))
        var sink = ResponseSink(capacity: 1 << 20)
        sink.assumedPeer = peer.flatMap { SocketAddress($0) }
        for bytes in requests {
            let head = try #require(try RequestParser.parse(bytes.span))
            sink.begin(isHead: false, version: head.version, persistence: .open)
            handler.respond(to: Request(head: head, bytes: bytes.span, body: [UInt8]().span), into: &sink)
            sink.output.clear()
        }
        handler.rest()
        return String(decoding: buffer.take(), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test("a line tells moment, name, trace, target, status and client, as JSON or in the combined format")
    func formats() throws {
        let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        let request =
            "GET /healthz?x=%22 HTTP/1.1\r\nHost: a\r\nX-Request-Id: abc-1\r\ntraceparent: \(trace)\r\nReferer: r\r\nUser-Agent: u\"\\\r\n\r\n"
        let json = try #require(try lines(.json, [request]).first)
        for part in [
            #""time":"2023-02-10T18:05:00.250Z""#, #""id":"abc-1""#, "\"trace\":\"\(trace)\"",
            #""target":"/healthz?x=%22""#, #""status":400"#, #""referrer":"r""#, #""userAgent":"u\"\\""#,
        ] { #expect(json.contains(part), "\(part) in \(json)") }
        let combined = try #require(try lines(.combined, [request]).first)
        #expect(
            combined.hasPrefix(#"- - - [10/Feb/2023:18:05:00 +0000] "GET /healthz?x=%22 HTTP/1.1" 400 "#), "\(combined)"
        )
        #expect(combined.contains(#" "r" "u\x22\x5c" abc-1 "#), "\(combined)")
    }

    @Test(
        "what clients send ends no field and no line, and is cut where it is long",
        arguments: [
            ("plain/1.0 (X11; Linux)", #""plain/1.0 (X11; Linux)"}"#, #""plain/1.0 (X11; Linux)""#),
            (#"a"b\c"#, #""a\"b\\c"}"#, #""a\x22b\x5cc""#),
            ("tab\there", #""tab\there"}"#, #""tab\x09here""#),
            ("Zoë", #""Zoë"}"#, #""Zoë""#),
            (
                String(repeating: "u", count: 1024), "\"\(String(repeating: "u", count: 1024))\"}",
                "\"\(String(repeating: "u", count: 1024))\""
            ),
            (
                String(repeating: "u", count: 1025), "\"\(String(repeating: "u", count: 1024))…\"}",
                "\"\(String(repeating: "u", count: 1024))…\""
            ),
        ])
    func clients(_ userAgent: String, _ json: String, _ combined: String) throws {
        let request = "GET /healthz HTTP/1.1\r\nHost: a\r\nUser-Agent: \(userAgent)\r\n\r\n"
        let line = try #require(try lines(.json, [request]).first)
        #expect(line.hasSuffix(json), "\(line)")
        let text = try #require(try lines(.combined, [request]).first)
        #expect(text.contains(" \(combined) "), "\(text)")
    }

    @Test("bytes that are not UTF-8 are replaced")
    func encoding() throws {
        let request =
            Array("GET /healthz HTTP/1.1\r\nHost: a\r\nUser-Agent: a".utf8) + [0xFF] + Array("\r\n\r\n".utf8)
        for format in [AccessLog.Format.json, .combined] {
            #expect(try lines(format, [request]).first?.contains("\"a\u{FFFD}\"") == true)
        }
    }

    @Test("a line tells the client's address", arguments: ["192.0.2.7:38040", "[2001:db8::7]:80"])
    func peers(address: String) throws {
        let request = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
        let json = try #require(try lines(.json, [request], peer: address).first)
        #expect(json.contains("\",\"peer\":\"\(address)\",\"method\":\"GET\""), "\(json)")
        let combined = try #require(try lines(.combined, [request], peer: address).first)
        #expect(combined.hasPrefix("\(address) - - ["), "\(combined)")
    }

    @Test("names that are made are not made twice")
    func madeNames() throws {
        let lines = try lines(.json, Array(repeating: "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n", count: 900))
        let names = Set(lines.compactMap { $0.split(separator: #""id":""#).dropFirst().first?.prefix(16) })
        #expect(names.count == 900)
    }

    @Test(
        "each line has its own moment, also where the clock is set back or forth",
        arguments: [
            (AccessLog.Format.json, ["18:05:00.250Z", "18:05:00.999Z", "18:04:59.998Z", "19:00:00.000Z"]),
            (.combined, ["18:05:00 +0000", "18:05:00 +0000", "18:04:59 +0000", "19:00:00 +0000"]),
        ])
    func moments(format: AccessLog.Format, times: [String]) throws {
        let moments = Mutex([250, 999, -2, 3_300_000].map { Self.moment - 250 + $0 })
        let log = AccessLog(format, to: buffer, now: { moments.withLock { $0.removeFirst() } })
        let lines = try lines(format, Array(repeating: "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n", count: 4), log)
        #expect(lines.count == 4)
        for (line, time) in zip(lines, times) { #expect(line.contains(":" + time) || line.contains("T" + time)) }
    }

    @Test(
        "a name that is no name, and a trace that is none, are not taken over",
        arguments: [
            "X-Request-Id: a b", "X-Request-Id: a\"", "X-Request-Id: ", "X-Request-Id: a\r\nX-Request-Id: b",
            "X-Request-Id: \(String(repeating: "a", count: 129))", "traceparent: 00-zz-b7ad6b7169203331-01",
            "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-",
            "traceparent: 00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01",
            "traceparent: 00-0af7651916cd43dd8448eb211c80319c0b7ad6b7169203331-01",
        ])
    func badNames(field: String) throws {
        let line = try #require(try lines(.json, ["GET /healthz HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\n"]).first)
        let id = try #require(line.split(separator: #""id":""#).dropFirst().first?.prefix { $0 != "\"" })
        #expect(id.count == 16 && id.allSatisfy(\.isHexDigit) && !line.contains("trace"), "\(line)")
    }

    @Test("under load one line stands for many, and says so")
    func sampling() throws {
        let request = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
        let all = try lines(.json, Array(repeating: request, count: AccessLog.linesPerSecond + 250))
        #expect(all.count == AccessLog.linesPerSecond + 2)
        #expect(all.count { $0.contains("\"sampledOneIn\":100") } == 2)
    }

    @Test("what the buffer has no room for is dropped as a whole and counted")
    func dropping() {
        let buffer = LineBuffer(limit: 10) {}
        buffer.add(Array("12345\n".utf8))
        buffer.add(Array("67890\nx\n".utf8), count: 2)
        #expect(String(decoding: buffer.take(), as: UTF8.self) == "12345\n")
        #expect(buffer.droppedCount == 2)
    }
}
