extension String {
    /// The text of `parts`, one behind another, in memory that is made for it once.
    init(joining parts: [String]) {
        self = ""
        reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count })
        for part in parts { append(part) }
    }
}
