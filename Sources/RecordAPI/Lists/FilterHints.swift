internal import Record

extension Call {
    /// What may be wrong with the filters of a list that is empty: names that nothing on the record has.
    ///
    /// They are no errors, for what is not on the record today may be tomorrow.
    var filterHints: [String] {
        let speakers = parameters[all: "speaker"].compactMap { name in
            Slug(name).flatMap { slug in
                index.speakerNumbers(for: slug).isEmpty
                    ? hint("speaker", name, among: index.speakers.lazy.map(\.slug.description)) : nil
            }
        }
        let topics = parameters[all: "topic"].compactMap { name in
            Slug(name).flatMap { slug in
                index.topicNumber(for: slug) == nil
                    ? hint("topic", name, among: index.topics.lazy.map(\.slug.description)) : nil
            }
        }
        return speakers + topics + otherHints
    }

    private var otherHints: [String] {
        let fields: [SearchField] = [.document, .publisher, .role, .place, .language]
        return fields.flatMap { field in
            parameters[all: field.rawValue].compactMap { name in
                guard let filter = field.filter(name), index.rows(matching: filter).count == 0 else { return nil }
                return hint(field.rawValue, name, among: field == .publisher ? index.publishers : [])
            }
        }
    }

    private func hint(_ noun: String, _ name: String, among names: some Sequence<String>) -> String {
        "No \(noun) '\(name)' is on the record.\(NearName.suggestion(for: name, among: names))"
    }
}
