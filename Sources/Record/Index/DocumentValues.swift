/// The values that documents have of a property, by number.
struct DocumentValues: Sendable {
    /// The values, as the newest document writes each.
    private(set) var names: [String] = []
    /// For each document the number of its value, or `.max`.
    private(set) var numbers: [UInt32] = []

    /// The publishers; writings that make the same slug are one.
    init(publishersOf documents: [Document]) {
        self.init(documents.lazy.map(\.publisher)) { Slug(slugging: $0)?.description ?? $0 }
    }

    /// The languages, whatever the case of their tags.
    init(languagesOf documents: [Document]) {
        self.init(documents.lazy.map(\.language)) { $0.lowercased() }
    }

    private init(_ values: some Sequence<String?>, key: (String) -> String) {
        var written: [String: UInt32] = [:]
        var known: [String: UInt32] = [:]
        for value in values {
            guard let value else {
                numbers.append(.max)
                continue
            }
            if let number = written[value] {
                numbers.append(number)
                continue
            }
            let key = key(value)
            let number = known[key] ?? UInt32(names.count)
            if known[key] == nil { names.append(value) }
            known[key] = number
            written[value] = number
            numbers.append(number)
        }
    }
}
