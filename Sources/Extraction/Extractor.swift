public import Record

/// Finds the attributed statements of documents: who said what, about which topic, when and where.
///
/// Pure: the statements of a document depend on its text, its date of publication, the taxonomy and the registry, and on
/// nothing else.
public struct Extractor: Sendable {
    private let trie: TopicTrie
    private let registry: RegistryIndex
    private let finder: AttributionFinder

    /// Makes an extractor that knows the topics of `taxonomy` and the speakers of `registry`.
    ///
    /// This compiles both; make one extractor and use it for many documents, from any number of threads.
    public init(
        taxonomy: Taxonomy, registry: SpeakerRegistry, options: ExtractionOptions = ExtractionOptions()
    ) {
        finder = AttributionFinder(options.ofFinder)
        trie = TopicTrie(taxonomy)
        self.registry = RegistryIndex(registry)
    }

    /// The statements of `document`, ordered by where their content starts.
    public func annotate(_ document: Document) -> AnnotatedDocument {
        let text = AnalyzedText(document.text)  // 1: words
        return annotate(document, text, finder.attributions(in: text))  // 2: who said what, as written
    }

    /// The statements of `document` with what was weighed and left, and why.
    public func explain(_ document: Document) -> Explanation {
        let text = AnalyzedText(document.text)
        let (found, rejected) = finder.explained(in: Reading(text))
        return Explanation(
            annotated: annotate(document, text, found), sentences: text.sentences.map(text.span(of:)),
            rejections: rejected.map {
                Explanation.Rejection(
                    cue: text.span(of: $0.cue), rule: $0.rule, content: $0.content.map(text.span(of:)),
                    reason: $0.reason)
            })
    }

    private func annotate(_ document: Document, _ text: AnalyzedText, _ found: [FoundAttribution]) -> AnnotatedDocument
    {
        let reading = ClassifiedText(text)
        let references = BackReferenceFinder(reading).backReferences(outside: found)
        var resolver = SpeakerResolver(
            reading, found, references, registry: registry, published: document.published?.date)
        let sources = resolver.resolve()  // 3: speakers
        var tracker = ContextTracker(reading, found, members: sources.statements.map(\.member), cast: resolver.cast)
        let contexts = tracker.contexts(  // 4: occasions
            Array(zip(references, sources.references.map(\.member))), published: document.published?.date)
        let topics = TopicAssigner(trie, reading, cast: resolver.cast).topics(  // 5: topics
            of: found, members: sources.statements.map(\.member))
        var assembler = StatementAssembler(
            document, reading, identities: IdentityMaker(reading, cast: resolver.cast, registry: registry))
        let statements = found.indices.map { index in
            assembler.statement(
                found[index], source: sources.statements[index], topics: topics[index], context: contexts[index])
        }
        return AnnotatedDocument(document: document, statements: statements)
    }
}
