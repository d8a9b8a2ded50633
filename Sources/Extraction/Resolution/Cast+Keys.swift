/// What tells one name from another.
extension Cast {
    func fullKey(_ name: Range<Int>) -> WordKey {
        fullKey(name.lazy.filter { !isAppendage($0, of: name) })
    }

    func fullKey(_ name: some Sequence<Int>) -> WordKey {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for token in name where reading.tokens[token].kind == .word {
            hash = (hash ^ key(of: token).value) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        return WordKey(value: hash)
    }

    /// Letters behind a person's name and the legal form of a company tell nobody apart: "Velden AG" is "Velden".
    func isAppendage(_ token: Int, of name: Range<Int>) -> Bool {
        guard token > name.lowerBound else { return false }
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

    func lastToken(_ name: Range<Int>) -> Int? { name.last { isPart($0) } }

    func lastPart(of member: CastMember) -> WordKey? {
        (member.surname ?? lastToken(member.name)).map { key(of: $0) }
    }
}
