internal import Record

extension JSONWriter {
    /// Writes a speaker as a statement names it, with the role that its document gives.
    ///
    /// Fields are read one by one, here and in the like: a record that is handed over is copied, and each of its parts counted.
    mutating func speakerReference(_ number: Int, role: ArraySlice<UInt8>?, in index: RecordIndex) {
        object { json in
            json.speakerName(index.speakers[number].slug, index.speakers[number].name)
            json.field("role", role)
            if let registered = index.speakers[number].registered { json.field("sameAs", registered.sameAs) }
        }
    }

    /// Writes a speaker as a list has it.
    mutating func speakerSummary(_ speaker: SpeakerRecord) {
        object { json in
            json.speakerName(speaker.slug, speaker.name)
            json.field("kind", speaker.kind.rawValue)
            json.field("role", speaker.role)
            json.field("statementCount", speaker.statementCount)
            json.field("documentCount", speaker.documentCount)
        }
    }

    /// Writes a speaker with a number of statements that a list beside it asks for.
    mutating func countedSpeaker(_ speaker: SpeakerRecord, count: Int) {
        object { json in
            json.speakerName(speaker.slug, speaker.name)
            json.field("role", speaker.role)
            json.field("statementCount", count)
        }
    }

    /// Writes the fields of a speaker's own resource, but its statements.
    mutating func speakerFields(_ speaker: SpeakerRecord, number: Int, in index: RecordIndex) {
        speakerName(speaker.slug, speaker.name)
        field("kind", speaker.kind.rawValue)
        field("role", speaker.role)
        key("roles")
        array { json in for role in speaker.roles { json.counted("role", role) } }
        key("aliases")
        array { json in for alias in speaker.aliases { json.string(alias) } }
        field("sameAs", speaker.sameAs)
        field("statementCount", speaker.statementCount)
        field("documentCount", speaker.documentCount)
        let rows = index.rows(ofSpeaker: number)
        let topics = index.topicRanking(of: rows)
        field("topicCount", topics.total)
        key("topics")
        array { json in
            for topic in topics.first(Self.listedNameCount) {
                json.countedTopic(index.topics[topic.value], count: topic.count)
            }
        }
        guard rows.count > 0 else { return }
        key("first")
        statementReference(index.statement(at: rows[rows.count - 1]))
        key("latest")
        statementReference(index.statement(at: rows[0]))
    }

    private mutating func speakerName(_ slug: Slug, _ name: String) {
        reference(speaker: slug)
        field("name", name)
    }

    private mutating func counted(_ name: StaticString, _ value: Counted<String>) {
        object { json in
            json.field(name, value.value)
            json.field("statementCount", value.count)
        }
    }
}

extension SpeakerRecord {
    /// The role that most statements give; else the registry's latest.
    var role: String? { roles.first?.value ?? registered?.roles.first }
}
