/// The values that documents have of a property, by number.
struct DocumentValues: Sendable {
    /// The values, as the newest document writes each.
    private(set) var names: [String] = []
    /// For each document the number of its value, or `.max`.
    private(set) var numbers: [UInt32] = []

    /// The publishers; writings that make the same slug are one.
    init(publishersOf documents: [Document]) {
        self.init(documents.count, { documents[$0].publisher }, key: { Slug(slugging: $0)?.description ?? $0 })
    }

    /// The languages, whatever the case of their tags.
    init(languagesOf documents: [Document]) {
        self.init(documents.count, { documents[$0].language }, key: { $0.lowercased() })
    }

    private init(_ count: Int, _ value: (Int) -> String?, key: (String) -> String) {
        var written = StringInterner()
        var known: [String: UInt32] = [:]
        // For each writing the number of the value.
        var values: [UInt32] = []
        numbers.reserveCapacity(count)
        var pace = GivingWay.Pace()
        for document in 0..<count {
            pace.step()
            guard let value = value(document) else {
                numbers.append(.max)
                continue
            }
            let writing = Int(written.intern(value))
            if writing == values.count {
                let number = UInt32(names.count)
                let key = key(value)
                if known[key] == nil { names.append(value) }
                values.append(known[key, default: number])
                known[key] = values[writing]
            }
            numbers.append(values[writing])
        }
    }
}
