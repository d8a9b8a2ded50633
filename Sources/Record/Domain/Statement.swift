/// How much of a statement's content stands in quotation marks.
public enum QuotationKind: String, Sendable, CaseIterable {
    /// All of it.
    case direct
    /// None of it.
    case indirect
    /// Some of it.
    case mixed
}

/// What the speaker does by the statement, as the cue tells it.
public enum Stance: String, Sendable, CaseIterable {
    /// Says it as true: "said", "according to".
    case asserts
    /// Says that it is not so: "denied".
    case denies
    /// Holds it for true or likely: "believes", "thinks".
    case believes
    /// Says it without proof, as the writer marks it: "claimed", "allegedly".
    case alleges
    /// Takes it on: "promised", "vowed", "pledged".
    case promises
    /// Wants it done: "demanded", "urged", "called for".
    case demands
    /// Wants to know: "asked", "wondered".
    case asks
    /// Wishes or means to do it: "hopes", "plans", "wants".
    case intends
}

/// One attributed piece of speech or thought in one document.
public struct Statement: Sendable, Identifiable {
    /// The statement's permanent name.
    public let id: StatementID
    /// How much of the content is quoted.
    public let kind: QuotationKind
    /// Where it is written and how it was found.
    public let attribution: Attribution
    /// Whom the source was resolved to; nil is an honest "unknown".
    public let speaker: SpeakerIdentity?
    /// What the speaker does by it.
    public let stance: Stance
    /// What it is about, the strongest first.
    public let topics: [TopicMatch]
    /// When and where it was made, as far as the document tells.
    public let context: StatementContext?

    /// Joins the parts of a statement.
    public init(
        id: StatementID, kind: QuotationKind, attribution: Attribution, speaker: SpeakerIdentity?, stance: Stance,
        topics: [TopicMatch], context: StatementContext?
    ) {
        self.id = id
        self.kind = kind
        self.attribution = attribution
        self.speaker = speaker
        self.stance = stance
        self.topics = topics
        self.context = context
    }
}

/// The spans of a statement, and the reasons for them.
public struct Attribution: Sendable {
    /// The words that name the speaker, in order; empty where the sentence names none.
    public let source: [TextSpan]
    /// The words that signal the attribution, in order.
    public let cue: [TextSpan]
    /// The words that carry what was said, in order; never empty.
    public let content: [TextSpan]
    /// The steps from the source's words to the speaker, each a short sentence.
    public let resolution: [String]
    /// The name of the rule that found the statement.
    public let rule: String
    /// How sure the rule is, 0 to 1.
    public let confidence: Float

    /// Joins spans and reasons; it is a programmer's error if `content` is empty.
    public init(
        source: [TextSpan], cue: [TextSpan], content: [TextSpan], resolution: [String], rule: String, confidence: Float
    ) {
        precondition(!content.isEmpty, "a statement says something")
        self.source = source
        self.cue = cue
        self.content = content
        self.resolution = resolution
        self.rule = rule
        self.confidence = confidence
    }
}

/// A topic that a statement is about, and why.
public struct TopicMatch: Sendable, Hashable {
    /// The topic.
    public let topic: Slug
    /// The topic's label, also where no taxonomy lists it.
    public let label: String
    /// The weight of the evidence, over 0.
    public let score: Float
    /// The words that earned the score, as the document has them.
    public let evidence: [String]

    /// Joins a topic and its evidence.
    public init(topic: Slug, label: String, score: Float, evidence: [String]) {
        self.topic = topic
        self.label = label
        self.score = score
        self.evidence = evidence
    }
}

/// How a statement's context is known.
public enum ContextBasis: String, Sendable, CaseIterable {
    /// Its own sentence tells it: "Ruiz said in Leeds on Friday".
    case sentence
    /// A sentence that points back to the statement tells it: "She said this in Leeds on Friday."
    case backReference
    /// The lead that the headline restates has it.
    case headline
    /// The same speaker's report goes on from the occasion that a statement before names.
    case continuedReport
    /// The dateline of its paragraph tells it.
    case dateline
}

/// When and where a statement was made, as far as its document tells.
public struct StatementContext: Sendable, Hashable {
    /// The day, month or year, resolved against the document's date of publication.
    public let date: CalendarDate?
    /// The words of the document that tell the date ("on Friday").
    public let dateText: String?
    /// The place ("Brussels").
    public let place: String?
    /// The occasion ("press conference").
    public let event: String?
    /// How this is known.
    public let basis: ContextBasis

    /// Joins what is known; nil where nothing is.
    public init?(
        date: CalendarDate? = nil, dateText: String? = nil, place: String? = nil, event: String? = nil,
        basis: ContextBasis = .sentence
    ) {
        guard date != nil || dateText != nil || place != nil || event != nil else { return nil }
        self.date = date
        self.dateText = dateText
        self.place = place
        self.event = event
        self.basis = basis
    }
}
