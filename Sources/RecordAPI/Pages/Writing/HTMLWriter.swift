/// Writes HTML, or the SVG within it, straight into bytes.
///
/// There is no way to write markup but by elements, and all text and all attributes are escaped and made visible
/// (`VisibleText`): whatever a document says, it can't become markup or reorder what stands beside it.
package struct HTMLWriter {
    private var bytes: [UInt8] = []

    /// An attribute; with an empty value it is its name alone.
    package typealias Attribute = (StaticString, String)

    /// An attribute that is there where it has a value.
    static func attribute(_ name: StaticString, _ value: String?) -> [Attribute] { value.map { [(name, $0)] } ?? [] }

    /// Starts an empty page.
    package init() { bytes += "<!doctype html>\n".utf8 }

    /// Starts with nothing: for an image.
    init(bare: Void) {}

    /// Writes an element that holds what `content` writes.
    package mutating func element(
        _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        content(&self)
        bytes += "</\(name)>".utf8
    }

    /// Writes an element that holds `text`.
    package mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
        element(name, attributes) { html in html.text(text) }
    }

    /// Writes an element that has neither content nor end (HTML §13.1.2, void elements).
    package mutating func void(_ name: StaticString, _ attributes: [Attribute] = []) {
        open(name, attributes)
    }

    /// Writes text.
    package mutating func text(_ text: String) { VisibleText.append(Array(text.utf8)[...], to: &bytes) }

    /// Writes text that is well-formed UTF-8.
    mutating func text(_ text: ArraySlice<UInt8>) { VisibleText.append(text, to: &bytes) }

    /// What was written.
    package consuming func finish() -> [UInt8] {
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        bytes += "<\(name)".utf8
        for (attribute, value) in attributes {
            bytes += " \(attribute)".utf8
            guard !value.isEmpty else { continue }
            bytes += "=\"".utf8
            text(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }
}

extension HTMLWriter {
    /// Writes text from a document, or typed by somebody, kept from reordering what stands around it (HTML §4.5.24).
    mutating func isolated(_ text: String) { element("bdi", text: text) }

    /// Writes a link to `url` that shows `text`, which may come from a document.
    mutating func link(_ url: String, _ text: String, _ attributes: [Attribute] = []) {
        element("a", [("href", url)] + attributes) { html in html.isolated(text) }
    }

    /// Writes words that only those hear who don't see the page.
    mutating func unseen(_ text: String) { element("span", [("class", "unseen")], text: text) }
}
