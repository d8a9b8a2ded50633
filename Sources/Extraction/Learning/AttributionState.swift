/// Which parts the attribution has that is being read from left to right.
struct AttributionState: OptionSet, Hashable {
    let rawValue: UInt8

    static let source = AttributionState(rawValue: 1)
    static let cue = AttributionState(rawValue: 2)
    static let content = AttributionState(rawValue: 4)

    /// How many states there are.
    static let count = 8

    /// Whether the attribution can end: it has not begun, or something is said.
    var isComplete: Bool { isEmpty || contains(.content) }

    /// The state behind a segment of `role`; nil where `LabelAssembly` would take it to another attribution than its role
    /// says, or leave one without content.
    func adding(_ role: SegmentRole) -> AttributionState? {
        switch role {
        case .sourceLeading: return isComplete ? .source : nil
        case .sourceTrailing: return self == .content ? union(.source) : nil
        case .sourceBehindCue: return contains(.cue) && !contains(.source) ? union(.source) : nil
        case .cueLeading: return self == .source ? union(.cue) : isComplete ? .cue : nil
        case .cueTrailing: return contains(.content) && !contains(.cue) ? union(.cue) : nil
        case .quotationBehindCue, .contentBehindCue:
            return isDisjoint(with: [.source, .cue]) ? .content : union(.content)
        case .quotationBeforeCue, .contentBeforeCue: return isComplete ? .content : nil
        case .contentGoingOn: return self == .source ? nil : union(.content)
        }
    }

    /// Whether this is another attribution than the one that was in the state `before`.
    func isAnother(than before: AttributionState) -> Bool { before.isEmpty || !isSuperset(of: before) }
}
