internal import Record
import Synchronization

/// What the service counts, shared by its loops.
package final class ServiceFacts: Sendable {
    /// Reads a metric that another part of the program counts.
    package typealias Reading = @Sendable () -> Int

    /// A metric of another part of the program.
    package struct Metric: Sendable {
        let name: String
        let help: String
        let isCounter: Bool
        let reading: Reading

        /// Names a metric in the way of Prometheus: a counter's name ends in `_total`.
        package init(_ name: String, help: String, isCounter: Bool, reading: @escaping Reading) {
            self.name = name
            self.help = help
            self.isCounter = isCounter
            self.reading = reading
        }
    }

    private let requests = Atomic<Int>(0)
    private let cachedResponses = Atomic<Int>(0)
    private let errors = Atomic<Int>(0)
    private let unauthorized = Atomic<Int>(0)
    private let limited = Atomic<Int>(0)
    private let metrics: [Metric]
    /// The version of the program, where it tells one.
    let version: String?

    /// Starts counting; `metrics` are shown beside the service's own.
    package init(version: String? = nil, metrics: [Metric] = []) {
        self.version = version
        self.metrics = metrics
    }

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
            Metric("onrecord_requests_total", help: "Requests answered.", isCounter: true) {
                self.requests.load(ordering: .relaxed)
            },
            Metric("onrecord_cached_responses_total", help: "Requests answered from the cache.", isCounter: true) {
                self.cachedResponses.load(ordering: .relaxed)
            },
            Metric("onrecord_errors_total", help: "Requests answered with a 4xx or 5xx status.", isCounter: true) {
                self.errors.load(ordering: .relaxed)
            },
            Metric("onrecord_unauthorized_requests_total", help: "Requests without a known read key.", isCounter: true)
            {
                self.unauthorized.load(ordering: .relaxed)
            },
            Metric("onrecord_limited_requests_total", help: "Requests over their key's rate.", isCounter: true) {
                self.limited.load(ordering: .relaxed)
            },
            Metric("onrecord_publications_total", help: "Snapshots of the record published.", isCounter: true) {
                Int(snapshot?.version ?? 0)
            },
            Metric("onrecord_documents", help: "Documents on the record.", isCounter: false) {
                index?.documents.count ?? 0
            },
            Metric("onrecord_statements", help: "Statements on the record.", isCounter: false) {
                index?.statementCount ?? 0
            },
            Metric("onrecord_speakers", help: "Speakers of statements.", isCounter: false) {
                index?.speakers.count { $0.statementCount > 0 } ?? 0
            },
            Metric("onrecord_topics", help: "Topics of statements.", isCounter: false) {
                index?.topics.count { $0.statementCount > 0 } ?? 0
            },
        ]
        return Array((own + metrics).map(Self.text).joined().utf8)
    }

    private static func text(_ metric: Metric) -> String {
        """
        # HELP \(metric.name) \(metric.help)
        # TYPE \(metric.name) \(metric.isCounter ? "counter" : "gauge")
        \(metric.name) \(metric.reading())

        """
    }
}
