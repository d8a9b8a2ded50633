/// Finds where a reported clause ends.
struct ClauseEnd {
    let reading: Reading
    let sentence: Range<Int>

    /// The first token behind the clause that starts at `start` and is reported by the verb at `verb`.
    ///
    /// A reported clause runs to the end of its sentence, unless the reporting clause is an aside itself, or the reporting
    /// subject does something else behind it: "said it was over and left", "said it was over, adding that".
    func end(of start: Int, verb: Int, isAside: Bool) -> Int {
        let limit = end(ofBracketAround: verb)
        var index = start
        while index < limit {
            if let quotation = reading.quotation(at: index), index == quotation.open, quotation.close < limit {
                index = quotation.close + 1
                continue
            }
            if isBoundary(index, isAside: isAside) { return index }
            index += 1
        }
        return limit
    }

    private func end(ofBracketAround verb: Int) -> Int {
        var depth = 0
        for index in verb..<sentence.upperBound {
            if reading.kind(index) == .openingBracket { depth += 1 }
            if reading.kind(index) == .closingBracket {
                depth -= 1
                if depth < 0 { return index }
            }
        }
        return sentence.upperBound
    }

    private func isBoundary(_ index: Int, isAside: Bool) -> Bool {
        switch reading.kind(index) {
        case .comma: return isAside && endsAside(index) || startsReport(index + 1)
        case .word where reading.tag(index) == .conjunction:
            return startsReport(index)
        default: return false
        }
    }

    /// Whether the main clause goes on behind the comma at `index`: ", will open" behind ", which he said was late".
    private func endsAside(_ index: Int) -> Bool {
        guard let verb = reading.verbGroup(at: index + 1) else { return false }
        return verb.traits.contains(.finite)
    }

    /// Whether another report of the same speaker starts at `index`: "and added", "adding".
    private func startsReport(_ index: Int) -> Bool {
        var verb = index
        if reading.tag(verb) == .conjunction { verb += 1 }
        guard let group = reading.verbGroup(at: verb), group.tokens.lowerBound == verb,
            ReportingVerbs.lookUp(reading.key(group.head)) != nil
        else { return false }
        if group.traits.contains(.gerund) { return verb == index }
        return verb > index && reading.tag(group.head) == .verbPast || verb > index && reading.tag(group.head) == .verbThirdPerson
    }
}
