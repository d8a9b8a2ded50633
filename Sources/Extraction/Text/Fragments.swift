/// The parts of a source, cue or content, as ranges of tokens in the order of the text.
///
/// Nearly all have one part or two, which stand in the value itself: an array for each was the greater part of what finding
/// statements allocated.
package struct Fragments: Sendable, Equatable {
    private var first: Range<Int32> = 0..<0
    private var second: Range<Int32> = 0..<0
    /// The third part and those behind it; nil where there are none.
    private var others: [Range<Int32>]?
    private var length: Int32 = 0

    /// No parts.
    package init() {}

    /// Whether one of the parts has `token`.
    @inline(__always)
    func holds(_ token: Int) -> Bool {
        let token = Int32(truncatingIfNeeded: token)
        return first.contains(token) || second.contains(token) || others?.contains { $0.contains(token) } ?? false
    }

    /// Whether one of the parts is not empty.
    var hasWords: Bool { !first.isEmpty || !second.isEmpty || others?.contains { !$0.isEmpty } ?? false }

    /// Each part as `transform` changes it.
    func mapped(_ transform: (Range<Int>) -> Range<Int>) -> Fragments {
        var result = Fragments()
        for part in self { result.append(transform(part)) }
        return result
    }

    private static func packed(_ part: Range<Int>) -> Range<Int32> {
        Int32(truncatingIfNeeded: part.lowerBound)..<Int32(truncatingIfNeeded: part.upperBound)
    }
}

extension Fragments: RandomAccessCollection, MutableCollection {
    /// 0.
    package var startIndex: Int { 0 }
    /// How many parts there are.
    package var endIndex: Int { Int(length) }

    /// The part at `position`.
    package subscript(position: Int) -> Range<Int> {
        get {
            precondition(position >= 0 && position < length, "a part that there is")
            let part = position == 0 ? first : position == 1 ? second : others?[position - 2] ?? 0..<0
            return Int(part.lowerBound)..<Int(part.upperBound)
        }
        set {
            precondition(position >= 0 && position < length, "a part that there is")
            switch position {
            case 0: first = Self.packed(newValue)
            case 1: second = Self.packed(newValue)
            default: others?[position - 2] = Self.packed(newValue)
            }
        }
    }
}

extension Fragments: RangeReplaceableCollection {
    /// Adds `part` behind the others.
    package mutating func append(_ part: Range<Int>) {
        if length >= 2 {
            others = others ?? []
            others?.append(0..<0)
        }
        length += 1
        self[endIndex - 1] = part
    }

    /// Puts `parts` in the place of those at `positions`.
    package mutating func replaceSubrange(_ positions: Range<Int>, with parts: some Collection<Range<Int>>) {
        var whole = Array(self)
        whole.replaceSubrange(positions, with: parts)
        self = Fragments()
        for part in whole { append(part) }
    }
}

extension Fragments: ExpressibleByArrayLiteral {
    /// The parts written in the program.
    @inline(__always)
    package init(arrayLiteral parts: Range<Int>...) {
        self.init()
        for part in parts { append(part) }
    }
}
