package import Record

/// A list of statements, and the page of it that is asked for.
package struct StatementList: Sendable {
    /// What the statements have in common by the path of the list.
    package enum Subject: Sendable, Hashable {
        /// Nothing.
        case everything
        /// A speaker.
        case speaker(Int)
        /// A topic.
        case topic(Int)
        /// A speaker and a topic.
        case speakerOnTopic(Int, Int)
        /// A document, in the order of whose text they come.
        case document(Int)
    }

    /// What they have in common.
    package let subject: Subject
    /// All statements of the list, in its order.
    package let rows: OrderedNumbers
    /// The page.
    package let page: ListPage<Int>
    /// The search whose words are to be marked, where that was asked for.
    package let highlighted: WantedWords?
    /// What facets and timeline were asked for.
    let facets: FacetedList?
    /// Whether it is not to be had as a whole: it is by relevance, or not all matches are found at once.
    var comesInPages = false
}
