public import Record

/// Finds the attributed statements of documents: who said what, about which topic, when and where.
///
/// Pure: the statements of a document depend on its text, its date of publication, the taxonomy and the registry, and on
/// nothing else.
public struct Extractor: Sendable {
    private let topics: TopicTrie
    private let registry: RegistryIndex
    private let finder = AttributionFinder()

    /// Makes an extractor that knows the topics of `taxonomy` and the speakers of `registry`.
    ///
    /// This compiles both; make one extractor and use it for many documents, from any number of threads.
    public init(taxonomy: Taxonomy, registry: SpeakerRegistry) {
        topics = TopicTrie(taxonomy)
        self.registry = RegistryIndex(registry)
    }

    /// The statements of `document`, ordered by where their content starts.
    public func annotate(_ document: Document) -> AnnotatedDocument {
        let text = AnalyzedText(document.text)  // 1
        let found = finder.attributions(in: text)  // 2
        let reading = ClassifiedText(text)
        var resolver = SpeakerResolver(reading, found, registry: registry)
        let sources = resolver.resolve()  // 3
        var assembler = StatementAssembler(
            document, reading, identities: IdentityMaker(reading, cast: resolver.cast, registry: registry))
        assembler.topics = TopicScorer(topics, reading)  // 4
        let statements = zip(found, sources).map { assembler.statement($0, $1) }
        return AnnotatedDocument(document: document, statements: statements)
    }
}
