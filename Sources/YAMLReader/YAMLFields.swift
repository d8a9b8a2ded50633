internal import Record

/// The fields of one mapping, taken out one by one with the type that is expected of each.
///
///     var fields = try YAMLFields(node, file: file, of: "a topic", known: ["id", "label"])
///     let id = try fields.text("id")
///
/// A key outside `known` is an error that proposes the nearest known one.
package struct YAMLFields {
    private let file: String
    private let owner: String
    private let mark: YAMLMark
    private let entries: [String: YAMLEntry]

    /// Opens `node`, which must be a mapping with keys out of `known`; `owner` names it in errors ("a topic").
    package init(_ node: YAMLNode, file: String, of owner: String, known: [String]) throws(YAMLError) {
        guard case .mapping(let list) = node.content else {
            throw YAMLError(
                file: file, mark: node.mark,
                message:
                    "expected \(owner) with the keys \(known.joined(separator: ", ")), found \(node.kindDescription)")
        }
        for entry in list where !known.contains(entry.key) {
            let hint =
                NearName.nearest(to: entry.key, among: known).map { "did you mean '\($0)'?" }
                ?? "the keys of \(owner) are \(known.joined(separator: ", "))"
            throw YAMLError(file: file, mark: entry.mark, message: "unknown key '\(entry.key)': \(hint)")
        }
        self.file = file
        self.owner = owner
        mark = node.mark
        entries = Dictionary(list.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The value of `key` as it is; nil where it is missing or empty.
    package func node(_ key: String) -> YAMLNode? {
        guard let value = entries[key]?.value else { return nil }
        if case .scalar = value.content, value.text == nil { return nil }
        return value
    }

    /// The text of `key`, which must be there.
    package func text(_ key: String) throws(YAMLError) -> String {
        guard let text = try optionalText(key) else {
            throw YAMLError(file: file, mark: mark, message: "\(owner) needs '\(key)': a text")
        }
        return text
    }

    /// The text of `key`; nil where it is missing.
    package func optionalText(_ key: String) throws(YAMLError) -> String? {
        guard let value = node(key) else { return nil }
        guard let text = value.text else { throw error(value, "'\(key)' takes a text, found \(value.kindDescription)") }
        return text
    }

    /// The values of `key`: a list, a single value as a list of one, or nothing.
    package func list(_ key: String) -> [YAMLNode] {
        guard let value = node(key) else { return [] }
        guard case .sequence(let items) = value.content else { return [value] }
        return items
    }

    /// The texts of `key`: a list of texts, one text, or nothing.
    package func texts(_ key: String) throws(YAMLError) -> [String] {
        var texts: [String] = []
        for item in list(key) {
            guard let text = item.text else {
                throw error(item, "'\(key)' takes a list of texts, found \(item.kindDescription)")
            }
            texts.append(text)
        }
        return texts
    }

    /// An error at `node`.
    package func error(_ node: YAMLNode?, _ message: String) -> YAMLError {
        YAMLError(file: file, mark: node?.mark ?? mark, message: message)
    }
}
