internal import Record

/// A text whose sources are resolved.
struct ResolvedText {
    /// The text.
    let reading: ClassifiedText
    /// The names in it, in order.
    let names: [NameMention]
    /// Everybody it names or describes.
    let cast: [CastMember]
    /// Whom the source of each statement names.
    let sources: ArraySlice<ResolvedSource>
    /// The same as members of the cast.
    let members: [Int?]
    private let references: [ContextTracker.Reference]

    /// Resolves the sources of what was `found` in `text`.
    init(
        _ text: AnalyzedText, _ found: [FoundAttribution], _ registry: RegistryIndex, published: CalendarDate?,
        givesReasons: Bool
    ) {
        reading = ClassifiedText(text)
        let references = BackReferenceFinder(reading).backReferences(outside: found)
        var resolver = SpeakerResolver(
            reading, found, references, registry: registry, published: published, givesReasons: givesReasons)
        let resolved = resolver.resolve()
        names = resolver.cast.names
        cast = resolver.cast.members
        sources = resolved.statements
        members = resolved.statements.map { $0.member }
        self.references = Array(zip(references, resolved.references.map { $0.member }))
    }

    /// When and where each of what was `found` was said, dates resolved against `published`.
    func contexts(of found: [FoundAttribution], published: CalendarDate?) -> [StatementContext?] {
        var tracker = ContextTracker(reading, found, members: members, names: names)
        return tracker.contexts(references, published: published)
    }
}
