import Extraction
import Record

guard let id = DocumentID("bridge"), let bridges = Slug("bridges") else { fatalError("not a name") }
let taxonomy = Taxonomy([Topic(slug: bridges, label: "Bridges", terms: [TopicTerm(phrase: "bridge")])])
let extractor = Extractor(taxonomy: taxonomy, registry: SpeakerRegistry())

let text = DocumentText(
    """
    Mayor Ada Quill said on Monday that the bridge will open in May.

    “Nobody will pay a toll,” she added.
    """)
let document = Document(id: id, text: text, published: PublicationDate("2024-03-05"))

for statement in extractor.annotate(document).statements {
    let said = statement.attribution.content.map(text.slice).joined(separator: " … ")
    let topics = statement.topics.map(\.label).joined(separator: ", ")
    print(statement.speaker?.name ?? "unknown", statement.kind.rawValue, said, topics, separator: " | ")
}
