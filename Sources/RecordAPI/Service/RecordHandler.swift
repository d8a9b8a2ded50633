package import HTTPServer
package import HTTPWire
package import Record

/// Answers the requests of one event loop.
///
/// What was answered once is kept rendered for as long as the record does not change, so that the usual request costs a
/// look at the version, a look into the loop's own cache and a copy of bytes.
package struct RecordHandler: RequestHandler, ~Copyable {
    private let api: API
    private let service: ServiceFacts
    private let keys: ReadKeys?
    private var reader: RecordReader
    private var cache: ResponseCache
    private let shared: SharedResponses?
    private var preferences = FieldMemo(.accept, .accept, standard: FormPreference.any) { FormPreference(accept: $0) }
    private var codings = FieldMemo(.acceptEncoding, .acceptEncoding, standard: ContentCoding.identity) {
        ContentCoding(acceptEncoding: $0)
    }
    private var counts = Counts()
    private var routeCounts = RequestCounts()
    private var untimedCount = 0
    private var log: AccessLog?
    private var idSource = RequestIDSource()
    private let tellsTiming: Bool

    /// What was answered since the counts were handed over.
    private struct Counts {
        var requests = 0
        var cachedResponses = 0
        var errors = 0
        var unauthorized = 0
        var limited = 0
    }

    /// How many requests are counted before the counts are handed over even under load.
    private static let countBatch = 4096

    /// Answers from what `publisher` has published, those alone who have one of `keys` where there are such.
    ///
    /// Each request gets a line in `log`, where there is one; `tellsTiming` has each response say how long it took;
    /// `cacheByteCount` is the most bytes of responses that are kept; `shared` has those of other loops.
    package init(
        publisher: RecordPublisher, api: API, service: ServiceFacts, keys: ReadKeys? = nil, log: AccessLog? = nil,
        tellsTiming: Bool = false, cacheByteCount: Int = 64 << 20, shared: SharedResponses? = nil
    ) {
        self.shared = shared
        cache = ResponseCache(maximumByteCount: cacheByteCount)
        self.log = log
        self.tellsTiming = tellsTiming
        self.keys = keys
        self.api = api
        self.service = service
        reader = RecordReader(publisher)
    }

    /// Answers from the cache, or from the record.
    package mutating func respond(to request: borrowing Request, into sink: inout ResponseSink) {
        counts.requests += 1
        guard log != nil || tellsTiming else { return answer(request, into: &sink) }
        let start = ContinuousClock.now
        let fields = LoggedFields(request)
        let id = RequestID(fields, of: request, orElse: idSource.next())
        sink.addedLines.append("X-Request-Id: ")
        id.append(to: &sink.addedLines, of: request)
        sink.addedLines.append("\r\n")
        answer(request, into: &sink)
        log?.add(request, sink, id: id, fields: fields, duration: ContinuousClock.now - start)
    }

    private mutating func answer(_ request: borrowing Request, into sink: inout ResponseSink) {
        if let keys, let refusal = refuse(request, keys, &sink) {
            counts.errors += 1
            sink.send(
                api.refusal(refusal, preferences.meaning(in: request), target: String(copying: request.target)))
            return routeCounts.count(route: RequestCounts.otherRoute, status: sink.sent?.status)
        }
        let snapshot = reader.refresh()
        cache.begin(version: snapshot?.version ?? 0)
        let isRead = request.method == .get || request.method == .head
        let variant = ResponseVariant(
            preference: preferences.meaning(in: request), coding: codings.meaning(in: request), isSecure: sink.isSecure)
        if isRead, let place = cache.find(request.resource, variant, host: request.host), let response = cache[place] {
            return sendCached(response, route: cache.route(at: place), request, &sink)
        }
        if isRead,
            let found = shared?.find(request.resource, variant, host: request.host, version: snapshot?.version ?? 0)
        {
            cache.insert(found.response, for: request.resource, variant, host: found.host, route: found.route)
            return sendCached(found.response, route: found.route, request, &sink)
        }
        let start = ContinuousClock.now
        let route = RouteTable.number(of: request.path)
        makeAnswer(request, variant, snapshot, isRead: isRead, route: route, since: start, &sink)
        routeCounts.count(route: route, status: sink.sent?.status)
        routeCounts.time(route: route, ContinuousClock.now - start, weight: 1)
        if counts.requests >= Self.countBatch { handOverCounts() }
    }

    private mutating func sendCached(
        _ response: RenderedResponse, route: UInt8, _ request: borrowing Request, _ sink: inout ResponseSink
    ) {
        counts.cachedResponses += 1
        untimedCount += 1
        let start = untimedCount == Self.timingInterval ? ContinuousClock.now : nil
        if tellsTiming { sink.addedLines.append("Server-Timing: cache;desc=hit\r\n") }
        sink.send(response, answering: request)
        routeCounts.count(route: route, status: sink.sent?.status)
        if let start {
            routeCounts.time(route: route, ContinuousClock.now - start, weight: Self.timingInterval)
            untimedCount = 0
        }
    }

    /// Of how many responses from the cache one is timed: looking at a clock twice costs more than some of them.
    private static let timingInterval = 16

    private mutating func makeAnswer(
        _ request: borrowing Request, _ variant: ResponseVariant, _ snapshot: RecordSnapshot?, isRead: Bool,
        route: UInt8, since start: ContinuousClock.Instant, _ sink: inout ResponseSink
    ) {
        let answer = api.answer(
            APIRequest(
                method: request.method, path: request.path, query: request.query, preference: variant.preference,
                host: String(copying: request.host), isSecure: variant.isSecure, content: request.content),
            from: snapshot)
        if tellsTiming {
            let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
            sink.addedLines += Array("Server-Timing: answer;dur=\(milliseconds)\r\n".utf8)
        }
        if let query = answer.events {
            return sink.send(api.response(answer, telling: query, after: request.text(of: .lastEventID)))
        }
        if let stream = answer.stream {
            let (response, validators) = api.response(
                answer, streaming: stream, of: snapshot, to: String(copying: request.target),
                coding: isRead ? variant.coding : .identity)
            return sink.send(response, knownBy: validators, answering: request)
        }
        guard let response = api.render(answer, of: snapshot, coding: isRead ? variant.coding : .identity) else {
            return
        }
        if answer.status.code >= 400 { counts.errors += 1 }
        if isRead, answer.isKept {
            let host = answer.namesHost ? Array(copying: request.host) : nil
            cache.insert(response, for: request.resource, variant, host: host, route: route)
            shared?.insert(
                response, for: request.resource, variant, host: host, route: route, version: snapshot?.version ?? 0)
        }
        if answer.status == .ok { sink.send(response, answering: request) } else { sink.send(response) }
    }

    /// What keeps `request` from being answered; tells in `sink` what is left of its key's rate.
    private mutating func refuse(
        _ request: borrowing Request, _ keys: ReadKeys, _ sink: inout ResponseSink
    ) -> ReadKeys.Admission? {
        guard request.method != .options else { return nil }
        let admission = keys.admit(request.value(of: .authorization))
        switch admission {
        case .granted(let quota):
            if let quota { sink.addedLines += Array(quota.fieldLines.utf8) }
            return nil
        case .exhausted(let quota):
            sink.addedLines += Array(quota.fieldLines.utf8)
            counts.limited += 1
            return admission
        case .unknown(let isGiven):
            let segments = PathSegments(request.path)?.segments
            if !isGiven, let segments, RouteTable.match(segments)?.route.isOpen == true { return nil }
            counts.unauthorized += 1
            return admission
        }
    }

    /// Some routes take their parameters in the body of a POST.
    package mutating func wantsBody(of request: borrowing Request) -> Bool {
        guard request.method == .post, let segments = PathSegments(request.path)?.segments else { return false }
        return RouteTable.match(segments)?.route.post != nil
    }

    /// Hands over the counts, and lets go of what was kept of an earlier record.
    package mutating func rest() {
        _ = reader.refresh()
        // What is shared is touched only where there is something to let go of.
        if cache.hasStaleEntries { shared?.rest() }
        cache.rest()
        log?.handOver()
        handOverCounts()
    }

    private mutating func handOverCounts() {
        guard counts.requests > 0 else { return }
        service.add(routeCounts)
        routeCounts.clear()
        service.add(
            requests: counts.requests, cachedResponses: counts.cachedResponses, errors: counts.errors,
            unauthorized: counts.unauthorized, limited: counts.limited)
        counts = Counts()
    }
}

extension Request {
    /// What it carries, in memory of its own.
    fileprivate var content: RequestContent {
        guard !body.isEmpty || head[.contentType] != nil else { return RequestContent() }
        return RequestContent(Array(copying: body), type: text(of: .contentType), coding: text(of: .contentEncoding))
    }

    /// Path and query as sent: what a response depends on, without the host of an absolute target.
    fileprivate var resource: Span<UInt8> {
        @_lifetime(copy self)
        get {
            let start = head.path.range.lowerBound
            return bytes.extracting(start..<max(head.path.range.upperBound, head.query.range.upperBound))
        }
    }
}
