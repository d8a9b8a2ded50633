/// A place in a file, as editors count: lines and columns from 1.
package struct YAMLMark: Hashable, Sendable {
    /// The line, from 1.
    package let line: Int
    /// The column, from 1, in code points.
    package let column: Int

    /// Joins a line and a column.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// A value of a YAML file and where it stands.
package struct YAMLNode: Sendable {
    /// The three kinds of a YAML value (YAML 1.1 §3.2.1).
    package enum Content: Sendable {
        /// A text as written; `isPlain` is false where it stands in quotation marks or in a block.
        case scalar(String, isPlain: Bool)
        /// Values in order.
        case sequence([YAMLNode])
        /// Keys and values in order; keys are distinct scalars.
        case mapping([YAMLEntry])
    }

    /// The value.
    package let content: Content
    /// Where the value starts.
    package let mark: YAMLMark

    /// Joins a value and its place.
    package init(content: Content, mark: YAMLMark) {
        self.content = content
        self.mark = mark
    }

    /// The text of a scalar; nil for a sequence, a mapping, and the plain words that YAML has for "nothing".
    package var text: String? {
        guard case .scalar(let text, let isPlain) = content, !isPlain || !["", "~", "null"].contains(text) else {
            return nil
        }
        return text
    }

    /// What the value is, for an error message.
    package var kindDescription: String {
        switch content {
        case .scalar("", isPlain: true): "nothing"
        case .scalar(let text, _): "'\(text.prefix(60))'"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// A key of a mapping with its value.
package struct YAMLEntry: Sendable {
    /// The key's text.
    package let key: String
    /// Where the key stands.
    package let mark: YAMLMark
    /// The key's value.
    package let value: YAMLNode
}
