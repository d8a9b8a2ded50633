/// Gives every distinct string of bytes a number, counted from 0, while an index is built.
struct StringInterner: Sendable {
    /// The strings met so far, by number.
    private(set) var strings = StringTable()
    private var numbers = Numbering()

    /// The number of `string`, a new one where it was not met before.
    mutating func intern(_ string: Span<UInt8>) -> UInt32 {
        let number = numbers.number(hash: ByteHash.hash(string)) { strings.equals(string, at: $0) }
        if number == strings.count { strings.append(string) }
        return UInt32(number)
    }

    /// The number of `string`, where it was met before.
    func number(of string: Span<UInt8>) -> UInt32? {
        numbers.find(hash: ByteHash.hash(string)) { strings.equals(string, at: $0) }.map { UInt32($0) }
    }

    /// The number of `string`, a new one where it was not met before.
    mutating func intern(_ string: String) -> UInt32 {
        var string = string
        string.makeContiguousUTF8()
        return intern(string.utf8.span)
    }
}
