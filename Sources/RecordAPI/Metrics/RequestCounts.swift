internal import HTTPWire

/// What requests were answered with and how long that took, by route: of one loop since it handed over, or of all.
///
/// A plain addition a request; only what was touched is handed over.
struct RequestCounts: Sendable {
    /// The statuses that are counted one by one; others count as 0.
    private static let statuses = [
        200, 204, 206, 304, 308, 400, 401, 404, 405, 406, 410, 412, 413, 415, 416, 429, 500, 503, 0,
    ]
    /// The upper bounds of the histogram, in seconds.
    private static let bounds = [0.000_01, 0.000_05, 0.000_1, 0.000_5, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]
    private static let statusPlaces: [UInt8] = (0..<600).map { status in
        UInt8(statuses.firstIndex(of: status) ?? statuses.count - 1)
    }
    /// The routes' patterns, and a last name for what is on no route.
    private static let routes = RouteTable.routes.map(\.pattern) + ["other"]
    /// The number of what is on no route.
    static let otherRoute = UInt8(routes.count - 1)

    private static let cellsPerRoute = statuses.count + bounds.count + 2
    private var cells = [Int](repeating: 0, count: routes.count * cellsPerRoute)
    private var touched: [UInt16] = []

    /// Whether nothing was counted since the last `clear`.
    var isEmpty: Bool { touched.isEmpty }

    /// Counts a response with `status` on `route`.
    mutating func count(route: UInt8, status: Status?) {
        let code = Int(status?.code ?? 0)
        add(1, to: Int(route) * Self.cellsPerRoute + Int(Self.statusPlaces[code < 600 ? code : 0]))
    }

    /// Counts that `weight` responses on `route` took `duration` each.
    mutating func time(route: UInt8, _ duration: Duration, weight: Int) {
        let seconds = duration / .seconds(1)
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        let start = Int(route) * Self.cellsPerRoute + Self.statuses.count
        add(weight, to: start + bucket)
        add(weight * Int(seconds * 1e9), to: start + Self.bounds.count + 1)
    }

    /// Adds what `other` counted since its last `clear`.
    mutating func add(_ other: RequestCounts) {
        for place in other.touched { cells[Int(place)] += other.cells[Int(place)] }
    }

    /// Starts anew.
    mutating func clear() {
        for place in touched { cells[Int(place)] = 0 }
        touched.removeAll(keepingCapacity: true)
    }

    private mutating func add(_ amount: Int, to place: Int) {
        if cells[place] == 0, amount != 0 { touched.append(UInt16(place)) }
        cells[place] += amount
    }

    /// The counts as metrics.
    var families: [MetricFamily] {
        var responses: [MetricFamily.Sample] = []
        var times: [MetricFamily.Sample] = []
        for (number, route) in Self.routes.enumerated() {
            let start = number * Self.cellsPerRoute
            for (place, status) in Self.statuses.enumerated() where cells[start + place] > 0 {
                responses.append(.init(cells[start + place], [("route", route), ("status", "\(status)")]))
            }
            times += histogram(route, start + Self.statuses.count)
        }
        return [
            MetricFamily("onrecord_http_responses_total", .counter, "Responses by route and status.", responses),
            MetricFamily(
                "onrecord_http_response_duration_seconds", .histogram,
                "Time to make a response, by route; of those from the cache one in sixteen stands for all.", times),
        ]
    }

    private func histogram(_ route: String, _ start: Int) -> [MetricFamily.Sample] {
        var total = 0
        var samples: [MetricFamily.Sample] = []
        for place in 0...Self.bounds.count {
            total += cells[start + place]
            let bound = place < Self.bounds.count ? "\(Self.bounds[place])" : "+Inf"
            samples.append(.init(total, suffix: "_bucket", [("route", route), ("le", bound)]))
        }
        guard total > 0 else { return [] }
        let sum = Double(cells[start + Self.bounds.count + 1]) / 1e9
        return samples + [
            .init(sum, suffix: "_sum", [("route", route)]), .init(total, suffix: "_count", [("route", route)]),
        ]
    }
}
