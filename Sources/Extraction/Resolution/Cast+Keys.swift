internal import Record

/// What tells one name from another.
extension Cast {
    /// One number for the words of a name.
    func fullKey(_ name: Range<Int>) -> WordKey {
        // A loop, since a closure would copy the cast.
        var hash = Self.noWords
        for token in name where !isAppendage(token, of: name) { combine(token, into: &hash) }
        return WordKey(value: hash)
    }

    /// One number for the words at `tokens`.
    func fullKey(_ tokens: [Int]) -> WordKey {
        var hash = Self.noWords
        for token in tokens { combine(token, into: &hash) }
        return WordKey(value: hash)
    }

    private static let noWords: UInt64 = 0xCBF2_9CE4_8422_2325

    private func combine(_ token: Int, into hash: inout UInt64) {
        guard reading.tokens[token].kind == .word else { return }
        hash = (hash ^ key(of: token).value) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
    }

    /// Letters behind a person's name and the legal form of a company tell nobody apart: "Velden AG" is "Velden".
    func isAppendage(_ token: Int, of name: Range<Int>) -> Bool {
        guard token > name.lowerBound else { return false }
        if reading.isPossessive(token) { return true }
        return reading.tokens[token].wordClass.contains(.postNominal)
            || reading.tokens[token].wordClass.contains(.corporateForm)
                && LegalForms.contains(reading.tokens[token].key)
    }

    /// The key of a word of a name, without its accents.
    func key(of token: Int) -> WordKey { reading.nameKey(token) }

    func isPart(_ token: Int) -> Bool {
        reading.tokens[token].isCapitalized
            && reading.tokens[token].wordClass.isDisjoint(with: [.generation, .article, .postNominal])
    }

    /// "The Obamas have", "the Warriors": a name with an article that ends as plurals do.
    func isPlural(_ name: NameMention) -> Bool {
        guard let last = name.tokens.last, reading.isWord(name.start - 1, "the") else { return false }
        let letters = reading.text.text.utf8[reading.tokens[last].bytes]
        return letters.count > 2 && letters.last == UInt8(ascii: "s") && letters.dropLast().last != UInt8(ascii: "s")
    }

    /// Whether a name is no more than the surname of `member`: that of "Patty Murray" is no man's given name.
    func isSurnameAlone(_ name: NameMention, of member: Int) -> Bool {
        name.tokens.count == 1 && members[member].name.count > 1 && !name.isIntroduced
            && name.tokens.first.map { key(of: $0) } == lastPart(of: members[member])
    }

    func lastToken(_ name: Range<Int>) -> Int? { name.last { isPart($0) } }

    func lastPart(of member: CastMember) -> WordKey? {
        (member.surname ?? lastToken(member.name)).map { key(of: $0) }
    }
}
