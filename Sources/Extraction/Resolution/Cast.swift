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
    private var byFullName: WordTable<Int>
    /// The members that have each word as a part of their names.
    private(set) var byPart: WordTable<Namesakes>
    private var byRoleHead = WordTable<[Int]>()
    private var byAge = WordTable<[Int]>()

    /// The most members that share the noun of a role and are told from each other by it.
    private static let mostHolders = 64

    /// Puts together the members that `names` name.
    init(_ reading: ClassifiedText, names: [NameMention], registry: RegistryIndex) {
        self.reading = reading
        self.registry = registry
        self.names = names
        memberOfName = Array(filledWith: nil, count: names.count)
        members.reserveCapacity(names.count)
        byFullName = WordTable(minimumCapacity: names.count / 2)
        byPart = WordTable(minimumCapacity: names.count / 2)
        for (index, name) in names.enumerated() where name.tokens.count > 1 { memberOfName[index] = admitFull(name) }
        for index in names.indices where names[index].tokens.count == 1 { memberOfName[index] = admitCouple(index) }
        for (index, name) in names.enumerated() where name.tokens.count == 1 && memberOfName[index] == nil {
            memberOfName[index] = admitPart(name)
        }
    }

    // MARK: - Names

    private mutating func admitFull(_ name: NameMention) -> Int {
        let key = fullKey(name.tokens)
        // No "??": what stands behind it would copy the cast.
        if let member = byFullName[key] {
            note(name, of: member)
            return member
        }
        if let member = variant(of: name) {
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
            reading.tokens[own].wordClass.contains(.givenName), reading.tokens[own + 2].wordClass.contains(.givenName),
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
        byPart.update(self.key(of: surname), from: Namesakes()) { $0.append(member) }
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
        // Initials are the whole of a body's name: "the SVP" beside "the Young SVP" and "a SVP-led vote".
        case .ambiguous: return name.kind == .organization ? abbreviated(name) ?? add(name) : nil
        case .none: return initialled(name) ?? abbreviated(name) ?? nicknamed(name) ?? spouse(name) ?? add(name)
        }
    }

    /// "The FTA" beside "the Fair Trade Authority": the one body whose name has these capitals.
    ///
    /// Where the registry knows the short form, it is the body's name too.
    private mutating func abbreviated(_ name: NameMention) -> Int? {
        guard let token = name.tokens.first, name.kind == .organization,
            reading.tokens[token].shape.contains(.allCapitals)
        else { return nil }
        guard let member = body(withCapitals: reading.text.text.utf8[reading.tokens[token].bytes]) else { return nil }
        if members[member].registered == nil {
            members[member].registered = registry.speaker(named: [reading.tokens[token].key])
        }
        members[member].isHuman = false
        return member
    }

    private mutating func add(_ name: NameMention) -> Int {
        let kind: CastMember.Kind =
            switch name.kind {
            case .person: .person
            case .organization: .organization
            case .place: .place
            case .unknown: .unknown
            }
        let fullName = fullName(name)
        let member = members.count
        members.append(
            CastMember(
                name: fullName, kind: kind,
                gender: name.gender, roles: [], mentionCount: 0,
                firstToken: name.start, firstMention: name.start, isHuman: name.canBePerson, registered: nil))
        note(name, of: member)
        for token in name.tokens where isPart(token) {
            byPart.update(key(of: token), from: Namesakes()) { $0.append(member) }
        }
        return member
    }

    /// "Mrs Hale" beside "Mr Hale": where somebody of the other gender goes by the same surname alone, the titles of both are parts of
    /// their names.
    private mutating func fullName(_ name: NameMention) -> Range<Int> {
        guard name.tokens.count == 1, name.start + 1 == name.tokens.lowerBound, !name.gender.isEmpty,
            reading.tokens[name.start].wordClass.contains(.honorific), let token = name.tokens.first
        else { return name.tokens }
        let namesakes = members(withPart: key(of: token)).filter {
            members[$0].name.count == 1 && !members[$0].gender.isEmpty && members[$0].gender != name.gender
        }
        for other in namesakes where members[other].firstToken + 1 == members[other].name.lowerBound {
            members[other].name = members[other].firstToken..<members[other].name.upperBound
        }
        return namesakes.isEmpty ? name.tokens : name.start..<name.tokens.upperBound
    }

    private mutating func note(_ name: NameMention, of member: Int) {
        members[member].mentionCount += 1
        if name.tokens.count > members[member].name.count {
            members[member].name = name.tokens
            members[member].surname = nil
        }
        members[member].firstMention = min(members[member].firstMention, name.start)
        if members[member].gender.isEmpty, !isSurnameAlone(name, of: member) { members[member].gender = name.gender }
        if name.isSubject { members[member].isSubject = true }
        if !name.canBePerson { members[member].isHuman = false }
        if isPlural(name) { members[member].isPluralName = true }
        if members[member].kind == .unknown {
            if name.kind == .person { members[member].kind = .person }
            if name.kind == .organization { members[member].kind = .organization }
        }
        if let role = name.role { give(role, to: member) }
        // Two of an age are as good as any number: the age tells neither.
        if let age = name.age {
            members[member].hasAge = true
            byAge.update(key(of: age), from: []) { if $0.count < 2, $0.last != member { $0.append(member) } }
        }
    }

    // MARK: - Roles and descriptions

    private static let mostRoles = 6

    /// Notes that `member` has a role.
    mutating func give(_ role: Range<Int>, to member: Int) {
        guard members[member].roles.count < Self.mostRoles else { return }
        members[member].roles.append(role)
        for token in role where reading.tokens[token].wordClass.contains(.role) {
            let head = RoleSynonyms.canonical(reading.tokens[token].key)
            noteHolder(member, of: head)
        }
    }

    private mutating func noteHolder(_ member: Int, of head: WordKey) {
        byRoleHead.update(head, from: []) { if $0.count <= Self.mostHolders, $0.last != member { $0.append(member) } }
    }

    /// The members with a role whose noun is the same as `head`, in the order in which they got it; nil where there are more
    /// than one can be told from.
    func members(withRole head: WordKey) -> [Int]? {
        let members = byRoleHead[RoleSynonyms.canonical(head)] ?? []
        return members.count <= Self.mostHolders ? members : nil
    }

    /// The one member of whom the text tells the age that "34-year-old" tells; nil where several are so old.
    func member(ofAge word: Int) -> Int? {
        let text = reading.text.text.utf8[reading.tokens[word].bytes]
        let digits = text.prefix { $0 &- UInt8(ascii: "0") < 10 }
        guard !digits.isEmpty, digits.count < text.count,
            let members = byAge[WordKey(String(decoding: digits, as: UTF8.self))], members.count == 1
        else { return nil }
        return members.first
    }

    /// The members whose names have a word with `key`, at most a handful.
    func members(withPart key: WordKey) -> Namesakes { byPart[key] ?? Namesakes() }

    /// The person whose name or title starts at `token`, and where the name ends; nil where none does.
    func person(startingAt token: Int) -> (member: Int, end: Int)? {
        let index = names.partitioningIndex { $0.start >= token }
        guard index < names.count, names[index].start == token, let member = person(ofName: index) else { return nil }
        return (member, names[index].tokens.upperBound)
    }

    /// The person whose name ends before `token`; nil where none does.
    func person(endingAt token: Int) -> Int? {
        names.index(endingAt: token).flatMap { person(ofName: $0) }
    }

    private func person(ofName index: Int) -> Int? {
        memberOfName[index].flatMap { members[$0].kind == .person ? $0 : nil }
    }

    /// Adds somebody who is described and not named; `owner` is the member whose lawyer or office it is.
    mutating func admit(
        description: Range<Int>, kind: CastMember.Kind, gender: WordClass, head: Int, owner: Int?
    ) -> Int {
        let key = WordKey(value: fullKey(description).value ^ UInt64(bitPattern: Int64((owner ?? -1) &+ 2)) << 1 ^ 1)
        if let member = byFullName[key] {
            members[member].mentionCount += 1
            return member
        }
        let member = members.count
        members.append(
            CastMember(
                name: description, kind: kind, gender: gender, roles: [], mentionCount: 1,
                firstToken: description.lowerBound, firstMention: description.lowerBound,
                isHuman: !reading.tokens[head].wordClass.isDisjoint(with: [.role, .demonym]), owner: owner,
                registered: nil))
        byFullName[key] = member
        noteHolder(member, of: RoleSynonyms.canonical(self.key(of: head)))
        return member
    }

    /// Notes that the registry lists a member.
    mutating func identify(_ member: Int, as speaker: Int) { members[member].registered = speaker }

    /// Sets the gender of a member that a pronoun told.
    mutating func learn(gender: WordClass, of member: Int) {
        if members[member].gender.isEmpty { members[member].gender = gender }
    }
}
