package import YAMLReader

/// A read key as the file of keys tells it.
package struct KeyEntry: Sendable, Equatable {
    /// Who has it.
    package let name: String
    /// SHA-256 of the key, 32 bytes.
    package let digest: [UInt8]
    /// How many requests it may make in how many seconds; nil for any number.
    package let rate: (count: Int, seconds: Int)?

    /// Equal where all fields are.
    package static func == (left: KeyEntry, right: KeyEntry) -> Bool {
        left.name == right.name && left.digest == right.digest && left.rate?.count == right.rate?.count
            && left.rate?.seconds == right.rate?.seconds
    }
}

/// Reads a file of read keys.
///
///     keys:
///       - name: graphics desk
///         sha256: 64 hexadecimal digits, as `printf %s "$KEY" | sha256sum` prints them
///         rate: 600/m
package struct KeysFile {
    private let file: String

    /// The most keys of a file: each request is compared with all of them.
    package static let maximumCount = 1000
    private static let maximumRequestCount = 1_000_000_000
    private static let units = ["s": 1, "m": 60, "h": 3600, "d": 86_400]

    /// Reads the text of `file`; the error says what was expected where.
    package static func parse(_ text: [UInt8], file: String) throws(YAMLError) -> [KeyEntry] {
        let reader = KeysFile(file: file)
        let nodes = try KnowledgeFile.entries(text, file: file, list: "keys")
        var entries: [KeyEntry] = []
        for node in nodes {
            let entry = try reader.entry(node)
            guard entries.count < maximumCount, !entries.contains(where: { $0.digest == entry.digest }) else {
                throw YAMLError(
                    file: file, mark: node.mark,
                    message: entries.count < maximumCount
                        ? "the key was listed before" : "at most \(maximumCount) keys can be listed")
            }
            entries.append(entry)
        }
        return entries
    }

    private func entry(_ node: YAMLNode) throws(YAMLError) -> KeyEntry {
        let fields = try YAMLFields(node, file: file, of: "a key", known: ["name", "sha256", "rate"])
        let text = try fields.text("sha256")
        guard let digest = Self.bytes(text), digest.count == 32 else {
            throw fields.error(fields.node("sha256"), "'sha256' takes 64 hexadecimal digits")
        }
        return KeyEntry(name: try fields.text("name"), digest: digest, rate: try rate(fields))
    }

    private func rate(_ fields: YAMLFields) throws(YAMLError) -> (count: Int, seconds: Int)? {
        guard let text = try fields.optionalText("rate") else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Int(parts[0]), (1...Self.maximumRequestCount).contains(count),
            let seconds = Self.units[String(parts[1])]
        else {
            throw fields.error(
                fields.node("rate"),
                "'rate' takes requests a second, minute, hour or day such as 600/m, found '\(text)'")
        }
        return (count, seconds)
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
