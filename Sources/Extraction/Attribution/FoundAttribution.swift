package import Record

/// What the speaker does by saying or holding it, as the cue's word tells.
package enum CueClass: UInt8, Sendable, CaseIterable {
    /// "said", "according to".
    case say
    /// "believes", "thinks".
    case believe
    /// "denied", "rejected".
    case deny
    /// "claimed", "alleged".
    case allege
    /// "promised", "vowed".
    case promise
    /// "demanded", "urged".
    case demand
    /// "asked", "wondered".
    case ask
    /// "hopes", "plans".
    case intend
}

/// An attribution in a text, as ranges of its tokens.
package struct FoundAttribution: Sendable {
    /// The words that name the speaker; empty where none do.
    package var source: Fragments
    /// The words that signal the attribution; empty for a continuation without a cue of its own.
    package var cue: Fragments
    /// The words that carry what was said, in order; never empty.
    package var content: Fragments
    /// How much of the content is quoted.
    package var kind: QuotationKind
    /// The id of the rule that found it.
    package var rule: String
    /// How sure the rule is, 0 to 1.
    package var confidence: Float
    /// What the speaker does by it.
    package var cueClass: CueClass
    /// The attribution that this one carries on, as an index of the list that both stand in.
    package var continues: Int?
}
