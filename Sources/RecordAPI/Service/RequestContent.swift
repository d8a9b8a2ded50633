/// What a request carries, and what it says of that (RFC 9110 §8).
package struct RequestContent: Sendable {
    /// The bytes; empty where there are none.
    let bytes: [UInt8]
    /// What its Content-Type field says; nil where there is none.
    let type: String?
    /// What its Content-Encoding field says; nil where there is none.
    let coding: String?

    /// Bytes with what the fields say of them.
    package init(_ bytes: [UInt8] = [], type: String? = nil, coding: String? = nil) {
        self.bytes = bytes
        self.type = type
        self.coding = coding
    }

    /// The media type in lower case, without its parameters; nil where none is told.
    var mediaType: String? { type.map { $0.prefix { $0 != ";" }.trimming().lowercased() } }

    /// The value of the type's `charset` parameter in lower case; nil where it has none (RFC 9110 §8.3.2).
    var charset: String? {
        for parameter in (type ?? "").split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].trimming().lowercased() == "charset" else { continue }
            return parts[1].trimming().filter { $0 != "\"" }.lowercased()
        }
        return nil
    }

    /// Whether it is in no content coding but that which changes nothing.
    var isUncoded: Bool { coding.map { $0.lowercased() == "identity" || $0.isEmpty } ?? true }
}

extension Substring {
    /// The text without spaces and tabs at its ends.
    fileprivate func trimming() -> Substring {
        var text = self
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
