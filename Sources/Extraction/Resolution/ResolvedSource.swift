/// Whom a source names, and how that was found.
struct ResolvedSource: Sendable {
    /// The member of the cast; nil where nobody can honestly be named.
    var member: Int?
    /// The steps from the source's words to the speaker, each a short sentence; for nobody the reason.
    var steps: [String]
    /// The gender that the word for a spokesperson tells, empty for none; nil for whoever speaks for themselves.
    var voice: WordClass?
}
