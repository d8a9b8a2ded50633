/// How statements are found and marked.
public struct ExtractionOptions: Sendable, Equatable {
    /// Decide by rules alone, without the learned weights: faster, and every choice is a named rule's.
    public var rulesOnly: Bool
    /// Mark spans as annotated corpora (PARC, PolNeAR) do, to be measured against them: the conjunction "that" belongs to
    /// the content, and a quotation that no report goes with is no statement.
    public var followsCorpora: Bool
    /// Give the steps from a source's words to its speaker and the words that earned a topic; without them those lists are empty
    /// and the rest is the same, sooner.
    public var givesReasons: Bool

    /// Makes options; those of the service unless told otherwise.
    public init(rulesOnly: Bool = false, followsCorpora: Bool = false, givesReasons: Bool = true) {
        self.rulesOnly = rulesOnly
        self.followsCorpora = followsCorpora
        self.givesReasons = givesReasons
    }

    /// The same for the pass that finds attributions.
    var ofFinder: AttributionFinder.Options {
        var options = AttributionFinder.Options()
        options.rulesOnly = rulesOnly
        options.includesConjunction = followsCorpora
        options.marksContinuations = !followsCorpora
        return options
    }
}
