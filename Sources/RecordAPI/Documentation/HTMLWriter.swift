/// Writes HTML straight into bytes; what is written as text is escaped.
package struct HTMLWriter {
    private var bytes: [UInt8] = []

    /// Starts an empty page.
    package init() { bytes += "<!doctype html>\n".utf8 }

    /// Writes an element that holds what `content` writes; an attribute with an empty value is its name alone.
    package mutating func element(
        _ name: StaticString, _ attributes: [(StaticString, String)] = [], _ content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        content(&self)
        bytes += "</\(name)>".utf8
    }

    /// Writes an element that holds `text`.
    package mutating func element(
        _ name: StaticString, _ attributes: [(StaticString, String)] = [], text: String
    ) {
        element(name, attributes) { html in html.text(text) }
    }

    /// Writes an element that has neither content nor end (HTML §13.1.2, void elements).
    package mutating func void(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
        open(name, attributes)
    }

    /// Writes text.
    package mutating func text(_ text: String) { HTMLText.append(Array(text.utf8)[...], to: &bytes) }

    /// What was written.
    package consuming func finish() -> [UInt8] {
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)]) {
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
