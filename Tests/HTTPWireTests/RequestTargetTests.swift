import Testing

@testable import HTTPWire

@Suite("Paths and queries")
struct RequestTargetTests {
    @Test(
        "a path is cut at its slashes, then decoded once, and never climbs above the root",
        arguments: [
            ("/", [""]), ("", [""]), ("/a", ["a"]), ("/a/", ["a", ""]), ("/a/b", ["a", "b"]), ("//a", ["", "a"]),
            ("/a%2Fb", ["a/b"]), ("/%61", ["a"]), ("/%2561", ["%61"]), ("/caf%C3%A9", ["caf\u{E9}"]),
            ("/a/./b", ["a", "b"]), ("/a/../b", ["b"]), ("/a/%2e%2e/b", ["b"]), ("/a/..", [""]),
            ("/a/b/..", ["a", ""]),
            ("/..", nil), ("/a/../../b", nil), ("/%2e%2e/b", nil), ("/%00", nil), ("/%FF", nil), ("/a%0Ab", nil),
            ("/a+b", ["a+b"]),
        ] as [(String, [String]?)])
    func decodesPaths(path: String, segments: [String]?) {
        let bytes = Array(path.utf8)
        #expect(PathSegments(bytes.span)?.segments == segments)
    }

    @Test(
        "the segments make a path without dot segments",
        arguments: [
            ("/", "/"), ("/a/b", "/a/b"), ("/a/./b", "/a/b"), ("/a/b/.", "/a/b/"), ("/a/%2E%2e/b", "/b"),
            ("/a%2Fb/./c", "/a%2Fb/c"), ("//a/..", "//"),
        ])
    func resolvesPaths(path: String, resolved: String) {
        let bytes = Array(path.utf8)
        let segments = PathSegments(bytes.span)
        #expect(segments?.encoded == resolved)
        #expect(segments?.hadDots == (path.contains("/.") || path.contains("%2E")))
    }

    @Test(
        "a query is its parameters in order, plus signs being spaces",
        arguments: [
            ("", []), ("a=b", ["a", "b"]), ("a=b&c=d", ["a", "b", "c", "d"]), ("a", ["a", ""]), ("a=", ["a", ""]),
            ("=b", ["", "b"]), ("a=b=c", ["a", "b=c"]), ("&&a=b&", ["a", "b"]),
            ("q=air+defense", ["q", "air defense"]),
            ("q=a%2Bb%26c", ["q", "a+b&c"]), ("a=1&a=2", ["a", "1", "a", "2"]), ("a=%FF", nil), ("%00=a", nil),
        ] as [(String, [String]?)])
    func decodesQueries(query: String, parts: [String]?) {
        let bytes = Array(query.utf8)
        let parameters = QueryParameters(bytes.span)?.parameters
        #expect(parameters?.flatMap { [$0.name, $0.value] } == parts)
    }

    @Test("what is encoded decodes to itself", arguments: ["", "a b", "\u{E9}/?#%&+", "~-._"])
    func encodes(text: String) {
        let bytes = Array(PercentEncoding.encode(text).utf8)
        #expect(PercentEncoding.decode(bytes.span, plusIsSpace: true) == text)
    }
}
