import HTTPWire
import Testing

@testable import RecordAPI

struct RequestCountsTests {
    @Test("responses are counted by route and status, times by bucket, and both are handed over once")
    func counting() {
        let route = RouteTable.number(of: Array("/statements".utf8).span)
        var loop = RequestCounts()
        var all = RequestCounts()
        loop.count(route: route, status: .ok)
        loop.count(route: route, status: .ok)
        loop.count(route: RequestCounts.otherRoute, status: .notFound)
        loop.time(route: route, .microseconds(70), weight: 16)
        loop.time(route: route, .seconds(60), weight: 1)
        all.add(loop)
        loop.clear()
        all.add(loop)
        let text = all.families.map(\.text).joined()
        for line in [
            #"onrecord_http_responses_total{route="/statements",status="200"} 2"#,
            #"onrecord_http_responses_total{route="other",status="404"} 1"#,
            #"onrecord_http_response_duration_seconds_bucket{route="/statements",le="5e-05"} 0"#,
            #"onrecord_http_response_duration_seconds_bucket{route="/statements",le="0.0001"} 16"#,
            #"onrecord_http_response_duration_seconds_bucket{route="/statements",le="5.0"} 16"#,
            #"onrecord_http_response_duration_seconds_bucket{route="/statements",le="+Inf"} 17"#,
            #"onrecord_http_response_duration_seconds_count{route="/statements"} 17"#,
        ] { #expect(text.contains(line + "\n"), "\(line)") }
    }

    @Test(
        "a path is counted for its route, whatever it names and with any suffix",
        arguments: [
            ("/speakers/x", "/speakers/{slug}"), ("/statements.csv", "/statements"), ("/", "/"), ("/nope/no", "other"),
            ("/%zz", "other"),
        ])
    func routes(path: String, pattern: String) {
        var counts = RequestCounts()
        counts.count(route: RouteTable.number(of: Array(path.utf8).span), status: .ok)
        #expect(counts.families.map(\.text).joined().contains("route=\"\(pattern)\",status=\"200\"} 1"))
    }

    @Test("a label's value can't end its quotation")
    func labels() {
        let family = MetricFamily("m", .gauge, "Help.", [.init(1, [("a", "x\"y\\z\n")])])
        #expect(family.text == "# HELP m Help.\n# TYPE m gauge\nm{a=\"x\\\"y\\\\z\\n\"} 1\n")
    }
}
