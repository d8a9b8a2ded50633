internal import Record

/// What the words beside a name tell of its kind.
extension NameFinder {
    /// "Energy firm [Westgrid] said", "[Unison], which represents porters, said": names of bodies.
    func isBody(_ name: Range<Int>) -> Bool {
        isPresentedAsBody(name.lowerBound) || isApposedToBody(name)
            || reading.tokens[name.lowerBound].shape.contains(.sentenceInitial) && isFollowed(name, by: "which")
    }

    /// "[Hale], who came, said": a name that can be a person's, and depends on no other as in "a clerk at [Velden], who said".
    func isPerson(_ run: NameRun, _ words: Range<Int>) -> Bool {
        run.kind == .unknown && isFollowed(run.name, by: "who") && reading.kind(words.lowerBound - 1) != .comma
            && (words.lowerBound == 0 || reading.tokens[words.lowerBound - 1].tag != .preposition)
    }

    /// Whether a comma and the relative pronoun `word` stand behind a name: "who" is of persons, "which" of others.
    private func isFollowed(_ name: Range<Int>, by word: WordKey) -> Bool {
        reading.kind(name.upperBound) == .comma && reading.isWord(name.upperBound + 1, word)
    }

    /// "Ana Ruiz ([D])", "Ana Ruiz ([R]-Vt.)": a letter in brackets for a party.
    func isParty(_ index: Int) -> Bool {
        guard reading.kind(index - 1) == .openingBracket else { return false }
        let letters = reading.text.text.utf8[reading.tokens[index].bytes]
        return letters.count == 1 || letters.dropFirst().first == UInt8(ascii: "-")
    }

    /// "A civil society group, the [Kelver Watch], said".
    private func isApposedToBody(_ name: Range<Int>) -> Bool {
        let isDetermined = reading.isWord(name.lowerBound - 1, "the")
        let comma = isDetermined ? name.lowerBound - 2 : name.lowerBound - 1
        return (isDetermined || name.count > 1) && reading.kind(comma) == .comma
            && reading.kind(name.upperBound) == .comma && comma > 0
            && reading.tokens[comma - 1].wordClass.contains(.body)
            && reading.tokens[comma - 1].wordClass.isDisjoint(with: [.role, .place])
            && !reading.tokens[comma - 1].isCapitalized
    }

    /// Whether a noun for a sort of body stands before a name, other than in "the firm Ruiz founded".
    private func isPresentedAsBody(_ start: Int) -> Bool {
        guard start > 0, SortsOfBodies.present(reading.tokens[start - 1].key),
            !reading.tokens[start - 1].isCapitalized || reading.tokens[start - 1].shape.contains(.sentenceInitial)
        else { return false }
        if reading.tokens[start - 1].shape.contains(.sentenceInitial) { return true }
        let before = reading.tokens[start - 2]
        return before.tag.isNoun || before.tag.isAdjective || before.wordClass.contains(.demonym)
    }
}
