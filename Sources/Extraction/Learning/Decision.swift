/// What is decided about a candidate.
package enum Decision: UInt8, Sendable, CaseIterable {
    /// Whether a verb with something behind it carries an attribution, and which part is what was said.
    case complement = 1
    /// Whether a verb behind or within a sentence reports it.
    case postposed
    /// Whether a noun carries an attribution.
    case noun
    /// Where what was said ends.
    case end
    /// Which words name the speaker.
    case source
    /// Where what was said before its report starts.
    case start
}

/// Watches decisions and makes the right ones, to learn from: the trainer's side of `Judge`.
package protocol DecisionTeacher: AnyObject {
    /// The right one of `options`; nil where the rules shall decide and nothing is to be learned.
    func rightOption(_ decision: Decision, _ options: [FoundAttribution]) -> Int?
    /// Takes note of the features of all options and the right one.
    func learn(_ decision: Decision, _ options: [Features], right: Int)
}
