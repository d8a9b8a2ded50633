/// Finds the known name that a misspelled one was meant to be.
package enum NearestName {
    /// The most edits between a name and what it was meant to be.
    package static let maximumDistance = 2

    /// The name among `known` that takes the fewest edits to reach from `name`; nil where all are too far.
    package static func of(_ name: String, among known: [String]) -> String? {
        let distances = known.map { (name: $0, distance: distance(Array(name.utf8), Array($0.utf8))) }
        guard let nearest = distances.min(by: { $0.distance < $1.distance }) else { return nil }
        return nearest.distance <= min(maximumDistance, name.utf8.count / 2) ? nearest.name : nil
    }

    /// V. Levenshtein's distance (1966) with the swap of neighbors as one edit (F. Damerau, 1964), a row at a time.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for (row, byte) in left.enumerated() {
            var current = [row + 1]
            for column in right.indices {
                var cost = min(
                    previous[column] + (byte == right[column] ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, byte == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
