/// Finds the name that a mistyped one was meant to be.
package enum NearName {
    /// How many names are compared at most, so that a mistyped name costs little however many names there are.
    private static let maximumComparisonCount = 2000
    /// The longest name that is worth a guess, in bytes.
    private static let maximumByteCount = 64

    /// The nearest of `names` within two edits, or one in three letters; nil where none is as near.
    package static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().utf8)
        guard wanted.count <= maximumByteCount else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in names.prefix(maximumComparisonCount) {
            let limit = min((best?.distance ?? 3) - 1, max(1, wanted.count / 3))
            guard abs(candidate.utf8.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, Array(candidate.lowercased().utf8))
            if distance <= limit { best = (candidate, distance) }
            if distance == 0 { break }
        }
        return best?.name
    }

    /// " Did you mean 'x'?" where there is a near name, else nothing.
    package static func suggestion(for name: String, among names: some Sequence<String>) -> String {
        nearest(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""
    }

    /// Edits from one name to the other: insert, delete, replace, swap neighbors (optimal string alignment).
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
