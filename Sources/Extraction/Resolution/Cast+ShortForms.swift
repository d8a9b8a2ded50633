internal import Record

/// Names that are short for others.
extension Cast {
    /// How many members are looked at for the one of whom initials or capitals are.
    private static let mostInitialled = 64

    /// "LB:" in an interview with Lotte Brandt.
    func initialled(_ name: NameMention) -> Int? {
        guard reading.kind(name.tokens.upperBound) == .colon, reading.tokens[name.start].shape.contains(.lineInitial)
        else { return nil }
        let letters = reading.text.text.utf8[reading.tokens[name.start].bytes]
        let fitting = members.indices.prefix(Self.mostInitialled).filter { member in
            let parts = members[member].name
            return parts.count == letters.count
                && zip(parts, letters).allSatisfy { reading.text.text.utf8[Int(reading.tokens[$0].start)] == $1 }
        }
        return fitting.count == 1 ? fitting.first : nil
    }

    /// "Connie" for Constance Hale: the one person whose given name has that short form.
    func nicknamed(_ name: NameMention) -> Int? {
        guard let token = name.tokens.first, reading.tokens[token].wordClass.contains(.givenName) else { return nil }
        let given = Nicknames.canonical(key(of: token))
        guard Nicknames.hasForms(given) else { return nil }
        let fitting = members.indices.prefix(Self.mostInitialled).filter { member in
            members[member].kind == .person && members[member].name.count > 1
                && members[member].name.first.map { Nicknames.canonical(key(of: $0)) } == given
        }
        return fitting.count == 1 ? fitting.first : nil
    }

    /// "Mrs Hale" for Ana, where the text tells of "Mr Hale's wife, Ana": the one who goes by a given name and is married to a Hale.
    func spouse(_ name: NameMention) -> Int? {
        guard name.start < name.tokens.lowerBound, !name.gender.isEmpty, let surname = name.tokens.first else {
            return nil
        }
        let fitting = members.indices.prefix(Self.mostInitialled).filter { member in
            members[member].kind == .person && members[member].name.count == 1
                && (members[member].gender.isEmpty || members[member].gender == name.gender)
                && members[member].roles.contains { role in
                    role.contains { Self.spouses.contains(reading.tokens[$0].key) }
                        && role.contains { key(of: $0) == key(of: surname) }
                }
        }
        return fitting.count == 1 ? fitting.first : nil
    }

    private static let spouses: WordSet = ["wife", "husband", "widow", "widower"]

    /// The one body whose name has the capitals `letters`; nil where there are several.
    func body(withCapitals letters: ArraySlice<UInt8>) -> Int? {
        var body: Int?
        for member in members.indices.prefix(Self.mostInitialled) {
            let canBeBody =
                members[member].kind == .organization || members[member].kind == .unknown && letters.count > 2
            guard canBeBody, members[member].name.count > 1, hasCapitals(members[member].name, letters) else {
                continue
            }
            if body != nil { return nil }
            body = member
        }
        return body
    }

    /// Whether the capitals of a name, one at least a word, are `letters`: "World Anti-Doping Agency" and "WADA".
    private func hasCapitals(_ name: Range<Int>, _ letters: ArraySlice<UInt8>) -> Bool {
        var rest = letters
        for token in name where reading.tokens[token].isCapitalized {
            if reading.tokens[token].shape.contains(.allCapitals) { return false }
            for byte in reading.text.text.utf8[reading.tokens[token].bytes] where byte &- UInt8(ascii: "A") < 26 {
                guard rest.popFirst() == byte else { return false }
            }
        }
        return rest.isEmpty
    }
}
