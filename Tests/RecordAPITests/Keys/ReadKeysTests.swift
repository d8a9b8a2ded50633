import Record
import Synchronization
import Testing

@testable import RecordAPI

struct ReadKeysTests {
    /// A clock that tests set.
    private final class Clock: Sendable {
        let second = Atomic<Int>(100)
    }

    private let clock = Clock()

    private func keys(_ rate: RequestRate? = nil) -> ReadKeys {
        ReadKeys(
            [key("other", nil), key("secret", rate)],
            clock: { [clock] in clock.second.load(ordering: .relaxed) })
    }

    private func key(_ text: String, _ rate: RequestRate?) -> ReadKey {
        ReadKey(name: text, digest: SHA256Digest(of: Array(text.utf8)).bytes, rate: rate)
    }

    @Test(
        "the key is what stands behind Bearer, or the password of any user",
        arguments: [
            ("Bearer secret", true, true), ("bearer secret", true, true), ("BEARER  secret ", true, true),
            ("Bearer Secret", false, true), ("Bearer secre", false, true), ("Bearer secrets", false, true),
            ("Basic YW5uYTpzZWNyZXQ=", true, true), ("basic OnNlY3JldA==", true, true),
            ("Basic YTpiOnNlY3JldA==", false, true), ("Basic c2VjcmV0", false, false), ("Basic !", false, false),
            ("Basic secret", false, false), ("secret", false, false), ("Bearer", false, false), ("", false, false),
        ])
    func tokens(_ field: String, _ isGranted: Bool, _ isGiven: Bool) {
        #expect(keys().admit(field.utf8.span) == (isGranted ? .granted(quota: nil) : .unknown(isGiven: isGiven)))
    }

    @Test("a key has its rate in each window, which begins with the first request")
    func windows() {
        let rate = RequestRate(count: 2, seconds: 60)
        let keys = keys(rate)
        #expect(admit(keys) == .granted(quota: .init(rate: rate, remaining: 1, reset: 60)))
        clock.second.store(130, ordering: .relaxed)
        #expect(admit(keys) == .granted(quota: .init(rate: rate, remaining: 0, reset: 30)))
        #expect(admit(keys) == .exhausted(.init(rate: rate, remaining: 0, reset: 30)))
        clock.second.store(160, ordering: .relaxed)
        #expect(admit(keys) == .granted(quota: .init(rate: rate, remaining: 1, reset: 60)))
    }

    @Test("a key that stays when the file is read again goes on with what it has used")
    func replacement() {
        let rate = RequestRate(count: 1, seconds: 60)
        let keys = keys(rate)
        _ = admit(keys)
        keys.replace(with: [key("secret", rate), key("new", nil)])
        #expect(admit(keys) == .exhausted(.init(rate: rate, remaining: 0, reset: 60)))
        #expect(keys.admit("Bearer other".utf8.span) == .unknown(isGiven: true))
        #expect(keys.admit("Bearer new".utf8.span) == .granted(quota: nil))
    }

    private func admit(_ keys: ReadKeys) -> ReadKeys.Admission { keys.admit("Bearer secret".utf8.span) }
}
