internal import HTTPServer
internal import HTTPWire
internal import Synchronization

/// Responses that loops have rendered, for the other loops: what one found takes another a look and a copy.
///
/// A loop asks here only what its own cache lacks, and never waits for another: where one is looking, an answer is rendered.
package final class SharedResponses: Sendable {
    private let responses: Mutex<Responses>

    private struct Responses: ~Copyable {
        var cache: ResponseCache
        var version: UInt64 = 0
    }

    /// Keeps `maximumByteCount` bytes of responses at most.
    package init(maximumByteCount: Int = 64 << 20) {
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

    /// Lets go of some of what an earlier version had.
    func rest() {
        _ = responses.withLockIfAvailable { $0.cache.rest() }
    }
}
