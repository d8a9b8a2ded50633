/// What the numbers in columns stand for.
struct IndexDirectory {
    /// Names, roles, places, steps of resolution.
    var strings: StringTable
    /// The speakers of statements, as documents know them.
    var identities: [IdentityEntry]
    /// The times and places of statements.
    var contexts: [ContextEntry]
    /// The speakers of statements, then those of the registry that have none.
    var speakerSlugs: [Slug]
    /// The topics of the taxonomy, then those made of documents' words.
    var topics: TopicTableBuilder
    /// The lists of topics that statements have.
    var topicLists: ListColumn
}
