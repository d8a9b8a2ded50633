internal import Record

extension ByteEncoder {
    /// Writes a taxonomy.
    mutating func append(_ taxonomy: Taxonomy) {
        append(list: taxonomy.topics) { encoder, topic in
            encoder.append(topic.slug.description)
            encoder.append(topic.label)
            encoder.append(list: topic.alternativeNames) { $0.append($1) }
            encoder.append(list: topic.terms) { encoder, term in
                encoder.append(term.phrase)
                encoder.append(Int(term.weight.bitPattern))
            }
            encoder.append(list: topic.broader) { $0.append($1.description) }
            encoder.append(topic.mediaTopic) { $0.append($1) }
        }
    }

    /// Writes a registry.
    mutating func append(_ registry: SpeakerRegistry) {
        append(list: registry.speakers) { encoder, speaker in
            encoder.append(speaker.slug.description)
            encoder.append(speaker.name)
            encoder.append(SpeakerKind.allCases.firstIndex(of: speaker.kind) ?? 0)
            encoder.append(list: speaker.heldRoles) { encoder, role in
                encoder.append(role.title)
                for date in [role.from, role.to] { encoder.append(date) { $0.append($1) } }
            }
            encoder.append(list: speaker.aliases) { $0.append($1) }
            encoder.append(list: speaker.sameAs) { $0.append($1) }
        }
    }

    /// Writes a date.
    mutating func append(_ date: CalendarDate) {
        for part in [date.year, date.month ?? 0, date.day ?? 0] { append(part) }
    }
}

extension ByteDecoder {
    /// Reads a taxonomy.
    mutating func taxonomy() throws(Malformed) -> Taxonomy {
        Taxonomy(
            try list { (decoder) throws(Malformed) in
                let (slug, label, names) = (try decoder.slug(), try decoder.text(), try decoder.texts())
                let terms = try decoder.list { (decoder) throws(Malformed) in try decoder.term() }
                let broader = try decoder.list { (decoder) throws(Malformed) in try decoder.slug() }
                return Topic(
                    slug: slug, label: label, alternativeNames: names, terms: terms, broader: broader,
                    mediaTopic: try decoder.optionalText())
            })
    }

    /// Reads a registry.
    mutating func registry() throws(Malformed) -> SpeakerRegistry {
        SpeakerRegistry(
            try list { (decoder) throws(Malformed) in
                let (slug, name, kind) = (
                    try decoder.slug(), try decoder.text(), try decoder.choice(SpeakerKind.allCases)
                )
                let roles = try decoder.list { (decoder) throws(Malformed) in try decoder.role() }
                return RegisteredSpeaker(
                    slug: slug, name: name, kind: kind, heldRoles: roles, aliases: try decoder.texts(),
                    sameAs: try decoder.texts())
            })
    }

    /// Reads a date.
    mutating func date() throws(Malformed) -> CalendarDate {
        let (year, month, day) = (try number(upTo: 9999), try number(upTo: 12), try number(upTo: 31))
        guard let date = CalendarDate(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day) else {
            throw Malformed()
        }
        return date
    }

    private mutating func term() throws(Malformed) -> TopicTerm {
        let (phrase, weight) = (try text(), try float())
        guard weight > 0, weight.isFinite else { throw Malformed() }
        return TopicTerm(phrase: phrase, weight: weight)
    }

    private mutating func role() throws(Malformed) -> RegisteredRole {
        let title = try text()
        let from = try optional { (decoder) throws(Malformed) in try decoder.date() }
        return RegisteredRole(
            title: title, from: from, to: try optional { (decoder) throws(Malformed) in try decoder.date() })
    }

    private mutating func texts() throws(Malformed) -> [String] {
        try list { (decoder) throws(Malformed) in try decoder.text() }
    }
}
