/// Numbers by how often they were counted: the most first, of equals the one that `precedes`.
package struct CountRanking {
    /// How many numbers were counted at all.
    package let total: Int
    private let counts: Counts
    private let precedes: (Int, Int) -> Bool

    private enum Counts {
        /// The count of each number at its place, 0 for those that were not counted.
        case placed([UInt32])
        /// The numbers that were counted, in no order.
        case listed([Counted<Int>])
    }

    /// Numbers whose counts stand at their places in `counts`.
    init(_ counts: [UInt32], _ precedes: @escaping (Int, Int) -> Bool) {
        total = Self.total(of: counts.span)
        self.counts = .placed(counts)
        self.precedes = precedes
    }

    /// Numbers with their counts.
    init(counted: [Int: Int], _ precedes: @escaping (Int, Int) -> Bool) {
        total = counted.count
        counts = .listed(counted.map { Counted($0.key, count: $0.value) })
        self.precedes = precedes
    }

    /// All that were counted.
    var all: [Counted<Int>] { first(.max) }

    /// The first `limit`.
    package func first(_ limit: Int) -> [Counted<Int>] {
        switch counts {
        case .placed(let counts) where limit < total || total <= Self.fewCount:
            return first(min(limit, total), of: counts.span)
        case .placed(let counts):
            let counted = counts.indices.lazy.filter { counts[$0] > 0 }
            return counted.map { Counted($0, count: Int(counts[$0])) }.sorted(by: isBefore)
        case .listed(let counted): return Array(counted.sorted(by: isBefore).prefix(limit))
        }
    }

    /// How many numbers may be put in order as they are found, each among those before.
    private static let fewCount = 64

    /// The first `limit` of the numbers whose counts stand at their places; most of those are too small to be looked at one by one.
    private func first(_ limit: Int, of counts: Span<UInt32>) -> [Counted<Int>] {
        var first: [Counted<Int>] = []
        guard limit > 0 else { return first }
        first.reserveCapacity(limit)
        var least = 1
        var start = 0
        while start < counts.count {
            let end = min(start + Self.chunkCount, counts.count)
            if end - start < Self.chunkCount || Self.mayHold(least, counts, from: start) {
                for number in start..<end where counts[number] > 0 {
                    insert(Counted(number, count: Int(counts[number])), into: &first, limit)
                }
                least = first.count < limit ? 1 : first.last?.count ?? .max
            }
            start = end
        }
        return first
    }

    /// How many counts are looked at together.
    private static let chunkCount = 8

    /// How many of `counts`, of which none is 2^31 or more, are not 0.
    private static func total(of counts: Span<UInt32>) -> Int {
        var sums = SIMD8<UInt32>(repeating: 0)
        var place = 0
        while place + chunkCount <= counts.count {
            // Every pattern of bits is a vector of UInt32, and the span checks its bounds.
            let chunk = unsafe counts.bytes.unsafeLoadUnaligned(fromByteOffset: place * 4, as: SIMD8<UInt32>.self)
            // What is not 0 is below it when it is taken from it.
            sums &+= (SIMD8(repeating: 0) &- chunk) &>> 31
            place += chunkCount
        }
        return (place..<counts.count).reduce(Int(sums.wrappedSum())) { $0 + (counts[$1] > 0 ? 1 : 0) }
    }

    /// Whether one of the counts of the chunk from `start` on may be `least` or more.
    private static func mayHold(_ least: Int, _ counts: Span<UInt32>, from start: Int) -> Bool {
        // Every pattern of bits is a vector of UInt64, and the span checks its bounds.
        let chunk = unsafe counts.bytes.unsafeLoadUnaligned(fromByteOffset: start * 4, as: SIMD4<UInt64>.self)
        let halves = chunk.lowHalf | chunk.highHalf
        let pair = halves.x | halves.y
        // The bits of all together: none of them is more.
        return Int((pair | pair >> 32) & UInt64(UInt32.max)) >= least
    }

    /// Puts `candidate` at its place among the `first`, which are no more than `limit`.
    private func insert(_ candidate: Counted<Int>, into first: inout [Counted<Int>], _ limit: Int) {
        if first.count == limit {
            guard let last = first.last, isBefore(candidate, last) else { return }
            first.removeLast()
        }
        var (low, high) = (0, first.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(first[middle], candidate) { low = middle + 1 } else { high = middle }
        }
        first.insert(candidate, at: low)
    }

    private func isBefore(_ left: Counted<Int>, _ right: Counted<Int>) -> Bool {
        left.count != right.count ? left.count > right.count : precedes(left.value, right.value)
    }
}
