/// A part of an attribution.
package enum AttributionPart: UInt8, Sendable, CaseIterable {
    /// The words that name the speaker.
    case source
    /// The words that signal it.
    case cue
    /// The words that carry what was said.
    case content
}

extension SegmentRole {
    /// The part that a segment of this role is, whatever its side.
    package var part: AttributionPart { isSource ? .source : isCue ? .cue : .content }
}
