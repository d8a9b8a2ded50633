/// What stands somewhere in a sentence, read once: a rule that needs what isn't there is not tried.
struct SentenceSigns: Sendable {
    /// Whether there is a colon.
    private(set) var hasColon = false
    /// Whether there is a dash.
    private(set) var hasDash = false
    /// Whether a quotation ends.
    private(set) var hasQuote = false
    /// The traits that some word has.
    private(set) var traits: WordTraits = []

    /// Takes note of `token`.
    @inline(__always)
    mutating func note(_ token: Token) {
        if token.kind == .colon { hasColon = true }
        if token.kind == .dash { hasDash = true }
        if token.kind == .closingQuote { hasQuote = true }
        traits.formUnion(token.traits)
    }
}

extension SentenceSigns {
    /// Whether there is a noun that names a piece of speech, and a "that" that can stand behind it.
    var namesSpeech: Bool { traits.contains([.attributionNoun, .that]) }
}
