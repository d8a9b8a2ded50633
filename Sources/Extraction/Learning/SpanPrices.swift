/// How likely a span of each part has to be, more or less, to be taken: it trades precision for recall.
package struct SpanPrices: Sendable {
    /// The price of each part, 0 to 1.
    package let source: Float
    package let cue: Float
    package let content: Float

    /// Takes prices as they are.
    package init(source: Float, cue: Float, content: Float) {
        self.source = source
        self.cue = cue
        self.content = content
    }

    /// The price of a segment of `role`.
    @inline(__always)
    subscript(role: SegmentRole) -> Float {
        switch role.part {
        case .source: source
        case .cue: cue
        case .content: content
        }
    }
}
