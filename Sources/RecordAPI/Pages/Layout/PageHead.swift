/// What a page says about itself, to browsers, to other sites and to the reader's bookmark.
struct PageHead {
    /// The parts of the site that the navigation names.
    enum Section: String, CaseIterable {
        case statements = "Statements"
        case speakers = "Speakers"
        case topics = "Topics"
        case documents = "Documents"
        case compare = "Compare"
        case check = "Check"

        /// Where it begins.
        var path: String { "/" + rawValue.lowercased() }
    }

    /// The title, without the name of the site.
    var title: String
    /// What is on it, in a sentence.
    var description = "Who said what, about which topic, when, and where exactly it is written."
    /// The part of the site that it belongs to.
    var section: Section?
    /// What the search box holds.
    var search = ""
    /// The picture that other sites show for it: a path.
    var image: String?
    /// Whether other sites may show it by oEmbed.
    var isEmbeddable = false
    /// The events that change it, where it follows the record.
    var events: EventAddress?
    /// Whether it is a screen on a wall rather than a page at a desk.
    var isWall = false
    /// Where the style and the script lie that this page alone has; nil where it needs none.
    var own: (style: String, script: String)?
}
