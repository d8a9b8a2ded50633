/// Makes what was said readable by itself: fragments joined, white space single, enclosing quotation marks dropped.
///
///     “We will stay,” he said, “as long as it takes.”   // We will stay, as long as it takes.
enum ReadableText {
    /// The readable form of the fragments `content` of `text`, as UTF-8; `kind` tells whether they are quoted.
    static func bytes(of content: some Sequence<TextSpan>, kind: QuotationKind, in text: DocumentText) -> [UInt8] {
        var result: [UInt8] = []
        for span in content {
            var fragment = text.bytes(of: span)
            trim(&fragment)
            if kind == .direct { QuotationMarks.dropEnclosing(&fragment) }
            appendSpaced(fragment, to: &result)
        }
        while let last = result.last, last == UInt8(ascii: ",") || isSpace(last) { result.removeLast() }
        return result
    }

    private static func appendSpaced(_ fragment: ArraySlice<UInt8>, to result: inout [UInt8]) {
        if !result.isEmpty, !fragment.isEmpty, result.last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
        result.reserveCapacity(result.count + fragment.count)
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

extension Statement {
    /// What was said in `text`, readable by itself: fragments joined, enclosing quotation marks dropped.
    package func readableText(in text: DocumentText) -> String {
        String(decoding: ReadableText.bytes(of: attribution.content, kind: kind, in: text), as: UTF8.self)
    }
}

extension StatementView {
    /// What was said, readable by itself, as UTF-8.
    package var readableText: [UInt8] { ReadableText.bytes(of: content, kind: kind, in: document.text) }
}
