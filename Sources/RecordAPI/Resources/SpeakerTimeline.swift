package import Record

/// When a speaker spoke: how many statements fall into each span of time.
package struct SpeakerTimeline: Sendable {
    /// The speaker's number.
    package let speaker: Int
    /// What is counted by.
    package let unit: TimelineUnit
    /// How many statements there are, the undated among them.
    package let statementCount: Int
    /// The spans with a statement, newest first.
    package let buckets: [Bucket]

    /// A span of time.
    package struct Bucket: Sendable {
        /// The first day and the last.
        package let from: String
        package let to: String
        /// How many statements.
        package let count: Int
        /// The list of these statements.
        package let url: String
    }
}
