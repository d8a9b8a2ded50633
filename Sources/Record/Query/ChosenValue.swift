extension RecordIndex {
    /// The value of `field` that a filter takes as `name`, with the number of `rows` that pass the filter.
    ///
    /// A speaker's or topic's other name, another case and accents lead to the value as facets have it; what is a part of such a
    /// value, or of none on the record, stays as it is.
    package func facetValue(_ field: StatementField, named name: String, among rows: RowSet) -> FacetValue {
        let filter = SearchField(rawValue: field.rawValue)?.filter(name)
        let count = filter.map { rows.intersection(self.rows(matching: $0)).count } ?? 0
        let known = number(ofValue: name, field).map { self.name(of: $0, field) }
        return FacetValue(value: known?.value ?? name, label: known?.label, count: count)
    }

    /// The number of the value that `name` means, where it means one.
    private func number(ofValue name: String, _ field: StatementField) -> Int? {
        switch field {
        case .speaker:
            let numbers = Slug(name).map { speakerNumbers(for: $0) } ?? []
            return numbers.count == 1 ? numbers[0] : nil
        case .topic: return Slug(name).flatMap { topicNumber(for: $0) }
        case .document: return DocumentID(name).flatMap { documentNumber(of: $0) }
        case .publisher: return publisherNumber(named: name)
        case .role: return whole(name, among: roles.values(withPhrase: name), field)
        case .place: return whole(name, among: places.values(withPhrase: name), field)
        case .language: return languages.names.firstIndex { $0.lowercased() == name.lowercased() }
        case .kind, .stance, .day, .confidence: return nil
        }
    }

    /// The one of `numbers` whose text is `name`, or at least its letters and digits.
    private func whole(_ name: String, among numbers: [Int], _ field: StatementField) -> Int? {
        let slug = Slug(slugging: name)
        return numbers.first { self.name(of: $0, field).value == name }
            ?? numbers.first { Slug(slugging: self.name(of: $0, field).value) == slug }
    }
}
