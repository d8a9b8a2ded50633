/// The members whose names share a word, the first to be met first; beyond a handful nobody is told from the others.
///
/// They stand in the value itself: a text has hundreds of such words.
struct Namesakes: Sendable {
    private var members = InlineArray<8, Int32>(repeating: 0)
    private(set) var count = 0

    /// Adds `member`, unless there are as many as are told from each other.
    mutating func append(_ member: Int) {
        guard count < members.count else { return }
        members[count] = Int32(truncatingIfNeeded: member)
        count += 1
    }

    /// Those that `belong`.
    func filter(_ belongs: (Int) -> Bool) -> Namesakes {
        var kept = Namesakes()
        for member in self where belongs(member) { kept.append(member) }
        return kept
    }
}

extension Namesakes: RandomAccessCollection {
    /// 0.
    var startIndex: Int { 0 }
    /// How many members there are.
    var endIndex: Int { count }
    /// The member at `position`.
    subscript(position: Int) -> Int {
        precondition(position < count, "a member that there is")
        return Int(members[position])
    }
}
