/// Collects the features of one token as 32-bit hashes, and takes the numbers of those that weights are known of.
package struct FeatureSink {
    /// The most features of a token: more than there are templates.
    static var capacity: Int { 96 }

    /// The hashes; `count` of them hold.
    private var features = InlineArray<96, UInt32>(repeating: 0)
    /// How many features there are.
    package private(set) var count = 0
    /// The numbers that were found; `numberCount` of them hold.
    private var numbers = InlineArray<96, UInt32>(repeating: 0)
    private var numberCount = 0

    /// An empty sink.
    package init() {}

    /// The hashes that hold.
    package var all: [UInt32] { (0..<count).map { features[$0] } }

    /// The numbers that were found, in any order.
    var found: Span<UInt32> {
        @_lifetime(borrow self)
        get { numbers.span.extracting(first: numberCount) }
    }

    /// Looks for the numbers of the features in the first table; the others are left.
    mutating func look(in table: FeatureNumbers) {
        var features = features.mutableSpan
        var numbers = numbers.mutableSpan
        (numberCount, count) = table.look(up: &features, count, into: &numbers)
    }

    /// Looks for the numbers of those that are left, in the second table.
    mutating func lookForOthers(in table: FeatureNumbers) {
        var numbers = numbers.mutableSpan
        numberCount = table.look(upLeft: features.span, count, into: &numbers, from: numberCount)
    }

    /// Starts on another token.
    mutating func reset() { (count, numberCount) = (0, 0) }

    /// Adds the feature that `template` makes of the values that it saw.
    @inline(__always)
    mutating func add(_ template: UInt64, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
        var hash = (UInt64(a) | UInt64(b) << 32) ^ (template &* 0x9E37_79B9_7F4A_7C15)
        hash = (hash ^ (hash >> 31)) &* 0x94D0_49BB_1331_11EB
        hash = ((hash ^ (hash >> 29)) &+ UInt64(c)) &* 0xD6E8_FEB8_6659_FD93
        features[count] = UInt32(truncatingIfNeeded: hash >> 32)
        count &+= 1
    }
}
