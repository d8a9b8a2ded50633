internal import FoundationEssentials
internal import HTTPWire
internal import Record
internal import Synchronization

/// The keys that may read, and how much of its rate each has used: shared by all loops.
package final class ReadKeys: Sendable {
    /// What becomes of a request.
    enum Admission: Equatable {
        /// It is answered; `quota` is what is left of the key's rate, where it has one.
        case granted(quota: Quota?)
        /// It names no key, or one that is not known.
        case unknown(isGiven: Bool)
        /// The key's requests are used up.
        case exhausted(Quota)
    }

    /// How much of a key's rate is left.
    struct Quota: Equatable {
        /// The rate.
        let rate: RequestRate
        /// The requests that are left in this window.
        let remaining: Int
        /// The seconds until the next.
        let reset: Int
    }

    private struct Window {
        var start: Int?
        var used = 0
    }

    private struct State {
        var keys: [ReadKey] = []
        /// When each key's window began, in seconds of the clock, and how many requests it has had.
        var windows: [Window] = []
    }

    private let state: Mutex<State>
    private let clock: @Sendable () -> Int

    /// Admits `keys`; `clock` counts seconds, the process's own unless another is given.
    package init(_ keys: [ReadKey], clock: @escaping @Sendable () -> Int = ReadKeys.processClock()) {
        state = Mutex(State(keys: keys, windows: Array(repeating: Window(), count: keys.count)))
        self.clock = clock
    }

    /// A clock that counts seconds from now.
    package static func processClock() -> @Sendable () -> Int {
        let start = ContinuousClock.now
        return { Int((ContinuousClock.now - start).components.seconds) }
    }

    /// Puts `keys` in the place of those before; one that stays goes on with what it has used.
    package func replace(with keys: [ReadKey]) {
        state.withLock { state in
            let windows = keys.map { key in
                state.keys.firstIndex(of: key).map { state.windows[$0] } ?? Window()
            }
            state = State(keys: keys, windows: windows)
        }
    }

    /// Decides about a request with this value of Authorization, and counts it where it is granted.
    func admit(_ authorization: Span<UInt8>?) -> Admission {
        guard let authorization, let token = Self.key(in: authorization) else {
            return .unknown(isGiven: false)
        }
        let digest = SHA256Digest(of: token).bytes
        let now = clock()
        return state.withLock { state in
            guard let place = Self.place(of: digest, in: state.keys) else { return .unknown(isGiven: true) }
            guard let rate = state.keys[place].rate else { return .granted(quota: nil) }
            var start = state.windows[place].start ?? now - rate.seconds
            if now - start >= rate.seconds {
                start = now
                state.windows[place] = Window(start: now)
            }
            let reset = start + rate.seconds - now
            guard state.windows[place].used < rate.count else {
                return .exhausted(Quota(rate: rate, remaining: 0, reset: reset))
            }
            state.windows[place].used += 1
            return .granted(
                quota: Quota(rate: rate, remaining: rate.count - state.windows[place].used, reset: reset))
        }
    }

    /// The key in `Bearer KEY` (RFC 6750 §2.1), or in `Basic` as the password of any user (RFC 7617 §2), as browsers send
    /// it; the scheme in any case, nil for anything else.
    private static func key(in value: Span<UInt8>) -> [UInt8]? {
        if let token = parameter(of: "bearer ", in: value) { return token }
        guard let pair = parameter(of: "basic ", in: value).flatMap({ Data(base64Encoded: Data($0)) }),
            let colon = pair.firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        return Array(pair[(colon + 1)...])
    }

    /// What follows `scheme`; nil where there is another or nothing.
    private static func parameter(of scheme: StaticString, in value: Span<UInt8>) -> [UInt8]? {
        guard value.count > scheme.utf8CodeUnitCount,
            value.extracting(0..<scheme.utf8CodeUnitCount).equalsIgnoringCase(scheme)
        else { return nil }
        return Array(copying: value.extracting(scheme.utf8CodeUnitCount...).trimmed)
    }

    /// The place of the key with this digest; every key is compared to its end, so that the time tells nothing.
    private static func place(of digest: [UInt8], in keys: [ReadKey]) -> Int? {
        var found: Int?
        for (place, key) in keys.enumerated() {
            var difference: UInt8 = key.digest.count == digest.count ? 0 : 1
            for (one, other) in zip(key.digest, digest) { difference |= one ^ other }
            if difference == 0 { found = place }
        }
        return found
    }
}

extension ReadKeys.Quota {
    /// The fields that tell it (draft-ietf-httpapi-ratelimit-headers-10): the policy, and what is left of it.
    var fieldLines: String {
        "RateLimit-Policy: \"key\";q=\(rate.count);w=\(rate.seconds)\r\nRateLimit: \"key\";r=\(remaining);t=\(reset)\r\n"
    }
}
