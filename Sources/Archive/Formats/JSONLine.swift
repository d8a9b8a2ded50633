internal import FoundationEssentials
internal import JSONReader

/// Reads one line of JSON Lines: an object with `id` and `text`, and what else is known of the document.
struct JSONLine: Decodable {
    /// What the source calls the document.
    let id: Name
    /// The exact text that spans index; the headline is not put before it.
    let text: String
    let title: String?
    let date: String?
    let publisher: String?
    let url: String?
    let language: String?

    /// A name that is written as a text or as a whole number.
    struct Name: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            // Nearly every name is a text, and a look that fails is slow.
            if let name = try? container.decode(String.self) {
                text = name
            } else if let number = try? container.decode(Int.self) {
                text = String(number)
            } else {
                text = try container.decode(String.self)
            }
        }
    }

    /// Reads `line`; the error says which field was expected.
    static func parse(_ line: [UInt8]) throws(JSONError) -> RawDocument {
        if let document = plain(line) { return document }
        do {
            let fields = try JSONDecoder().decode(JSONLine.self, from: Data(line))
            return RawDocument(
                id: fields.id.text, title: fields.title ?? RawDocument.headline(of: fields.text), date: fields.date,
                publisher: fields.publisher, url: fields.url, language: fields.language, text: fields.text)
        } catch DecodingError.keyNotFound(let key, _) {
            throw JSONError("expected an object with \"id\" and \"text\", \"\(key.stringValue)\" is missing")
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw JSONError(path.isEmpty ? "expected an object with \"id\" and \"text\"" : "\"\(path)\" takes a text")
        } catch {
            throw JSONError("expected a JSON object: the line is not JSON")
        }
    }

    /// What a line of texts alone holds; nil for others, which the decoder reads or says what is wrong with.
    private static func plain(_ line: [UInt8]) -> RawDocument? {
        guard let fields = JSONTexts.fields(of: line), let id = fields["id"], let text = fields["text"] else {
            return nil
        }
        return RawDocument(
            id: id, title: fields["title"] ?? RawDocument.headline(of: text), date: fields["date"],
            publisher: fields["publisher"], url: fields["url"], language: fields["language"], text: text)
    }
}
