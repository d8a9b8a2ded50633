internal import HTTPWire

/// Which of the responses to one target: what the request's fields ask for, but for the host.
struct ResponseVariant: Equatable {
    /// The forms that Accept prefers.
    let preference: FormPreference
    /// The coding that Accept-Encoding prefers.
    let coding: ContentCoding
    /// Whether the request came over TLS.
    let isSecure: Bool

    /// Bits that tell variants apart.
    fileprivate var hash: UInt64 {
        preference.bits ^ UInt64(coding.rawValue) << 60 ^ (isSecure ? 1 << 63 : 0)
    }
}

/// Responses of one loop by what was asked, rendered: a hit is a comparison of bytes.
///
/// The cache is set-associative, as a processor's is: a target may lie in one of a few places, of which a new one takes
/// the least recently used. So it can't grow, and nothing needs to be reordered on a hit. What tells the places of a set apart
/// lies in one cache line; the responses themselves take room only where there are any.
struct ResponseCache: ~Copyable {
    /// How many places a target may lie in.
    ///
    /// As many as make it next to impossible that a quarter of all places, filled at random, has a set that is full: targets of
    /// one asked in turn would drive each other out each time.
    private static let wayCount = 8
    /// The longest target that is kept, in bytes.
    private static let maximumKeyCount = 1024

    /// For each place the hash of what lies there.
    private var hashes: [UInt64]
    /// For each place the number of its entry.
    private var numbers: [UInt16]
    private var entries: [Entry?] = []
    private var freeNumbers: [UInt16] = []
    private let setMask: Int
    private let maximumByteCount: Int
    private var byteCount = 0
    private var clock = Self.prepared
    private var sweep = 0
    private var version: UInt64 = 0
    /// How many places may still hold what an earlier version of the record had.
    private var staleCount = 0

    /// The number of no entry.
    private static let none = UInt16.max

    private struct Entry {
        let key: [UInt8]
        let variant: ResponseVariant
        let host: [UInt8]?
        let response: RenderedResponse
        let route: UInt8
        let byteCount: Int
        let version: UInt64
        /// When it was asked for; `prepared` before it was.
        var lastUse: UInt64
    }

    /// The last use of what was never asked for, before all others.
    private static let prepared: UInt64 = 1

    /// A cache of 8 << `setBits` responses, 65,535 at most, and `maximumByteCount` bytes.
    init(setBits: Int = 10, maximumByteCount: Int) {
        let placeCount = Self.wayCount << setBits
        precondition(placeCount <= Int(Self.none), "a number of 16 bits names an entry")
        hashes = Array(repeating: 0, count: placeCount)
        numbers = Array(repeating: Self.none, count: placeCount)
        setMask = (1 << setBits) - 1
        self.maximumByteCount = maximumByteCount
    }

    /// The place of the response to `target`, for `subscript`; nil where it is not kept.
    ///
    /// `host` counts only where the response names it.
    mutating func find(_ target: Span<UInt8>, _ variant: ResponseVariant, host: Span<UInt8>) -> Int? {
        let hash = Self.hash(target, variant)
        for place in places(of: hash) where hashes[place] == hash {
            guard let entry = entry(place), entry.version == version, entry.variant == variant,
                entry.key.span.equals(target), entry.host?.span.equals(host) ?? true
            else { continue }
            clock += 1
            entries[Int(numbers[place])]?.lastUse = clock
            return place
        }
        return nil
    }

    /// The response at a place that `find` gave.
    subscript(place: Int) -> RenderedResponse? { entry(place)?.response }

    /// The number of the route of the response at a place that `find` gave.
    func route(at place: Int) -> UInt8 { entry(place)?.route ?? RequestCounts.otherRoute }

    /// The host that the response at a place that `find` gave names; nil where it names none.
    func host(at place: Int) -> [UInt8]? { entry(place)?.host }

    /// Keeps `response` for `target`, in the place of another if need be; one too large is not kept.
    ///
    /// `host` is the one that the response names; nil where it names none. What is inserted `isAsked` for, or only may be.
    mutating func insert(
        _ response: RenderedResponse, for target: Span<UInt8>, _ variant: ResponseVariant, host: [UInt8]?,
        route: UInt8 = RequestCounts.otherRoute, isAsked: Bool = true
    ) {
        let size = response.byteCount + target.count
        guard target.count <= Self.maximumKeyCount, size <= maximumByteCount / 16 else { return }
        let hash = Self.hash(target, variant)
        guard let place = places(of: hash).min(by: { lastUse($0) < lastUse($1) }) else { return }
        remove(place)
        while byteCount + size > maximumByteCount { removeNext() }
        clock += 1
        put(
            Entry(
                key: Array(copying: target), variant: variant, host: host, response: response, route: route,
                byteCount: size, version: version, lastUse: isAsked ? clock : Self.prepared),
            hash: hash, at: place)
    }

    /// Counts only what is kept from now on: the record has changed.
    ///
    /// What was kept before is let go of by and by, for a request should not wait until all of it is.
    mutating func begin(version: UInt64) {
        guard version != self.version else { return }
        self.version = version
        staleCount = numbers.count
    }

    /// What was asked of this version of the record, in no order.
    var questions: [Question] {
        entries.compactMap { entry in
            guard let entry, entry.version == version, entry.lastUse > Self.prepared else { return nil }
            return Question(
                target: entry.key, variant: entry.variant, host: entry.host, route: entry.route, lastUse: entry.lastUse)
        }
    }

    /// What a response answers.
    struct Question {
        /// Path and query as sent.
        let target: [UInt8]
        /// Which of the responses to the target.
        let variant: ResponseVariant
        /// The host that the response names; nil where it names none.
        let host: [UInt8]?
        /// The number of the route.
        let route: UInt8
        /// When it was asked last, by a clock of the cache's own.
        let lastUse: UInt64
    }

    /// Whether there may be something of an earlier version.
    var hasStaleEntries: Bool { staleCount > 0 }

    /// Lets go of some of what an earlier version had.
    mutating func rest() {
        let count = min(staleCount, Self.restCount)
        for _ in 0..<count {
            if let entry = entry(sweep), entry.version != version { remove(sweep) }
            sweep = (sweep + 1) % numbers.count
        }
        staleCount -= count
    }

    /// How many places one rest looks at.
    private static let restCount = 64

    private func places(of hash: UInt64) -> Range<Int> {
        let start = (Int(truncatingIfNeeded: hash) & setMask) * Self.wayCount
        return start..<start + Self.wayCount
    }

    private func entry(_ place: Int) -> Entry? {
        let number = numbers[place]
        return number == Self.none ? nil : entries[Int(number)]
    }

    /// When the place was last asked for; 0 where it is free, or might be.
    private func lastUse(_ place: Int) -> UInt64 {
        guard let entry = entry(place), entry.version == version else { return 0 }
        return entry.lastUse
    }

    private mutating func put(_ entry: Entry, hash: UInt64, at place: Int) {
        let number = freeNumbers.popLast() ?? UInt16(entries.count)
        if Int(number) == entries.count { entries.append(nil) }
        entries[Int(number)] = entry
        numbers[place] = number
        hashes[place] = hash
        byteCount += entry.byteCount
    }

    private mutating func remove(_ place: Int) {
        guard let entry = entry(place) else { return }
        byteCount -= entry.byteCount
        entries[Int(numbers[place])] = nil
        freeNumbers.append(numbers[place])
        numbers[place] = Self.none
    }

    /// Makes room in whichever place comes next.
    private mutating func removeNext() {
        remove(sweep)
        sweep = (sweep + 1) % numbers.count
    }

    /// FNV-1a, its high bits mixed in for the mask.
    private static func hash(_ target: Span<UInt8>, _ variant: ResponseVariant) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ variant.hash
        for position in target.indices { hash = (hash ^ UInt64(target[position])) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 29)
    }
}

extension RenderedResponse {
    /// The memory that the response takes, in bytes; what it keeps of its fields beside their bytes is some 2 kB.
    fileprivate var byteCount: Int { full.bytes.count + notModified.bytes.count + 2048 }
}
