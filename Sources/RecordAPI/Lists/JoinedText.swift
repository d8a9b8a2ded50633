extension String {
    /// The text of `parts`, one behind another, in memory that is made for it once.
    init(joining parts: [String]) {
        let count = parts.reduce(0) { $0 + $1.utf8.count }
        // There is room for the bytes of all parts, which are copied one behind another.
        self = unsafe String(unsafeUninitializedCapacity: count) { text in
            var place = 0
            for part in parts {
                unsafe part.utf8.span.withUnsafeBufferPointer { bytes in
                    guard let start = bytes.baseAddress else { return }
                    unsafe (text.baseAddress.unsafelyUnwrapped + place).initialize(from: start, count: bytes.count)
                    place += bytes.count
                }
            }
            return place
        }
    }
}
