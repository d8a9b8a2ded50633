internal import Record

/// Makes the public identities of a document's cast, each once.
struct IdentityMaker {
    private let reading: ClassifiedText
    private let members: [CastMember]
    private let registry: RegistryIndex
    private var made: [SpeakerIdentity?]

    init(_ reading: ClassifiedText, _ members: [CastMember], registry: RegistryIndex) {
        self.reading = reading
        self.members = members
        self.registry = registry
        made = Array(filledWith: nil, count: members.count)
    }

    /// The identity of each of `members`; nil for nobody.
    mutating func identities(of members: [Int?]) -> [SpeakerIdentity?] {
        for case let member? in members { makeIdentity(of: member) }
        return members.map { $0.flatMap { made[$0] } }
    }

    private mutating func makeIdentity(of member: Int) {
        if made[member] == nil { made[member] = make(members[member]) }
    }

    private mutating func make(_ member: CastMember) -> SpeakerIdentity {
        let role = member.roles.first.map { reading.phrase($0) }
        if let index = member.registered ?? registered(member) {
            let speaker = registry.speakers[index]
            return SpeakerIdentity(
                slug: speaker.slug, name: speaker.name, kind: speaker.kind, role: role, isRegistered: true)
        }
        if let owner = member.owner { makeIdentity(of: owner) }
        let owner = member.owner.flatMap { made[$0]?.name }.map { $0 + "'s " } ?? ""
        let name = owner + displayName(of: member, member.name)
        let short = owner + displayName(of: member, withoutLegalForm(member.name))
        return SpeakerIdentity(slug: Self.slug(for: short), name: name, kind: kind(of: member), role: role)
    }

    private func registered(_ member: CastMember) -> Int? {
        guard member.kind != .described, member.kind != .group else { return nil }
        let tokens = reading.tokens
        let words = member.name.lazy.filter { tokens[$0].isWord }.map { tokens[$0].key }
        guard let surname = member.surname else { return registry.speaker(named: words) }
        return registry.speaker(named: words + [reading.tokens[surname].key])
    }

    /// The fullest name; of a description the words, in lower case where only the sentence's start made them capital.
    private func displayName(of member: CastMember, _ name: Range<Int>) -> String {
        var end = name.upperBound
        while end - 1 > name.lowerBound, reading.tokens[end - 1].wordClass.contains(.postNominal) { end -= 1 }
        var words = reading.phrase(name.lowerBound..<end)
        if let surname = member.surname { words += " " + reading.phrase(surname..<surname + 1) }
        if member.kind == .person, isShouted(name) { return Self.titleCase(words) }
        let first = name.lowerBound
        let isDescription = member.kind == .described || member.kind == .group || member.kind == .organization
        // "Prime Minister's office" and "Browning" are written so everywhere.
        let isWhole = name.count > 1 ? isPartOfName(first + 1) : reading.tokens[first].tag.isVerb
        guard isDescription, !isWhole, reading.tokens[first].shape.contains(.sentenceInitial), isCommonWord(first)
        else {
            return words
        }
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    /// "Browning Street", "No 10".
    private func isPartOfName(_ token: Int) -> Bool {
        reading.tokens[token].isCapitalized || reading.tokens[token].kind == .number
    }

    /// "Velden Robotics [AG]": the same company, whichever document leaves its form out.
    private func withoutLegalForm(_ name: Range<Int>) -> Range<Int> {
        let isForm = name.count > 1 && LegalForms.contains(reading.tokens[name.upperBound - 1].key)
        return isForm ? name.lowerBound..<name.upperBound - 1 : name
    }

    /// Whether a person's name is in capitals, as in a transcript: "DUARTE".
    private func isShouted(_ name: Range<Int>) -> Bool {
        name.allSatisfy { reading.tokens[$0].shape.contains(.allCapitals) && reading.tokens[$0].bytes.count > 2 }
    }

    /// "ANA RUIZ-BELL" to "Ana Ruiz-Bell".
    private static func titleCase(_ words: String) -> String {
        var startsWord = true
        return String(
            words.map { letter in
                defer { startsWord = !letter.isLetter }
                return startsWord ? letter : Character(letter.lowercased())
            })
    }

    /// Whether a sentence's first word would be written small elsewhere.
    private func isCommonWord(_ token: Int) -> Bool {
        if reading.tokens[token].shape.contains(.allCapitals) { return false }
        let wordClass = reading.tokens[token].wordClass
        if !wordClass.isDisjoint(with: [.demonym, .place, .givenName]) { return false }
        let isNoun = !wordClass.isDisjoint(with: [.role, .body, .publication, .plural, .roleModifier])
        return isNoun || !reading.tokens[token].tag.isProperNoun
    }

    private func kind(of member: CastMember) -> SpeakerKind {
        switch member.kind {
        case .person: .person
        case .organization, .place: .organization
        case .group: .group
        case .described: .anonymous
        case .unknown: kindOfUnknown(member)
        }
    }

    /// A person is introduced by a full name, a title, or a pronoun that tells the gender; a name of one word without
    /// any of them is mostly a body's, as is one with a word for a place, a sort of body or a text, or an acronym.
    private func kindOfUnknown(_ member: CastMember) -> SpeakerKind {
        guard let last = member.name.last else { return .anonymous }
        if member.name.count == 1,
            reading.tokens[last].tag == .pluralProperNoun || reading.tokens[last].wordClass.contains(.plural)
        {
            return .group
        }
        if !member.gender.isEmpty { return .person }
        if !member.isHuman || member.name.count == 1 { return .organization }
        return member.name.contains(where: isOfBody) ? .organization : .person
    }

    private func isOfBody(_ token: Int) -> Bool {
        let bodies: WordClass = [.body, .publication, .occasion, .place, .demonym, .corporateForm]
        let isAcronym = reading.tokens[token].shape.contains(.allCapitals) && reading.tokens[token].bytes.count > 2
        return isAcronym || reading.isWord(token, "&") || !reading.tokens[token].wordClass.isDisjoint(with: bodies)
    }

    /// A name in a script that gives no ASCII letters is called by its digest, so that its URL stays the same.
    static func slug(for name: String) -> Slug {
        if let slug = Slug(slugging: name) { return slug }
        let digest = SHA256Digest(of: Array(name.utf8)).description.prefix(12)
        guard let slug = Slug("speaker-\(digest)") else { preconditionFailure("hexadecimal digits make a slug") }
        return slug
    }
}
