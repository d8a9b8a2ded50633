internal import JSONReader
internal import Record

/// A request for columns of what is known of matched speakers.
struct ReconciliationExtension: Sendable {
    /// The slugs of the speakers, each once.
    let ids: [String]
    /// What is wanted of each, once.
    let properties: [ReconciliationProperty]

    /// The most speakers of one request.
    private static let maximumCount = 500

    /// Reads a data extension query of the Reconciliation API 0.2.
    init(_ text: String) throws(Problem) {
        let value = try JSONValue.parse(Array(text.utf8), parameter: nil)
        guard case .array(let ids)? = value["ids"], case .array(let properties)? = value["properties"],
            ids.count <= Self.maximumCount
        else {
            throw Self.invalid("Give 'ids', at most \(Self.maximumCount), and 'properties', each a list.")
        }
        var given: Set<String> = []
        self.ids = ids.compactMap(\.string).filter { given.insert($0).inserted }
        var known: [ReconciliationProperty] = []
        for item in properties {
            let name = item["id"]?.string ?? ""
            guard let property = ReconciliationProperty(rawValue: name) else {
                let suggestion = NearName.suggestion(
                    for: name, among: ReconciliationProperty.allCases.map(\.rawValue))
                throw Self.invalid("There is no property '\(name)'.\(suggestion)")
            }
            if !known.contains(property) { known.append(property) }
        }
        self.properties = known
    }

    private static func invalid(_ detail: String) -> Problem {
        Problem(.invalidParameter, detail, parameter: "extend")
    }
}
