extension Array {
    /// `count` times `value`.
    ///
    /// For arrays that each text needs: `Array(repeating:count:)` asks the runtime for the type of its storage each time and
    /// fills element by element (Swift 6.3).
    @inline(__always)
    init(filledWith value: Element, count: Int) {
        self.init()
        append(contentsOf: repeatElement(value, count: count))
    }
}
