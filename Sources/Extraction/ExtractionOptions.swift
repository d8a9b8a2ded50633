/// How statements are found.
public struct ExtractionOptions: Sendable, Equatable {
    /// Decide by rules alone, without the learned weights: faster, and every choice is a named rule's.
    public var rulesOnly: Bool
    /// Give quotations that carry on a report without one of their own, with low confidence.
    public var marksContinuations: Bool

    /// Makes options; those of the service unless told otherwise.
    public init(rulesOnly: Bool = false, marksContinuations: Bool = true) {
        self.rulesOnly = rulesOnly
        self.marksContinuations = marksContinuations
    }

    /// The same for the pass that finds attributions.
    var ofFinder: AttributionFinder.Options {
        var options = AttributionFinder.Options()
        options.rulesOnly = rulesOnly
        options.marksContinuations = marksContinuations
        return options
    }
}
