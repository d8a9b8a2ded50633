/// Names within a source: those that it ends in, starts with, or gives behind a description.
extension SourceParser {
    /// Where the name ends that `token` stands inside of.
    func nameAround(_ token: Int) -> Int? {
        let index = names.partitioningIndex { $0.tokens.upperBound > token }
        return index < names.count && names[index].tokens.lowerBound < token ? names[index].tokens.upperBound : nil
    }

    /// A name that starts with its role: "[Speaker of the House Ana Ruiz], who came", "Leeds's [Head of Staff Tom Hale]".
    func titled(_ range: Range<Int>) -> Int? {
        let start = behindPossessor(range)
        let first = names.partitioningIndex { $0.tokens.lowerBound > start }
        return names[first...].prefix { $0.tokens.upperBound <= range.upperBound }.indices.last { index in
            let end = names[index].tokens.upperBound
            return names[index].start == start && !isConjoined(end, range)
                && names[index].role.map { !$0.contains { reading.tokens[$0].wordClass.contains(.plural) } } ?? false
                && (end == range.upperBound || !reading.isPossessive(end))
        }
    }

    /// Where a phrase goes on behind its article or the name of whose it is.
    private func behindPossessor(_ range: Range<Int>) -> Int {
        if isDeterminer(range.lowerBound) { return range.lowerBound + 1 }
        guard let owner = names.index(startingAt: range.lowerBound) else { return range.lowerBound }
        let end = names[owner].tokens.upperBound
        return end + 1 < range.upperBound && reading.isPossessive(end) ? end + 1 : range.lowerBound
    }

    /// The most words between the first role of a person and the name behind the second.
    private static let longestSecondRole = 10

    /// "the journalist and author [Ana Ruiz]", "Secretary of State and presidential candidate [Ana Ruiz]": two roles
    /// behind one article are one person's.
    func name(behindRolesAt end: Int, within range: Range<Int>) -> Int? {
        guard end > range.lowerBound, reading.isSingularRole(end - 1) else { return nil }
        let first = names.partitioningIndex { $0.tokens.lowerBound >= end }
        guard first < names.count, names[first].kind == .person, names[first].tokens.upperBound <= range.upperBound,
            !isConjoined(names[first].tokens.upperBound, range)
        else { return nil }
        let between = end..<names[first].tokens.lowerBound
        guard between.count <= Self.longestSecondRole, let and = between.last(where: { reading.isWord($0, "and") }),
            and == end || reading.isWord(end, "of"), and + 1 < between.upperBound, !isDeterminer(and + 1),
            between.allSatisfy({ reading.tokens[$0].isWord && !reading.tokens[$0].tag.isFiniteVerb }),
            names[first].role != nil
        else { return nil }
        return first
    }

    func name(endingAt end: Int, within range: Range<Int>) -> Int? {
        guard let index = names.index(endingAt: end),
            names[index].tokens.lowerBound >= range.lowerBound || isCut(names[index].tokens, at: range.lowerBound)
        else { return nil }
        return index
    }

    /// "Department for Environment, [Food and Rural Affairs]": a source that starts inside of a name, behind a joint of it, is
    /// meant to be all of it.
    private func isCut(_ name: Range<Int>, at token: Int) -> Bool {
        name.contains(token) && (name.lowerBound..<token).contains { !reading.tokens[$0].isCapitalized }
    }

    /// "the company's chief executive, Ana Ruiz,", "his first coach, the teacher Ana Ruiz", "his friend at the works, Tom Hale".
    func name(behindCommaAt end: Int, within range: Range<Int>) -> Int? {
        // A dash sets off more: "a former candidate -- Ana Ruiz, who lost --".
        let marks: [TokenKind] = [.comma, .dash]
        guard let comma = (end..<range.upperBound).first(where: { marks.contains(reading.tokens[$0].kind) }),
            !(end..<comma).contains(where: { reading.tokens[$0].tag.isFiniteVerb })
                || isRelativeClause(end..<comma) && names.index(endingAt: range.upperBound) != nil
        else { return nil }
        let first = names.partitioningIndex { $0.tokens.upperBound > comma }
        let start = behindTitle(reading.tokens[comma + 1].tag == .determiner ? comma + 2 : comma + 1)
        return names[first...].prefix { $0.tokens.upperBound <= range.upperBound }.indices.prefix(2).first { index in
            startsName(names[index], behind: start) && names[index].kind != .place
                && !reading.isModifier(names[index].tokens)
                && !isConjoined(names[index].tokens.upperBound, range)
        }
    }

    /// "the consultant [who treated Mrs Hale], Tom Webb,": not a clause whose own last noun the name can belong to, as in "a
    /// driver who hit a nurse, Tom Webb,".
    private func isRelativeClause(_ range: Range<Int>) -> Bool {
        reading.tokens[range.lowerBound].tag.isRelative && !reading.isSingularRole(range.upperBound - 1)
    }

    /// The most words before a name that say what it is the name of: "its organiser, [the sixth-former] Ella Hale".
    private static let longestLabel = 6

    private func startsName(_ name: NameMention, behind start: Int) -> Bool {
        let first = name.tokens.lowerBound
        if name.start == start || first == start { return true }
        guard first > start, first - start <= Self.longestLabel else { return false }
        // "His wife, longtime Hillary Clinton aide Huma Abedin": of another's name the noun stands behind.
        let end = name.tokens.upperBound
        if end < reading.tokens.count, reading.tokens[end].tag.isNoun { return false }
        return (start..<(name.start > start ? name.start : first)).allSatisfy {
            reading.wordClass($0).contains(.honorific) || reading.tokens[$0].tag.isNoun
                || reading.tokens[$0].tag.isAdjective || reading.tokens[$0].kind == .number
        }
    }

    /// Where the name starts behind a title with another in brackets: "Chief (Mrs) Ana Ruiz".
    private func behindTitle(_ start: Int) -> Int {
        guard reading.kind(start + 1) == .openingBracket, reading.kind(start + 3) == .closingBracket,
            reading.wordClass(start + 2).contains(.honorific)
        else { return start }
        return start + 4
    }

    /// "A trader, who gave her name only as Mama Sikira,", "a woman identified as Ana Ruiz", "a worker named Ana Ruiz".
    func nameGiven(behind end: Int, within range: Range<Int>) -> Int? {
        guard let verb = (end..<range.upperBound).first(where: { Self.namings.contains(reading.tokens[$0].key) }),
            let link = (verb..<range.upperBound).first(where: { reading.isWord($0, "as") })
                ?? (Self.namesAlone.contains(reading.tokens[verb].key) ? verb : nil)
        else { return nil }
        let index = names.partitioningIndex { $0.tokens.lowerBound > link }
        guard index < names.count, names[index].start == link + 1, names[index].tokens.upperBound <= range.upperBound
        else { return nil }
        return index
    }

    /// Whether the verb at `index` gives a name: "a worker [named] Ana Ruiz".
    func namesAlone(_ index: Int) -> Bool {
        Self.namesAlone.contains(reading.tokens[index].key) && names.index(startingAt: index + 1) != nil
    }

    private static let namings: WordSet = ["gave", "give", "gives", "identified", "named", "known", "called"]
    /// Those that need no "as": "a worker named Ana Ruiz".
    private static let namesAlone: WordSet = ["named", "called"]
}
