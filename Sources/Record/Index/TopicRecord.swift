/// A topic as the taxonomy or a text knows it.
package struct TopicRecord: Sendable {
    /// The name of the topic's resource.
    package let slug: Slug
    /// The name to show.
    package let label: String
    /// The entry of the taxonomy; nil for a topic that was made of a document's words.
    package let listed: Topic?
    /// The numbers of the topics that contain it, directly.
    package let broader: [Int]
    /// The numbers of the topics that it contains, directly.
    package let narrower: [Int]
    /// How many statements are about it or a narrower topic.
    package let statementCount: Int
}
