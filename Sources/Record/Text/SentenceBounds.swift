/// Finds where the sentences around a place in a text start and end, by their marks alone.
///
/// A sentence ends at a line's end, and behind ".", "!" or "?" with what closes behind it, before a space, but for "." before a
/// small letter (Unicode Standard Annex 29, SB4, SB8, SB11, reduced to what a search needs): an abbreviation before a name ends one too.
enum SentenceBounds {
    /// How far a sentence is followed beyond the place, in bytes, either way.
    static let maximumByteCount = 2000

    /// `range` of `bytes`, extended to whole sentences.
    static func around(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        let (first, last) = (max(0, start - maximumByteCount), min(bytes.count, end + maximumByteCount))
        while start > first, !isBoundary(start, in: bytes) { start -= 1 }
        while end < last, !isBoundary(end, in: bytes) { end += 1 }
        // A limit may lie within a letter.
        while start < range.lowerBound, UTF8.isContinuation(bytes[start]) { start += 1 }
        while end > range.upperBound, end < bytes.count, UTF8.isContinuation(bytes[end]) { end -= 1 }
        return start..<end
    }

    /// Whether a sentence ends before `place`, which is neither the text's start nor its end.
    private static func isBoundary(_ place: Int, in bytes: [UInt8]) -> Bool {
        guard place < bytes.count, place > 0 else { return true }
        if bytes[place - 1] == UInt8(ascii: "\n") || bytes[place] == UInt8(ascii: "\n") { return true }
        guard bytes[place] == UInt8(ascii: " "), let mark = mark(before: place, in: bytes) else { return false }
        guard mark == UInt8(ascii: ".") else { return true }
        let next = bytes[place...].prefix(maximumSpaceCount).first { $0 != UInt8(ascii: " ") }
        return next.map { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? true
    }

    /// The mark that ends a sentence before `place`.
    private static func mark(before place: Int, in bytes: [UInt8]) -> UInt8? {
        var position = place
        while position > 0, position > place - maximumCloserCount, isCloser(bytes[position - 1]) { position -= 1 }
        return position > 0 && ".!?".utf8.contains(bytes[position - 1]) ? bytes[position - 1] : nil
    }

    /// Whether the byte is part of a mark that closes: of ”, ’ and » the last two bytes are such.
    private static func isCloser(_ byte: UInt8) -> Bool {
        "\"')]".utf8.contains(byte) || byte >= 0x80
    }

    /// The most bytes of marks behind a full stop.
    private static let maximumCloserCount = 6
    /// The most spaces between sentences.
    private static let maximumSpaceCount = 8
}
