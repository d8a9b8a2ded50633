package import Record
package import YAMLReader

/// Reads `speakers.yaml` into a registry.
///
///     speakers:
///       - id: stoltenberg
///         name: Jens Stoltenberg
///         kind: person
///         roles:
///           - title: NATO Secretary General
///             from: 2014-10-01
///             to: 2024-09-30
///         aliases: [J. Stoltenberg]
///         wikidata: Q57665
package struct SpeakersFile {
    private let file: String

    private static let kinds: [SpeakerKind] = [.person, .organization]

    /// Reads the text of `file`; the error says what was expected where.
    package static func parse(_ text: [UInt8], file: String) throws(YAMLError) -> SpeakerRegistry {
        let reader = SpeakersFile(file: file)
        let entries = try KnowledgeFile.entries(text, file: file, list: "speakers")
        var speakers: [RegisteredSpeaker] = []
        for entry in entries { speakers.append(try reader.speaker(entry)) }
        try KnowledgeFile.checkDistinct(speakers.map(\.slug), entries, file: file)
        return SpeakerRegistry(speakers)
    }

    private func speaker(_ node: YAMLNode) throws(YAMLError) -> RegisteredSpeaker {
        let fields = try YAMLFields(
            node, file: file, of: "a speaker",
            known: ["id", "name", "kind", "roles", "aliases", "wikidata", "sameAs"])
        return RegisteredSpeaker(
            slug: try KnowledgeFile.slug(fields.node("id"), fields, key: "id"), name: try fields.text("name"),
            kind: try kind(fields), heldRoles: try roles(fields), aliases: try fields.texts("aliases"),
            sameAs: try wikidata(fields) + links(fields))
    }

    /// A role is a text, or a mapping with `title` and the dates between which it is held.
    private func roles(_ fields: YAMLFields) throws(YAMLError) -> [RegisteredRole] {
        var roles: [RegisteredRole] = []
        for node in fields.list("roles") {
            if let title = node.text {
                roles.append(RegisteredRole(title: title))
                continue
            }
            let role = try YAMLFields(node, file: file, of: "a role", known: ["title", "from", "to"])
            let (from, to) = (try date("from", role), try date("to", role))
            if let from, let to, to.lastDayNumber < from.firstDayNumber {
                throw role.error(role.node("to"), "'to' takes a date that is not before 'from', \(from)")
            }
            roles.append(RegisteredRole(title: try role.text("title"), from: from, to: to))
        }
        return roles
    }

    private func date(_ key: String, _ fields: YAMLFields) throws(YAMLError) -> CalendarDate? {
        guard let text = try fields.optionalText(key) else { return nil }
        guard let date = CalendarDate(text) else {
            throw fields.error(
                fields.node(key), "'\(key)' takes a date such as 2014-10-01, 2014-10 or 2014, found '\(text)'")
        }
        return date
    }

    private func kind(_ fields: YAMLFields) throws(YAMLError) -> SpeakerKind {
        let text = try fields.optionalText("kind") ?? SpeakerKind.person.rawValue
        guard let kind = Self.kinds.first(where: { $0.rawValue == text }) else {
            throw fields.error(
                fields.node("kind"),
                "'kind' takes \(Self.kinds.map(\.rawValue).joined(separator: " or ")), found '\(text)'")
        }
        return kind
    }

    private func wikidata(_ fields: YAMLFields) throws(YAMLError) -> [String] {
        guard let id = try fields.optionalText("wikidata") else { return [] }
        guard id.first == "Q", id.utf8.count > 1, id.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw fields.error(fields.node("wikidata"), "'wikidata' takes an item such as Q57665, found '\(id)'")
        }
        return ["http://www.wikidata.org/entity/\(id)"]
    }

    private func links(_ fields: YAMLFields) throws(YAMLError) -> [String] {
        let links = try fields.texts("sameAs")
        for link in links where !link.hasPrefix("http://") && !link.hasPrefix("https://") {
            throw fields.error(fields.node("sameAs"), "'sameAs' takes URLs, found '\(link)'")
        }
        return links
    }
}
