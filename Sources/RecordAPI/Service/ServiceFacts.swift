internal import Record
import Synchronization

/// What the service counts, shared by its loops.
package final class ServiceFacts: Sendable {
    private let requests = Atomic<Int>(0)
    private let cachedResponses = Atomic<Int>(0)
    private let errors = Atomic<Int>(0)
    private let unauthorized = Atomic<Int>(0)
    private let limited = Atomic<Int>(0)
    private let counts = Mutex(RequestCounts())
    private let sources = Mutex<[@Sendable () -> [MetricFamily]]>([])
    /// The version of the program, where it tells one.
    let version: String?
    /// Whether /metrics is a route; where it is not, operators have another address for it.
    let showsMetrics: Bool

    /// Starts counting.
    package init(version: String? = nil, showsMetrics: Bool = true) {
        self.version = version
        self.showsMetrics = showsMetrics
    }

    /// The routes that are there.
    var routes: [Route] { showsMetrics ? RouteTable.routes : RouteTable.routes.filter { $0.mediaType != .metrics } }

    /// Shows the metrics that `source` tells beside the service's own.
    package func add(_ source: @escaping @Sendable () -> [MetricFamily]) { sources.withLock { $0.append(source) } }

    /// Adds what one loop has counted by route.
    func add(_ counts: RequestCounts) { self.counts.withLock { $0.add(counts) } }

    /// Adds a batch of what one loop has counted.
    package func add(requests: Int, cachedResponses: Int, errors: Int, unauthorized: Int, limited: Int) {
        self.unauthorized.add(unauthorized, ordering: .relaxed)
        self.limited.add(limited, ordering: .relaxed)
        self.requests.add(requests, ordering: .relaxed)
        self.cachedResponses.add(cachedResponses, ordering: .relaxed)
        self.errors.add(errors, ordering: .relaxed)
    }

    /// The counters and gauges in the text format of Prometheus, version 0.0.4.
    func metrics(_ snapshot: RecordSnapshot?) -> [UInt8] {
        let index = snapshot?.index
        let own = [
            MetricFamily(
                "onrecord_requests_total", .counter, "Requests answered.",
                self.requests.load(ordering: .relaxed)),
            MetricFamily(
                "onrecord_cached_responses_total", .counter, "Requests answered from the cache.",
                self.cachedResponses.load(ordering: .relaxed)),
            MetricFamily(
                "onrecord_errors_total", .counter, "Requests answered with a 4xx or 5xx status.",
                self.errors.load(ordering: .relaxed)),
            MetricFamily(
                "onrecord_unauthorized_requests_total", .counter, "Requests without a known read key.",
                self.unauthorized.load(ordering: .relaxed)),
            MetricFamily(
                "onrecord_limited_requests_total", .counter, "Requests over their key's rate.",
                self.limited.load(ordering: .relaxed)),
            MetricFamily(
                "onrecord_publications_total", .counter, "Snapshots of the record published.",
                Int(snapshot?.version ?? 0)),
            MetricFamily(
                "onrecord_documents", .gauge, "Documents on the record.",
                index?.documents.count ?? 0),
            MetricFamily(
                "onrecord_statements", .gauge, "Statements on the record.",
                index?.statementCount ?? 0),
            MetricFamily(
                "onrecord_speakers", .gauge, "Speakers of statements.",
                index?.speakers.count { $0.statementCount > 0 } ?? 0),
            MetricFamily(
                "onrecord_topics", .gauge, "Topics of statements.",
                index?.topics.count { $0.statementCount > 0 } ?? 0),
        ]
        let others = sources.withLock { $0 }.flatMap { $0() }
        return Array((own + counts.withLock { $0.families } + others).map(\.text).joined().utf8)
    }
}
