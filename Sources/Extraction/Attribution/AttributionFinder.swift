/// Finds who said what in a text.
package struct AttributionFinder: Sendable {
    /// Makes a finder.
    package init() {}

    /// The attributions of `text`, ordered by where their content starts.
    package func attributions(in text: AnalyzedText) -> [FoundAttribution] {
        []
    }
}
