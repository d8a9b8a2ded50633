internal import Glibc
internal import HTTPServer
internal import HTTPWire
internal import RecordAPI

/// What the program counts beside the API: the server, the loads, the process.
enum OperatingMetrics {
    /// The counts of the HTTP server.
    static func families(_ server: ServerStatistics) -> [MetricFamily] {
        let open = server.open
        let states = [
            ("handshaking", open.handshaking), ("idle", open.idle), ("receiving", open.receiving),
            ("sending", open.sending), ("streaming", open.streaming), ("lingering", open.lingering),
        ]
        let timeouts = [
            ("idle", server.timedOut.idle), ("handshake", server.timedOut.handshake),
            ("write-stall", server.timedOut.writeStall),
        ]
        let refusals = RequestError.allCases.map { ("\($0)", server.refusals(for: $0)) }.filter { $0.1 > 0 }
        return [
            MetricFamily("onrecord_http_connections", .gauge, "Open connections by state.", labeled("state", states)),
            MetricFamily(
                "onrecord_http_connections_accepted_total", .counter, "Connections accepted.", server.accepted),
            MetricFamily(
                "onrecord_http_connections_shed_total", .counter, "Idle connections closed to make room.", server.shed),
            MetricFamily(
                "onrecord_http_timeouts_total", .counter, "Connections closed for taking too long.",
                labeled("cause", timeouts)),
            MetricFamily(
                "onrecord_http_refused_requests_total", .counter, "Requests refused, by cause.",
                labeled("cause", refusals)),
            MetricFamily("onrecord_http_received_bytes_total", .counter, "Bytes received.", server.bytesReceived),
            MetricFamily("onrecord_http_sent_bytes_total", .counter, "Bytes sent.", server.bytesSent),
            MetricFamily("onrecord_tls_handshakes_total", .counter, "TLS handshakes done.", server.handshakes),
            MetricFamily(
                "onrecord_tls_resumed_handshakes_total", .counter, "TLS handshakes that took up a session.",
                server.resumedHandshakes),
            MetricFamily(
                "onrecord_tls_failed_handshakes_total", .counter, "TLS handshakes that failed.",
                server.failedHandshakes),
        ]
    }

    /// The streams of events; one whose client is too slow is cut as any connection is, and counted as a write-stall.
    static func families(_ events: EventLog) -> [MetricFamily] {
        let counts = events.counts
        return [
            MetricFamily("onrecord_event_streams", .gauge, "Streams of events that are open.", counts.open),
            MetricFamily("onrecord_event_streams_total", .counter, "Streams of events opened.", counts.opened),
            MetricFamily(
                "onrecord_event_refetches_total", .counter,
                "Times that a stream could not be told all it missed, or too much changed, and was told to fetch anew.",
                counts.refetches),
        ]
    }

    /// What is known of the process and the last load.
    static func families(_ status: LoadStatus, version: String, droppedLogLineCount: Int) -> [MetricFamily] {
        let now = Double(WallClock.milliseconds) / 1000
        let age = status.published.map { now - Double($0) } ?? 0
        return [
            MetricFamily("onrecord_build_info", .gauge, "The version, as a label.", [.init(1, [("version", version)])]),
            MetricFamily("onrecord_snapshot_age_seconds", .gauge, "Time since the record was published.", age),
            MetricFamily(
                "onrecord_load_duration_seconds", .gauge, "Time that the last load or update took.", status.seconds),
            MetricFamily(
                "onrecord_load_failures_total", .counter, "Loads and updates that kept what was there before.",
                status.failureCount),
            MetricFamily(
                "onrecord_load_problems", .gauge, "Things skipped by the last load or update.", status.problemCount),
            MetricFamily(
                "onrecord_extraction_cache_hits_total", .counter, "Sources found in the extraction cache.", status.hits),
            MetricFamily(
                "onrecord_extraction_cache_misses_total", .counter, "Sources not found there.", status.misses),
            MetricFamily(
                "onrecord_log_dropped_lines_total", .counter,
                "Log lines that nobody took in time, or that a full disk or a closed pipe refused.",
                droppedLogLineCount),
            MetricFamily(
                "process_resident_memory_bytes", .gauge, "Resident memory size in bytes.",
                ProcessUsage.residentByteCount),
            MetricFamily(
                "process_open_fds", .gauge, "Number of open file descriptors.", ProcessUsage.openDescriptorCount),
            MetricFamily(
                "process_cpu_seconds_total", .counter, "Total user and system CPU time spent in seconds.",
                ProcessUsage.cpuSeconds),
        ]
    }

    private static func labeled(_ name: String, _ values: [(String, Int)]) -> [MetricFamily.Sample] {
        values.map { .init($0.1, [(name, $0.0)]) }
    }
}
