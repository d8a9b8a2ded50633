/// What an image holds.
package enum ImageContent: String {
    /// The record of a set of documents.
    case record = "image"
    /// Topics and speakers.
    case knowledge
}
