import Extraction
import Record

/// What libFuzzer calls with each input: any bytes, of which what is no UTF-8 is replaced.
///
/// Every span must lie in the text and slice to words, and the statements must be the same when the text is read again; a
/// trap, a sanitizer's finding or a broken promise ends the run with the input that caused it.
@_cdecl("fuzz_extraction_input")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    // libFuzzer lends `count` bytes for the length of the call.
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    guard let id = DocumentID("fuzzed") else { return 0 }
    let text = DocumentText(String(decoding: input, as: UTF8.self))
    let document = Document(id: id, text: text)
    for extractor in [FuzzedExtractor.learned, FuzzedExtractor.byRules] {
        let statements = extractor.annotate(document).statements
        for statement in statements {
            precondition(!statement.attribution.content.isEmpty, "a statement says nothing")
            for span in statement.attribution.source + statement.attribution.cue + statement.attribution.content {
                precondition(text.span.contains(span) && !span.isEmpty, "a span lies outside the text")
            }
        }
        precondition(extractor.annotate(document).statements.map(\.id) == statements.map(\.id), "ids differ")
    }
    return 0
}

/// The extractors that are attacked.
enum FuzzedExtractor {
    private static let taxonomy = Taxonomy(
        [Slug("parks").map { Topic(slug: $0, label: "Parks", terms: [TopicTerm(phrase: "park")]) }].compactMap { $0 })
    private static let registry = SpeakerRegistry(
        [
            Slug("webb").map {
                RegisteredSpeaker(slug: $0, name: "Mary Webb", kind: .person, roles: ["mayor"], aliases: [])
            }
        ].compactMap { $0 })

    /// With the learned weights.
    static let learned = Extractor(taxonomy: taxonomy, registry: registry)
    /// By rules alone.
    static let byRules = Extractor(
        taxonomy: taxonomy, registry: registry, options: ExtractionOptions(rulesOnly: true))
}
