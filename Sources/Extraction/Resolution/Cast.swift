internal import Record

/// Everybody that one document names or describes, each once.
///
/// Full names are put together first, so that a surname in the headline finds the full name in the body. A name of one
/// word belongs to the member that has it as a part, if there is one such member.
struct Cast {
    /// What a name leads to.
    enum Match: Equatable {
        /// One member.
        case member(Int)
        /// Two or more that fit equally well.
        case ambiguous([Int])
        /// Nobody so far.
        case none
    }

    let reading: ClassifiedText
    private let registry: RegistryIndex
    /// The members in the order in which they were met, full names first.
    private(set) var members: [CastMember] = []
    /// The names found in the text, in order.
    let names: [NameMention]
    /// The member that each name leads to; nil where two fit equally well.
    private(set) var memberOfName: [Int?]
    private var byFullName = WordTable<Int>()
    private var byPart = WordTable<[Int]>()
    private var byRoleHead = WordTable<[Int]>()
    private var byAge = WordTable<[Int]>()

    /// The most members that share a part of their names and are told from each other.
    private static let mostNamesakes = 8

    /// Puts together the members that `names` name.
    init(_ reading: ClassifiedText, names: [NameMention], registry: RegistryIndex) {
        self.reading = reading
        self.registry = registry
        self.names = names
        memberOfName = Array(repeating: nil, count: names.count)
        for (index, name) in names.enumerated() where name.tokens.count > 1 { memberOfName[index] = admitFull(name) }
        for index in names.indices where names[index].tokens.count == 1 { memberOfName[index] = admitCouple(index) }
        for (index, name) in names.enumerated() where name.tokens.count == 1 && memberOfName[index] == nil {
            memberOfName[index] = admitPart(name)
        }
    }

    // MARK: - Names

    private mutating func admitFull(_ name: NameMention) -> Int {
        let key = fullKey(name.tokens)
        if let member = byFullName[key] ?? variant(of: name) {
            byFullName[key] = member
            note(name, of: member)
            return member
        }
        let member = add(name)
        byFullName[key] = member
        return member
    }

    /// "Callum" in "Callum and Fiona Reid": two given names before one surname.
    private mutating func admitCouple(_ index: Int) -> Int? {
        guard index + 1 < names.count, let own = names[index].tokens.first, reading.isWord(own + 1, "and") else {
            return nil
        }
        let other = names[index + 1]
        guard other.tokens.lowerBound == own + 2, other.tokens.count > 1, other.kind != .organization,
            reading.classes[own].contains(.givenName), reading.classes[own + 2].contains(.givenName),
            let surname = lastToken(other.tokens), surname > own + 2, !isSurname(own)
        else { return nil }
        let key = fullKey([own, surname])
        if let member = byFullName[key] {
            note(names[index], of: member)
            return member
        }
        let member = add(names[index])
        members[member].kind = .person
        members[member].surname = surname
        byFullName[key] = member
        byPart.update(self.key(of: surname), from: []) { if $0.count < Self.mostNamesakes { $0.append(member) } }
        return member
    }

    /// Whether somebody's full name ends in the word of `token`: "Clinton and Maria Berg" are no couple.
    private func isSurname(_ token: Int) -> Bool {
        byPart[key(of: token)]?.contains { members[$0].name.count > 1 && lastPart(of: members[$0]) == key(of: token) }
            ?? false
    }

    private mutating func admitPart(_ name: NameMention) -> Int? {
        switch match(name) {
        case .member(let member):
            note(name, of: member)
            return member
        case .ambiguous: return nil
        case .none: return initialled(name) ?? add(name)
        }
    }

    /// How many members are looked at for those of whom initials are.
    private static let mostInitialled = 64

    /// "LB:" in an interview with Lotte Brandt.
    private func initialled(_ name: NameMention) -> Int? {
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

    /// Whom a name of one word leads to.
    func match(_ name: NameMention) -> Match {
        let candidates = candidates(for: name)
        if candidates.count <= 1 { return candidates.first.map { .member($0) } ?? .none }
        let exact = candidates.filter { members[$0].name.count == 1 && members[$0].surname == nil }
        if exact.count == 1, members[exact[0]].kind != .unknown { return .member(exact[0]) }
        // A surname alone is that of somebody whom the text has introduced by then.
        let introduced = candidates.filter { members[$0].firstToken < name.start }
        if introduced.count == 1 { return .member(introduced[0]) }
        return principal(of: candidates).map { .member($0) } ?? .ambiguous(candidates)
    }

    private func candidates(for name: NameMention) -> [Int] {
        guard let token = name.tokens.first, let sharing = byPart[key(of: token)] else { return [] }
        let surnamed = sharing.filter { lastPart(of: members[$0]) == key(of: token) && fits(name, asSurnameOf: $0) }
        return surnamed.isEmpty ? sharing.filter { fits(name, members[$0]) } : surnamed
    }

    /// A name that shows a person never leads to a body, and "Mrs Webb" never to a man.
    private func fits(_ name: NameMention, _ member: CastMember) -> Bool {
        switch (name.kind, member.kind) {
        case (.person, .organization), (.person, .place), (.organization, .person), (.place, .person): return false
        default: return name.gender.isEmpty || member.gender.isEmpty || name.gender == member.gender
        }
    }

    /// A surname that is also a given name tells no gender and no kind: "Clinton", "Kelly".
    private func fits(_ name: NameMention, asSurnameOf member: Int) -> Bool {
        name.isIntroduced ? fits(name, members[member]) : members[member].kind != .organization || name.kind != .person
    }

    /// Of namesakes the one whom the document names at least twice as often.
    ///
    /// Reason: writers cut the name of the person that the report is about.  Else the only one who is a subject: "Ana Ruiz, whose brother is Tom Ruiz, said".
    private func principal(of candidates: [Int]) -> Int? {
        let ranked = candidates.sorted { members[$0].mentionCount > members[$1].mentionCount }
        guard ranked.count > 1, members[ranked[0]].mentionCount < 2 * members[ranked[1]].mentionCount else {
            return ranked.first
        }
        let acting = candidates.filter { members[$0].isSubject }
        return acting.count == 1 ? acting[0] : nil
    }

    /// A member with the same first and last name, or one name the end of the other: "Ana Ruiz" for "Ana Maria Ruiz".
    private func variant(of name: NameMention) -> Int? {
        guard name.kind != .organization, let first = name.tokens.first, let last = lastToken(name.tokens),
            let sharing = byPart[key(of: last)]
        else { return nil }
        return sharing.first { candidate in
            let member = members[candidate]
            guard member.kind == .person || member.kind == .unknown, let start = member.name.first,
                member.name.count > 1, lastPart(of: member) == key(of: last), fits(name, member)
            else { return false }
            return isSameGivenName(start, first) || isLabel(first, of: name) || isEnd(name.tokens, of: member.name)
                || isEnd(member.name, of: name.tokens) && isNamelike(name.tokens.dropLast(member.name.count))
        }
    }

    /// "Von der Leyen" is the end of "Ursula von der Leyen".
    private func isEnd(_ part: Range<Int>, of whole: Range<Int>) -> Bool {
        part.count < whole.count && zip(part.reversed(), whole.reversed()).allSatisfy { key(of: $0) == key(of: $1) }
    }

    /// "Republican Ruiz", "Team Ruiz", "Will Ruiz stay?": a word before a surname that is none of the name.
    private func isLabel(_ first: Int, of name: NameMention) -> Bool {
        let labels: WordClass = [.demonym, .role, .roleModifier, .body]
        return name.tokens.count == 2
            && (!reading.tokens[first].tag.isProperNoun || !reading.classes[first].isDisjoint(with: labels))
    }

    /// Whether no word of `part` is an ordinary one, as in a headline: "[Difference Between] Ana Ruiz".
    private func isNamelike(_ part: Range<Int>) -> Bool {
        part.allSatisfy { reading.tokens[$0].tag.isProperNoun || reading.classes[$0].contains(.particle) }
    }

    private func isSameGivenName(_ first: Int, _ second: Int) -> Bool {
        Nicknames.canonical(key(of: first)) == Nicknames.canonical(key(of: second))
    }

    private mutating func add(_ name: NameMention) -> Int {
        let kind: CastMember.Kind =
            switch name.kind {
            case .person: .person
            case .organization: .organization
            case .place: .place
            case .unknown: .unknown
            }
        let member = members.count
        members.append(
            CastMember(
                name: name.tokens, kind: kind, gender: name.gender, roles: [], mentionCount: 0,
                firstToken: name.start, isHuman: name.canBePerson, registered: nil))
        note(name, of: member)
        for token in name.tokens where isPart(token) {
            byPart.update(key(of: token), from: []) { if $0.count < Self.mostNamesakes { $0.append(member) } }
        }
        return member
    }

    private mutating func note(_ name: NameMention, of member: Int) {
        members[member].mentionCount += 1
        if name.tokens.count > members[member].name.count {
            members[member].name = name.tokens
            members[member].surname = nil
        }
        if members[member].gender.isEmpty { members[member].gender = name.gender }
        if name.isSubject { members[member].isSubject = true }
        if !name.canBePerson { members[member].isHuman = false }
        if members[member].kind == .unknown {
            if name.kind == .person { members[member].kind = .person }
            if name.kind == .organization { members[member].kind = .organization }
        }
        if let role = name.role { give(role, to: member) }
        if let age = name.age { byAge.update(key(of: age), from: []) { $0.append(member) } }
    }

    // MARK: - Roles and descriptions

    private static let mostRoles = 6

    private mutating func give(_ role: Range<Int>, to member: Int) {
        guard members[member].roles.count < Self.mostRoles else { return }
        members[member].roles.append(role)
        for token in role where reading.classes[token].contains(.role) {
            let head = RoleSynonyms.canonical(reading.tokens[token].key)
            byRoleHead.update(head, from: []) { if $0.last != member { $0.append(member) } }
        }
    }

    /// The members with a role whose noun is the same as `head`, in the order in which they got it.
    func members(withRole head: WordKey) -> [Int] { byRoleHead[RoleSynonyms.canonical(head)] ?? [] }

    /// The one member of whom the text tells the age that "34-year-old" tells; nil where several are so old.
    func member(ofAge word: Int) -> Int? {
        let text = reading.text.text.utf8[reading.tokens[word].bytes]
        let digits = text.prefix { $0 &- UInt8(ascii: "0") < 10 }
        guard !digits.isEmpty, digits.count < text.count,
            let members = byAge[WordKey(String(decoding: digits, as: UTF8.self))], Set(members).count == 1
        else { return nil }
        return members.first
    }

    /// The members whose names have a word with `key`, at most a handful.
    func members(withPart key: WordKey) -> [Int] { byPart[key] ?? [] }

    /// The name that ends before `token`; nil where none does.
    func name(endingAt token: Int) -> NameMention? {
        let index = names.partitioningIndex { $0.tokens.upperBound >= token }
        return index < names.count && names[index].tokens.upperBound == token ? names[index] : nil
    }

    /// The name that starts at `token`; nil where none does.
    func name(startingAt token: Int) -> NameMention? {
        let index = names.partitioningIndex { $0.tokens.lowerBound >= token }
        return index < names.count && names[index].tokens.lowerBound == token ? names[index] : nil
    }

    /// Adds somebody who is described and not named.
    mutating func admit(description: Range<Int>, kind: CastMember.Kind, gender: WordClass, head: Int) -> Int {
        let key = WordKey(value: fullKey(description).value ^ 1)
        if let member = byFullName[key] {
            members[member].mentionCount += 1
            return member
        }
        let member = members.count
        members.append(
            CastMember(
                name: description, kind: kind, gender: gender, roles: [], mentionCount: 1,
                firstToken: description.lowerBound,
                isHuman: !reading.classes[head].isDisjoint(with: [.role, .demonym]), registered: nil))
        byFullName[key] = member
        byRoleHead.update(RoleSynonyms.canonical(self.key(of: head)), from: []) { $0.append(member) }
        return member
    }

    /// Notes that the registry lists a member.
    mutating func identify(_ member: Int, as speaker: Int) { members[member].registered = speaker }

    /// Sets the gender of a member that a pronoun told.
    mutating func learn(gender: WordClass, of member: Int) {
        if members[member].gender.isEmpty { members[member].gender = gender }
    }
}
