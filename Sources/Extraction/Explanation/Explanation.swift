public import Record

/// Why the statements of a document are what they are: its sentences, what was found, and what was weighed and left.
public struct Explanation: Sendable {
    /// A cue that makes no statement.
    public struct Rejection: Sendable, Hashable {
        /// The words.
        public let cue: TextSpan
        /// The rule that proposes an attribution there; nil where none does.
        public let rule: String?
        /// What the rule would have taken for content; nil where none does.
        public let content: TextSpan?
        /// Why there is none.
        public let reason: String
    }

    /// The document with its statements.
    public let annotated: AnnotatedDocument
    /// The sentences in order.
    public let sentences: [TextSpan]
    /// The cues that make no statement, in order.
    public let rejections: [Rejection]
}
