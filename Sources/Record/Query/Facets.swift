/// A value of a field with the number of statements that have it.
package struct FacetValue: Sendable, Hashable {
    /// What a filter on the field takes.
    package let value: String
    /// The name to show, where it differs.
    package let label: String?
    /// How many statements have it.
    package let count: Int
}

extension RecordIndex {
    /// The values of `field` among `rows`, the most frequent first.
    package func facet(_ field: StatementField, of rows: RowSet) -> [FacetValue] {
        switch field {
        case .speaker:
            speakerCounts(of: rows).map { counted in
                let speaker = speakers[counted.value]
                return FacetValue(value: speaker.slug.description, label: speaker.name, count: counted.count)
            }
        case .topic:
            topicCounts(of: rows).map { counted in
                let topic = topics[counted.value]
                return FacetValue(value: topic.slug.description, label: topic.label, count: counted.count)
            }
        case .document:
            values(counts(of: rows, documents.count) { columns.documents[$0] }) { number in
                (documents[number].id.description, documents[number].title)
            }
        case .publisher:
            values(counts(of: rows, publishers.count) { publisherNumbers[Int(columns.documents[$0])] }) { number in
                (publishers[number], nil)
            }
        case .kind:
            values(counts(of: rows, QuotationKind.numbered.count) { UInt32(columns.kinds[$0]) }) { number in
                (QuotationKind.numbered[number].rawValue, nil)
            }
        case .stance:
            values(counts(of: rows, Stance.numbered.count) { UInt32(columns.stances[$0]) }) { number in
                (Stance.numbered[number].rawValue, nil)
            }
        case .role: named(counts(of: rows, identities.count) { columns.identities[$0] }) { identities[$0].role }
        case .place: named(counts(of: rows, contexts.count) { columns.contexts[$0] }) { contexts[$0].place }
        case .language: languages(of: rows)
        case .day, .confidence: []
        }
    }

    private func languages(of rows: RowSet) -> [FacetValue] {
        var counts: [String: Int] = [:]
        for (number, count) in self.counts(of: rows, documents.count, { columns.documents[$0] }).enumerated()
        where count > 0 {
            if let language = documents[number].language { counts[language, default: 0] += count }
        }
        return counts.map { FacetValue(value: $0.key, label: nil, count: $0.value) }.sorted(by: Self.precedes)
    }

    /// How many of `rows` have each number below `valueCount`.
    private func counts(of rows: RowSet, _ valueCount: Int, _ value: (Int) -> UInt32) -> [Int] {
        var counts = [Int](repeating: 0, count: valueCount)
        for position in 0..<rows.count {
            let number = value(rows[position])
            if number != .max { counts[Int(number)] += 1 }
        }
        return counts
    }

    private func values(_ counts: [Int], _ name: (Int) -> (value: String, label: String?)) -> [FacetValue] {
        counts.indices.filter { counts[$0] > 0 }
            .map { number in
                let name = name(number)
                return FacetValue(value: name.value, label: name.label, count: counts[number])
            }
            .sorted(by: Self.precedes)
    }

    /// The values of strings that several entries may share.
    private func named(_ counts: [Int], _ string: (Int) -> UInt32) -> [FacetValue] {
        var totals: [UInt32: Int] = [:]
        for (number, count) in counts.enumerated() where count > 0 { totals[string(number), default: 0] += count }
        totals[.max] = nil
        return totals.map { FacetValue(value: strings.string(Int($0.key)), label: nil, count: $0.value) }
            .sorted(by: Self.precedes)
    }

    private static func precedes(_ left: FacetValue, _ right: FacetValue) -> Bool {
        left.count != right.count ? left.count > right.count : left.value < right.value
    }
}
