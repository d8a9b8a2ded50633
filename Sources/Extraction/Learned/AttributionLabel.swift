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
}

/// The label of a token: a part of an attribution, or what stands outside or between parts.
package struct AttributionLabel: Hashable, Sendable {
    /// The number of the label, less than `count`.
    package let index: Int

    /// Takes a number less than `count`.
    package init(index: Int) { self.index = index }

    /// How many labels there are.
    package static var count: Int { 24 }

    /// The first of the labels within segments; labels before it can stand behind any other.
    static var innerStart: Int { 14 }

    /// No part of an attribution.
    package static let outside = AttributionLabel(index: 0)
    /// Between a source and its cue.
    package static let awaitingCue = AttributionLabel(index: 1)
    /// Between a cue and its content.
    package static let awaitingContent = AttributionLabel(index: 2)
    /// Between content and its source or cue.
    package static let awaitingReport = AttributionLabel(index: 3)

    /// The label of the first token of a segment.
    package static func first(_ role: SegmentRole) -> AttributionLabel {
        AttributionLabel(index: 4 + Int(role.rawValue))
    }
    /// The label of any other token of a segment.
    package static func inner(_ role: SegmentRole) -> AttributionLabel {
        AttributionLabel(index: innerStart + Int(role.rawValue))
    }

    /// The role of the segment; nil outside of one.
    package var role: SegmentRole? { index < 4 ? nil : SegmentRole(rawValue: UInt8((index - 4) % 10)) }
    /// Whether the token is the first one of its segment.
    package var isFirst: Bool { index >= 4 && index < Self.innerStart }
    /// Whether the token is in a segment that an earlier token started.
    package var isInner: Bool { index >= Self.innerStart }

    /// Whether the label can stand behind `previous`: a segment goes on only where it runs.
    package func canFollow(_ previous: AttributionLabel?) -> Bool {
        guard isInner else { return true }
        return previous?.role != nil && previous?.role == role
    }
}
