internal import Record

/// Makes what was said readable by itself: fragments joined, white space single, enclosing quotation marks dropped.
///
///     “We will stay,” he said, “as long as it takes.”   // We will stay, as long as it takes.
enum ReadableText {
    /// The readable form of a statement's content, as UTF-8.
    static func bytes(of statement: StatementView) -> [UInt8] {
        let text = statement.document.text
        var result: [UInt8] = []
        for span in statement.content {
            var fragment = text.bytes(of: span)
            trim(&fragment)
            if statement.kind == .direct { QuotationMarks.dropEnclosing(&fragment) }
            appendSpaced(fragment, to: &result)
        }
        while let last = result.last, last == UInt8(ascii: ",") || last == UInt8(ascii: " ") { result.removeLast() }
        return result.isEmpty ? Array(statement.content.flatMap { text.bytes(of: $0) }) : result
    }

    private static func appendSpaced(_ fragment: ArraySlice<UInt8>, to result: inout [UInt8]) {
        if !result.isEmpty, !fragment.isEmpty, result.last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
        for byte in fragment {
            if !isSpace(byte) {
                result.append(byte)
            } else if result.last != UInt8(ascii: " ") {
                result.append(UInt8(ascii: " "))
            }
        }
    }

    private static func trim(_ fragment: inout ArraySlice<UInt8>) {
        while let first = fragment.first, isSpace(first) { fragment.removeFirst() }
        while let last = fragment.last, isSpace(last) { fragment.removeLast() }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
