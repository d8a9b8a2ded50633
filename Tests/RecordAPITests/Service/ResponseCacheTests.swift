import HTTPWire
import Testing

@testable import RecordAPI

struct ResponseCacheTests {
    private let variant = ResponseVariant(preference: .any, coding: .identity, isSecure: false)

    @Test("a thousand targets that are asked in turn do not drive each other out")
    func keepsAThousand() {
        var cache = ResponseCache(maximumByteCount: 64 << 20)
        for number in 0..<1000 { insert("/statements?q=word\(number)", into: &cache) }
        let kept = (0..<1000).count { find("/statements?q=word\($0)", in: &cache) != nil }
        #expect(kept == 1000)
    }

    @Test("what is kept stays within the limit, the latest among it", arguments: [1 << 16, 1 << 18, 1 << 20])
    func staysWithinTheLimit(_ limit: Int) {
        var cache = ResponseCache(maximumByteCount: limit)
        for number in 0..<1000 { insert("/statements?q=word\(number)", into: &cache) }
        let kept = (0..<1000).filter { find("/statements?q=word\($0)", in: &cache) != nil }
        #expect(kept.count * 2048 <= limit)
        #expect(kept.contains(999))
    }

    @Test("nothing of an earlier version is found, and its room is used again")
    func forgetsEarlierVersions() {
        var cache = ResponseCache(setBits: 2, maximumByteCount: 1 << 20)
        for version in 1...50 as ClosedRange<UInt64> {
            cache.begin(version: version)
            #expect(find("/", in: &cache) == nil)
            for number in 0..<32 { insert("/\(version)/\(number)", into: &cache) }
            insert("/", into: &cache)
            #expect(find("/", in: &cache) != nil)
        }
        while cache.hasStaleEntries { cache.rest() }
        #expect(find("/", in: &cache) != nil)
    }

    @Test("a response that names its host is found for that host alone")
    func tellsHostsApart() {
        var cache = ResponseCache(maximumByteCount: 1 << 20)
        insert("/feed", host: "a.example", into: &cache)
        #expect(find("/feed", host: "a.example", in: &cache) != nil)
        #expect(find("/feed", host: "b.example", in: &cache) == nil)
    }

    private func insert(_ target: String, host: String? = nil, into cache: inout ResponseCache) {
        let key = Array(target.utf8)
        let response = RenderedResponse(bytes: key)
        cache.insert(response, for: key.span, variant, host: host.map { Array($0.utf8) })
    }

    private func find(_ target: String, host: String = "a.example", in cache: inout ResponseCache) -> Int? {
        let target = Array(target.utf8)
        let host = Array(host.utf8)
        return cache.find(target.span, variant, host: host.span)
    }
}
