/// An attribution that a rule proposes.
struct Candidate: Sendable {
    /// The rule that proposes it.
    var rule: AttributionRule
    /// The token of the word that carries the cue.
    var head: Int
    /// What the speaker does by it.
    var cueClass: CueClass
    /// The words that name the speaker.
    var source: Fragments
    /// The words that signal it.
    var cue: Fragments
    /// The words that carry what was said.
    var content: Fragments
    /// The subject of a passive, which belongs to what was said: "[the plan] is expected [to fail]".
    var theme: Range<Int>?
    /// The attribution that it carries on.
    var continues: Int?
}
