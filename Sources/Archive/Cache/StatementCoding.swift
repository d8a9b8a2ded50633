internal import Record

extension ByteEncoder {
    /// Writes a statement.
    mutating func append(_ statement: Statement) {
        append(bits: statement.id.rawValue)
        append(statement.kind.number)
        append(statement.stance.number)
        append(statement.attribution)
        append(statement.speaker) { $0.append($1) }
        append(list: statement.topics) { $0.append($1) }
        append(statement.context) { $0.append($1) }
    }

    private mutating func append(_ attribution: Attribution) {
        for spans in [attribution.source, attribution.cue, attribution.content] {
            append(list: spans) { encoder, span in
                encoder.append(span.start)
                encoder.append(span.count)
            }
        }
        append(list: attribution.resolution) { $0.append($1) }
        append(attribution.rule)
        append(Int(attribution.confidence.bitPattern))
    }

    private mutating func append(_ speaker: SpeakerIdentity) {
        append(speaker.slug.description)
        append(speaker.name)
        append(SpeakerKind.allCases.firstIndex(of: speaker.kind) ?? 0)
        append(speaker.role) { $0.append($1) }
        append(speaker.isRegistered ? 1 : 0)
    }

    private mutating func append(_ match: TopicMatch) {
        append(match.topic.description)
        append(match.label)
        append(Int(match.score.bitPattern))
        append(list: match.evidence) { $0.append($1) }
    }

    private mutating func append(_ context: StatementContext) {
        append(context.date) { $0.append($1) }
        for text in [context.dateText, context.place, context.event] { append(text) { $0.append($1) } }
        append(ContextBasis.allCases.firstIndex(of: context.basis) ?? 0)
    }
}

extension ByteDecoder {
    /// Reads a statement whose spans lie within `limit` code points.
    mutating func statement(upTo limit: Int) throws(Malformed) -> Statement {
        let id = StatementID(rawValue: try bits())
        let (kind, stance) = (try choice(QuotationKind.numbered), try choice(Stance.numbered))
        let attribution = try attribution(upTo: limit)
        let speaker = try optional { (decoder) throws(Malformed) in try decoder.speaker() }
        let topics = try list { (decoder) throws(Malformed) in try decoder.topic() }
        let context = try optional { (decoder) throws(Malformed) in try decoder.context() }
        return Statement(
            id: id, kind: kind, attribution: attribution, speaker: speaker, stance: stance, topics: topics,
            context: context)
    }

    private mutating func attribution(upTo limit: Int) throws(Malformed) -> Attribution {
        let (source, cue, content) = (try spans(upTo: limit), try spans(upTo: limit), try spans(upTo: limit))
        let resolution = try list { (decoder) throws(Malformed) in try decoder.text() }
        let (rule, confidence) = (try text(), try float())
        guard !content.isEmpty, confidence.isFinite else { throw Malformed() }
        return Attribution(
            source: source, cue: cue, content: content, resolution: resolution, rule: rule, confidence: confidence)
    }

    private mutating func spans(upTo limit: Int) throws(Malformed) -> [TextSpan] {
        try list { (decoder) throws(Malformed) in
            let start = try decoder.number(upTo: limit)
            return TextSpan(start: start, end: start + (try decoder.number(upTo: limit - start)))
        }
    }

    mutating func float() throws(Malformed) -> Float {
        Float(bitPattern: UInt32(try number(upTo: Int(UInt32.max))))
    }

    mutating func slug() throws(Malformed) -> Slug {
        guard let slug = Slug(try text()) else { throw Malformed() }
        return slug
    }

    private mutating func speaker() throws(Malformed) -> SpeakerIdentity {
        let (slug, name, kind) = (try slug(), try text(), try choice(SpeakerKind.allCases))
        let role = try optionalText()
        return SpeakerIdentity(slug: slug, name: name, kind: kind, role: role, isRegistered: try number(upTo: 1) == 1)
    }

    private mutating func topic() throws(Malformed) -> TopicMatch {
        let (slug, label, score) = (try slug(), try text(), try float())
        guard score.isFinite else { throw Malformed() }
        let evidence = try list { (decoder) throws(Malformed) in try decoder.text() }
        return TopicMatch(topic: slug, label: label, score: score, evidence: evidence)
    }

    private mutating func context() throws(Malformed) -> StatementContext {
        let date = try optional { (decoder) throws(Malformed) in try decoder.date() }
        let (dateText, place, event) = (try optionalText(), try optionalText(), try optionalText())
        let basis = try choice(ContextBasis.allCases)
        guard
            let context = StatementContext(date: date, dateText: dateText, place: place, event: event, basis: basis)
        else { throw Malformed() }
        return context
    }
}
