/// Collects the features of one span, each apart for each part of an attribution.
struct SpanSink {
    private var sink = FeatureSink()
    private var part: UInt64 = 0

    /// The features' hashes.
    var all: [UInt32] { sink.all }

    /// Starts on another span, of `part`.
    mutating func start(_ part: AttributionPart) {
        sink.reset()
        self.part = UInt64(part.rawValue)
    }

    /// Adds the feature that `template` makes of the values that it saw.
    @inline(__always)
    mutating func add(_ template: UInt64, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
        sink.add(template << 2 | part, a, b, c)
    }

    /// The sum of the numbers that `weights` has for the features, as a logarithm of odds.
    func score(_ weights: SpanWeights) -> Float { Float(weights.sum(sink.hashes)) / LabelWeights.unit }
}
