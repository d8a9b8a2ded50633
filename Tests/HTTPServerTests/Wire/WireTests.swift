import HTTPServer
import Testing

/// Requests as bytes on the wire, the statuses that answer them, and whether the connection is closed after.
///
/// A scalar below U+0100 in the text stands for one byte.
enum WireCase {
    typealias Row = (name: String, sent: String, statuses: [Int], closes: Bool)
}

@Suite("Bytes on the wire")
struct WireTests {
    private static func check(_ row: WireCase.Row) {
        let peer = Peer()
        peer.send(row.sent.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        #expect(peer.statuses == row.statuses, "\(row.name)")
        #expect(peer.isClosed == row.closes, "\(row.name)")
    }

    @Test("request lines are method, target and version, or nothing", arguments: WireCase.requestLines)
    func requestLines(_ row: WireCase.Row) { Self.check(row) }

    @Test("a target is in one of its four forms", arguments: WireCase.targets)
    func targets(_ row: WireCase.Row) { Self.check(row) }

    @Test("there is one Host, and it is a host", arguments: WireCase.hosts)
    func hosts(_ row: WireCase.Row) { Self.check(row) }

    @Test("a field is a name, a colon and a value on one line", arguments: WireCase.fields)
    func fields(_ row: WireCase.Row) { Self.check(row) }

    @Test("the end of a body is never in doubt", arguments: WireCase.lengths)
    func lengths(_ row: WireCase.Row) { Self.check(row) }

    @Test(
        "what follows a body is the next request, whatever the method and the other fields",
        arguments: WireCase.successors)
    func successors(_ row: WireCase.Row) { Self.check(row) }

    @Test("chunks are as the grammar has them, or refused", arguments: WireCase.chunks + WireCase.goodChunks)
    func chunks(_ row: WireCase.Row) { Self.check(row) }

    @Test("a connection stays open as long as both sides mean it to", arguments: WireCase.persistence)
    func persistence(_ row: WireCase.Row) { Self.check(row) }
}
