/// What several speakers said, side by side.
package struct Comparison: Sendable {
    /// One speaker's side.
    package struct Side: Sendable {
        /// The speaker's number.
        package let speaker: Int
        /// The statements that meet the filters, newest first.
        package let statements: ListPage<Int>
        /// Where the list goes on.
        package let next: String?
    }

    /// A topic that all of them spoke about.
    package struct SharedTopic: Sendable {
        /// The topic's number.
        package let topic: Int
        /// How many statements each side has on it, in the order of the sides.
        package let counts: [Int]
    }

    /// The sides, in the order that was asked for.
    package let sides: [Side]
    /// What all of them spoke about, by how much the one who spoke least of it did.
    package let sharedTopics: [SharedTopic]
}
