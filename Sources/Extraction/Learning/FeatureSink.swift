/// Collects the features of one token as 32-bit hashes.
package struct FeatureSink {
    /// The most features of a token: more than there are templates.
    static var capacity: Int { 96 }

    /// The hashes; `count` of them hold.
    private var features = InlineArray<96, UInt32>(repeating: 0)
    /// How many features there are.
    package private(set) var count = 0

    /// An empty sink.
    package init() {}

    /// The hashes that hold.
    package var all: [UInt32] { (0..<count).map { features[$0] } }

    /// Puts the numbers of the features that have one in `numbers`, in any order, tells how many, and starts anew.
    mutating func lookUp(_ table: FeatureNumbers, into numbers: inout MutableSpan<UInt32>) -> Int {
        var features = features.mutableSpan
        defer { count = 0 }
        return table.look(up: &features, count, into: &numbers)
    }

    /// Starts on another token.
    mutating func reset() { count = 0 }

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
