import Extraction

/// What decides about the training; chosen by cross-validation on the training documents.
enum Recipe {
    /// How often a feature has to occur.
    static let minimum = 3
    /// How many features are kept for the last passes, the strongest.
    static let kept = 65_000
    /// The share of features left out at each step (dropout: Srivastava and others, 2014).
    static let dropout: Float = 0.5
    /// The first rate of learning.
    static let rate: Float = 0.05
    /// How much a weight shrinks at a step of rate 1.
    static let decay: Float = 1e-5
    /// How often all is learned, from other draws by chance: the mean errs less than any (bagging: Breiman, 1996).
    ///
    /// Only what is written to the file; what is learned without some documents is learned once.
    static let runs = 4
    /// The passes over the documents with all features.
    static let passes = 3
    /// The passes with the features that are kept.
    static let lastPasses = 1
    /// The passes over the likely spans, and the share of their features left out at each step.
    static let spanPasses = 5
    static let spanDropout: Float = 0.1
    /// How likely a span has to be, more or less, to be taken: near half the F1 that is reached.
    ///
    /// Less for a source, of which there is one where anything is said.
    static let prices = SpanPrices(source: 0.15, cue: 0.3, content: 0.3)
    /// The seed of all that is drawn by chance.
    static let seed: UInt64 = 1
}
