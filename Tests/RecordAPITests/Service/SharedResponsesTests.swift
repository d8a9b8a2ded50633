import HTTPServer
import HTTPWire
import Record
import RecordFixtures
import Testing
import Transport

@testable import RecordAPI

/// What loops share of their responses, and what a record that is published has ready.
struct SharedResponsesTests {
    private static let any = ResponseVariant(preference: .any, coding: .identity, isSecure: false)

    private let api = API()
    private let shared = SharedResponses()
    private let old = RecordSnapshot(index: RecordIndex([]), version: 1, epochSecond: 10)
    private let new = RecordSnapshot(index: Newsroom.index, version: 2, epochSecond: 20)

    @Test(
        "what was asked is answered by the record that is prepared as by one that renders",
        arguments: [
            ("/statements", any, nil), ("/statements?q=radar&sort=relevance&facets=speaker", any, nil),
            ("/topics?", any, nil), ("/statements.atom", any, "a.example:1"),
            ("/statements", ResponseVariant(preference: .any, coding: .gzip, isSecure: true), nil),
        ] as [(String, ResponseVariant, String?)])
    func preparing(_ target: String, _ variant: ResponseVariant, _ host: String?) throws {
        insert(target, variant, host: host)
        shared.prepare(for: new, by: api)
        #expect(find(target, variant, host: host, version: 1) == nil)
        let found = try #require(find(target, variant, host: host, version: 2))
        #expect(found.host == host.map { Array($0.utf8) })
        #expect(found.route == 3)
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map { Array($0.utf8) }
        let (path, query) = (parts[0], parts.count > 1 ? parts[1] : [])
        let request = APIRequest(
            method: .get, path: path.span, query: query.span,
            preference: variant.preference, host: host ?? "another.example", isSecure: variant.isSecure)
        let rendered = try #require(api.render(api.answer(request, from: new), of: new, coding: variant.coding))
        #expect(found.response.full.bytes == rendered.full.bytes)
        #expect(found.response.notModified.bytes == rendered.notModified.bytes)
    }

    @Test("what the record no longer answers is not prepared", arguments: ["/nowhere", "/statements/0000000000000"])
    func gone(_ target: String) {
        insert(target, Self.any, host: nil)
        shared.prepare(for: new, by: api)
        #expect(find(target, Self.any, host: nil, version: 2) == nil)
    }

    @Test("what was prepared but not asked for is not prepared again")
    func forgetting() {
        let targets = ["/topics", "/speakers"]
        for target in targets { insert(target, Self.any, host: nil) }
        shared.prepare(for: new, by: api)
        #expect(find("/topics", Self.any, host: nil, version: 2) != nil)
        let third = RecordSnapshot(index: Newsroom.index, version: 3, epochSecond: 30)
        shared.prepare(for: third, by: api)
        #expect(targets.map { find($0, Self.any, host: nil, version: 3) != nil } == [true, false])
    }

    @Test("a loop that has not seen the new record yet adds nothing to what is prepared for it")
    func late() {
        shared.prepare(for: new, by: api)
        insert("/topics", Self.any, host: nil)
        #expect(find("/topics", Self.any, host: nil, version: 1) == nil)
        #expect(find("/topics", Self.any, host: nil, version: 2) == nil)
    }

    /// Adds a response of the old record.
    private func insert(_ target: String, _ variant: ResponseVariant, host: String?) {
        let target = Array(target.utf8)
        shared.insert(
            RenderedResponse(bytes: target), for: target.span, variant, host: host.map { Array($0.utf8) }, route: 3,
            version: old.version)
    }

    private func find(
        _ target: String, _ variant: ResponseVariant, host: String?, version: UInt64
    ) -> SharedResponses.Found? {
        let (target, host) = (Array(target.utf8), Array((host ?? "").utf8))
        return shared.find(target.span, variant, host: host.span, version: version)
    }
}
