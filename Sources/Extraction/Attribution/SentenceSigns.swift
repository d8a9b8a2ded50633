/// What stands somewhere in a sentence, read once: a rule that needs what isn't there is not tried.
struct SentenceSigns {
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

extension Reading {
    /// What stands in `sentence`.
    func signs(of sentence: Range<Int>) -> SentenceSigns {
        var signs = SentenceSigns()
        for index in sentence { signs.note(token(index)) }
        return signs
    }
}
