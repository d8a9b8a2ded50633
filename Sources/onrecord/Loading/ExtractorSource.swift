internal import Extraction
internal import Record
internal import Synchronization

/// Makes an extractor when the first document needs it: a start that finds all in the cache does without.
final class ExtractorSource: Sendable {
    private let taxonomy: Taxonomy
    private let registry: SpeakerRegistry
    private let options: ExtractionOptions
    private let made = Mutex<Extractor?>(nil)

    /// An extractor that knows `taxonomy` and `registry`.
    init(_ taxonomy: Taxonomy, _ registry: SpeakerRegistry, options: ExtractionOptions = ExtractionOptions()) {
        self.taxonomy = taxonomy
        self.registry = registry
        self.options = options
    }

    /// The one extractor.
    var extractor: Extractor {
        made.withLock { made in
            let extractor = made ?? Extractor(taxonomy: taxonomy, registry: registry, options: options)
            made = extractor
            return extractor
        }
    }
}
