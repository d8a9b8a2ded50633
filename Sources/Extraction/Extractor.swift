public import Record

/// Finds the attributed statements of documents: who said what, about which topic, when and where.
///
/// Pure: the statements of a document depend on its text, its date of publication, the taxonomy and the registry, and on
/// nothing else.
public struct Extractor: Sendable {
    /// What is the same for all documents, made once.
    ///
    /// A class, since a copy of so many tables would cost more than many a document.
    private final class Knowledge: Sendable {
        let finder: AttributionFinder
        let trie: TopicTrie
        let registry: RegistryIndex
        let givesReasons: Bool

        init(_ taxonomy: Taxonomy, _ registry: SpeakerRegistry, _ options: ExtractionOptions) {
            finder = AttributionFinder(options.ofFinder)
            trie = TopicTrie(taxonomy)
            self.registry = RegistryIndex(registry)
            givesReasons = options.givesReasons
        }
    }

    private let knowledge: Knowledge

    /// Makes an extractor that knows the topics of `taxonomy` and the speakers of `registry`.
    ///
    /// This compiles both; make one extractor and use it for many documents, from any number of threads.
    public init(
        taxonomy: Taxonomy, registry: SpeakerRegistry, options: ExtractionOptions = ExtractionOptions()
    ) {
        knowledge = Knowledge(taxonomy, registry, options)
    }

    /// The statements of `document`, ordered by where their content starts.
    public func annotate(_ document: Document) -> AnnotatedDocument {
        let text = AnalyzedText(document.text)  // 1: words
        let found = knowledge.finder.attributions(in: text)  // 2: who said what, as written
        return annotate(document, text, found, givesReasons: knowledge.givesReasons)
    }

    /// The statements of `document` with what was weighed and left, and why.
    public func explain(_ document: Document) -> Explanation {
        let text = AnalyzedText(document.text)
        let (found, rejected) = knowledge.finder.explained(in: Reading(text))
        return Explanation(
            annotated: annotate(document, text, found, givesReasons: true),
            sentences: text.sentences.map(text.span(of:)),
            rejections: rejected.map {
                Explanation.Rejection(
                    cue: text.span(of: $0.cue), rule: $0.rule, content: $0.content.map(text.span(of:)),
                    reason: $0.reason)
            })
    }

    private func annotate(
        _ document: Document, _ text: AnalyzedText, _ found: [FoundAttribution], givesReasons: Bool
    ) -> AnnotatedDocument {
        let reading = ClassifiedText(text)
        let references = BackReferenceFinder(reading).backReferences(outside: found)
        var resolver = SpeakerResolver(
            reading, found, references, registry: knowledge.registry, published: document.published?.date,
            givesReasons: givesReasons)
        let sources = resolver.resolve()  // 3: speakers
        let members = sources.statements.map { $0.member }
        var tracker = ContextTracker(reading, found, members: members, cast: resolver.cast)
        let contexts = tracker.contexts(  // 4: occasions
            Array(zip(references, sources.references.map { $0.member })), published: document.published?.date)
        let topics = TopicAssigner(  // 5: topics
            knowledge.trie, reading, cast: resolver.cast, givesReasons: givesReasons
        ).topics(of: found, members: members)
        var assembler = StatementAssembler(
            document, reading, identities: IdentityMaker(reading, cast: resolver.cast, registry: knowledge.registry),
            count: found.count)
        let statements = found.indices.map { index in
            assembler.statement(
                index, of: found, source: sources.statements[index], topics: topics[index], context: contexts[index])
        }
        return AnnotatedDocument(document: document, statements: statements)
    }
}
