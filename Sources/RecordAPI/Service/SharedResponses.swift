internal import HTTPServer
internal import HTTPWire
package import Record
internal import Synchronization

/// Responses that loops have rendered, for the other loops: what one found takes another a look and a copy.
///
/// A loop asks here only what its own cache lacks, and never waits for another: where one is looking, an answer is rendered.
package final class SharedResponses: Sendable {
    private let responses: Mutex<Responses>
    private let maximumByteCount: Int

    private struct Responses: ~Copyable {
        var cache: ResponseCache
        var version: UInt64 = 0
    }

    /// Keeps `maximumByteCount` bytes of responses at most.
    package init(maximumByteCount: Int = 64 << 20) {
        self.maximumByteCount = maximumByteCount
        responses = Mutex(Responses(cache: ResponseCache(maximumByteCount: maximumByteCount)))
    }

    /// What is kept of a response.
    struct Found {
        /// The response, in memory of its own.
        let response: RenderedResponse
        /// The host that it names; nil where it names none.
        let host: [UInt8]?
        /// The number of its route.
        let route: UInt8
    }

    /// The response to `target` of the record with this version; nil where there is none.
    func find(
        _ target: Span<UInt8>, _ variant: ResponseVariant, host: Span<UInt8>, version: UInt64
    ) -> Found? {
        let found = responses.withLockIfAvailable { responses -> Found? in
            guard responses.version == version, let place = responses.cache.find(target, variant, host: host),
                let response = responses.cache[place]
            else { return nil }
            return Found(
                response: response, host: responses.cache.host(at: place), route: responses.cache.route(at: place))
        }
        return found?.map { Found(response: $0.response.copied(), host: $0.host, route: $0.route) }
    }

    /// Keeps `response`, as `ResponseCache` does, but for one of a version that others have left behind.
    func insert(
        _ response: RenderedResponse, for target: Span<UInt8>, _ variant: ResponseVariant, host: [UInt8]?, route: UInt8,
        version: UInt64
    ) {
        _ = responses.withLockIfAvailable { responses in
            guard version >= responses.version else { return }
            responses.version = version
            responses.cache.begin(version: version)
            responses.cache.insert(response, for: target, variant, host: host, route: route)
        }
    }

    /// How many questions a record that is published has its answers ready for.
    private static let preparedCount = 2048
    /// How long a record waits for them.
    private static let preparationTime = Duration.seconds(2)

    /// Renders what `snapshot` answers to that which the record before it was asked, the latest questions first, so that nobody
    /// who asks them again waits for that; before `snapshot` is published, by the thread that does.
    package func prepare(for snapshot: RecordSnapshot, by api: API) {
        let questions = responses.withLock { $0.cache.questions }.sorted { $0.lastUse > $1.lastUse }
        var next = Responses(cache: ResponseCache(maximumByteCount: maximumByteCount), version: snapshot.version)
        next.cache.begin(version: snapshot.version)
        let end = ContinuousClock.now + Self.preparationTime
        GivingWay.during {
            for question in questions.prefix(Self.preparedCount) where ContinuousClock.now < end {
                if let response = api.response(to: question, from: snapshot) {
                    next.cache.insert(
                        response, for: question.target.span, question.variant, host: question.host,
                        route: question.route, isAsked: false)
                }
                GivingWay.now()
            }
        }
        // What is replaced is freed behind the lock, by this thread.
        responses.withLock { swap(&$0, &next) }
    }

    /// Lets go of some of what an earlier version had.
    func rest() {
        _ = responses.withLockIfAvailable { $0.cache.rest() }
    }
}

extension API {
    /// The response to `question` that may be kept; nil where `snapshot` has none.
    fileprivate func response(to question: ResponseCache.Question, from snapshot: RecordSnapshot) -> RenderedResponse? {
        let target = question.target.span
        let end = target.indices.first { target[$0] == UInt8(ascii: "?") } ?? target.count
        let host = question.host.map { String(decoding: $0, as: UTF8.self) } ?? ""
        let answer = answer(
            APIRequest(
                method: .get, path: target.extracting(..<end), query: target.extracting(min(end + 1, target.count)...),
                preference: question.variant.preference, host: host, isSecure: question.variant.isSecure),
            from: snapshot)
        guard answer.isKept, answer.namesHost == (question.host != nil) else { return nil }
        return render(answer, of: snapshot, coding: question.variant.coding)
    }
}
