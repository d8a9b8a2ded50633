/// What part of an attribution a run of tokens is, and on which side of it the other parts stand.
///
/// The sides let a chain of labels carry the shape of the attribution: a source that stands behind its content must be
/// followed or preceded by a cue of the same shape.
package enum SegmentRole: UInt8, Sendable, CaseIterable {
    /// "[Webb] said the park will open".
    case sourceLeading
    /// "The park will open, [Webb] said".
    case sourceTrailing
    /// "according to [Webb]", "said [Webb]".
    case sourceBehindCue
    /// "Webb [said] the park will open".
    case cueLeading
    /// "The park will open, Webb [said]".
    case cueTrailing
    /// A quotation behind its cue.
    case quotationBehindCue
    /// Other content behind its cue.
    case contentBehindCue
    /// A quotation before its cue.
    case quotationBeforeCue
    /// Other content before its cue.
    case contentBeforeCue
    /// Content that goes on from an earlier sentence or paragraph, or has no cue.
    case contentGoingOn

    /// Whether it is a source.
    package var isSource: Bool { rawValue <= SegmentRole.sourceBehindCue.rawValue }
    /// Whether it is a cue.
    package var isCue: Bool { self == .cueLeading || self == .cueTrailing }
    /// Whether it is content.
    package var isContent: Bool { rawValue >= SegmentRole.quotationBehindCue.rawValue }

    /// Where a row of weights has the score of a segment of this role having ended.
    package var endIndex: Int {
        switch self {
        case .quotationBehindCue, .quotationBeforeCue: 14
        case .contentBehindCue: 15
        case .sourceLeading: 26
        case .sourceTrailing: 27
        case .sourceBehindCue: 28
        case .cueLeading: 29
        case .cueTrailing: 30
        case .contentBeforeCue, .contentGoingOn: 31
        }
    }
}

/// The label of a token: a part of an attribution, or what stands outside or between parts.
///
/// A row of weights has a number for each label and, in the places between, one for each way in which a segment can have
/// ended right before the token: 16 for what can follow any label (the first tokens of segments, then what is outside),
/// and 16 for what goes on in a segment.
package struct AttributionLabel: Hashable, Sendable {
    private let place: UInt8

    /// Takes the place of a label.
    package init(index: Int) { place = UInt8(truncatingIfNeeded: index) }

    /// Where a row of weights has the label's number.
    package var index: Int { Int(place) }

    /// How many numbers a row of weights has.
    package static var rowWidth: Int { 32 }
    /// How many of them stand for what can follow any label; the rest stands for what goes on.
    static var half: Int { 16 }
    /// How many roles segments can have.
    static var roleCount: Int { 10 }

    /// No part of an attribution.
    package static let outside = AttributionLabel(index: 10)
    /// Between a source and its cue.
    package static let awaitingCue = AttributionLabel(index: 11)
    /// Between a cue and its content.
    package static let awaitingContent = AttributionLabel(index: 12)
    /// Between content and its source or cue.
    package static let awaitingReport = AttributionLabel(index: 13)

    /// Every label.
    package static let all: [AttributionLabel] = (Array(0..<14) + Array(16..<26)).map(AttributionLabel.init(index:))

    /// The label of the first token of a segment.
    package static func first(_ role: SegmentRole) -> AttributionLabel { AttributionLabel(index: Int(role.rawValue)) }
    /// The label of any other token of a segment.
    package static func inner(_ role: SegmentRole) -> AttributionLabel {
        AttributionLabel(index: half + Int(role.rawValue))
    }

    /// The role of the segment; nil outside of one.
    package var role: SegmentRole? { SegmentRole(rawValue: UInt8(index % Self.half)) }
    /// Whether the token is the first one of its segment.
    package var isFirst: Bool { index < Self.roleCount }
    /// Whether the token is in a segment that an earlier token started.
    package var isInner: Bool { index >= Self.half }

    /// The label of the next token where the segment goes on; nil outside of segments.
    package var continuation: AttributionLabel? { role.map(AttributionLabel.inner) }

    /// Whether the label can stand behind `previous`: a segment goes on only where it runs.
    package func canFollow(_ previous: AttributionLabel?) -> Bool {
        !isInner || previous?.role != nil && previous?.role == role
    }
}
