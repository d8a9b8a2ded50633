extension SpeakerResolver {
    /// What stands for the two sides of an interview.
    private static let turnMarks: WordSet = ["q", "a", "question", "answer"]

    func isTurnMark(_ head: Int) -> Bool {
        reading.kind(head + 1) == .colon && Self.turnMarks.contains(reading.tokens[head].key)
    }

    /// "A:" in an interview: the one person whom the text names before its first question, or names far more often than any.
    mutating func interviewee(at mark: Int) -> ResolvedSource? {
        if firstTurnMark == nil { firstTurnMark = mark }
        guard let firstTurnMark, reading.isWord(mark, "a") || reading.isWord(mark, "answer") else { return nil }
        if answering == nil {
            let named = cast.members.indices.filter {
                cast.members[$0].kind == .person && cast.members[$0].firstToken < firstTurnMark
            }
            let ranked = named.sorted { cast.members[$0].mentionCount > cast.members[$1].mentionCount }
            let isAlone =
                ranked.count == 1
                || ranked.count > 1 && cast.members[ranked[0]].mentionCount >= 2 * cast.members[ranked[1]].mentionCount
            answering = .some(isAlone ? ranked[0] : nil)
        }
        guard let member = answering ?? nil else { return nil }
        return ResolvedSource(
            member: member,
            steps: told(["'\(reading.phrase(mark..<mark + 1))' ← '\(name(of: member))' (who is interviewed)"]))
    }
}
