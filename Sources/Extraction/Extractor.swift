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
    public func annotate(_ document: Document) -> AnnotatedDocument { annotate([document])[0] }

    /// The statements of each of `documents`: the same as one by one, in less time for small ones.
    ///
    /// Each step is taken for all of them before the next, so that the processor has the code of a step near. All are held in
    /// memory at once, taken apart into words.
    public func annotate(_ documents: [Document]) -> [AnnotatedDocument] {
        let texts = documents.map { AnalyzedText($0.text) }  // 1: words
        let found = texts.map { knowledge.finder.attributions(in: $0) }  // 2: who said what, as written
        return annotate(documents, texts, found, givesReasons: knowledge.givesReasons)
    }

    /// The statements of `document` with what was weighed and left, and why.
    public func explain(_ document: Document) -> Explanation {
        let text = AnalyzedText(document.text)
        let (found, rejected) = knowledge.finder.explained(in: Reading(text))
        return Explanation(
            annotated: annotate([document], [text], [found], givesReasons: true)[0],
            sentences: text.sentences.map(text.span(of:)),
            rejections: rejected.map {
                Explanation.Rejection(
                    cue: text.span(of: $0.cue), rule: $0.rule, content: $0.content.map(text.span(of:)),
                    reason: $0.reason)
            })
    }

    private func annotate(
        _ documents: [Document], _ texts: [AnalyzedText], _ found: [[FoundAttribution]], givesReasons: Bool
    ) -> [AnnotatedDocument] {
        let resolved = resolved(documents, texts, found, givesReasons: givesReasons)
        let contexts = documents.indices.map { index in  // 5: occasions
            resolved[index].contexts(of: found[index], published: documents[index].published?.date)
        }
        let topics = documents.indices.map { index in  // 6: topics
            TopicAssigner(
                knowledge.trie, resolved[index].reading, names: resolved[index].names, givesReasons: givesReasons
            ).topics(of: found[index], members: resolved[index].members)
        }
        let speakers = documents.indices.map { index in  // 7: identities
            var identities = IdentityMaker(
                resolved[index].reading, resolved[index].cast, registry: knowledge.registry)
            return identities.identities(of: resolved[index].members)
        }
        var assemblers = documents.indices.map { index in
            StatementAssembler(documents[index], resolved[index].reading, count: found[index].count)
        }
        let ids = documents.indices.map { assemblers[$0].ids(of: found[$0]) }  // 8: names of statements
        return documents.indices.map { index in  // 9: statements
            AnnotatedDocument(
                document: documents[index],
                statements: assemblers[index].statements(
                    ids[index], found[index], speakers: speakers[index], sources: resolved[index].sources,
                    topics: topics[index], contexts: contexts[index]))
        }
    }

    private func resolved(
        _ documents: [Document], _ texts: [AnalyzedText], _ found: [[FoundAttribution]], givesReasons: Bool
    ) -> [ResolvedText] {
        var resolvers = documents.indices.map { index in  // 3: names
            SpeakerResolver(
                ClassifiedText(texts[index]), found[index], registry: knowledge.registry,
                published: documents[index].published?.date, givesReasons: givesReasons)
        }
        return documents.indices.map { ResolvedText(&resolvers[$0]) }  // 4: speakers
    }
}
