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
    /// The member of the cast that each name names.
    private let memberOfName: [Int?]

    /// Takes the text of `resolver`, which resolves its sources.
    init(_ resolver: inout SpeakerResolver) {
        let resolved = resolver.resolve()
        reading = resolver.reading
        names = resolver.cast.names
        cast = resolver.cast.members
        memberOfName = resolver.cast.memberOfName
        sources = resolved.statements
        members = resolved.statements.map { $0.member }
        references = Array(zip(resolver.references, resolved.references.map { $0.member }))
    }

    /// When and where each of what was `found` was said, dates resolved against `published`.
    func contexts(of found: [FoundAttribution], published: CalendarDate?) -> [StatementContext?] {
        let reader = OccasionReader(reading, names: names, memberOfName: memberOfName, cast: cast)
        var tracker = ContextTracker(reading, found, members: members, reader: reader)
        return tracker.contexts(references, published: published)
    }
}
