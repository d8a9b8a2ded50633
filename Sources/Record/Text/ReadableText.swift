/// Makes what was said readable by itself: fragments joined, white space single, enclosing quotation marks dropped.
///
///     “We will stay,” he said, “as long as it takes.”   // We will stay, as long as it takes.
///     “We will stay,” he said. “It is right.”           // We will stay. It is right.
enum ReadableText {
    /// The readable form of the fragments `content` of `text`, as UTF-8; `kind` tells whether they are quoted.
    static func bytes(
        of content: some Collection<TextSpan>, kind: QuotationKind, in text: DocumentText
    ) -> ArraySlice<UInt8> {
        // What is said in one piece can mostly be read as it stands, and is not copied.
        if content.count == 1, let span = content.first {
            let fragment = fragment(span, kind, text)
            if !holdsWideSpace(fragment, behind: nil) { return withoutComma(fragment) }
        }
        var result: [UInt8] = []
        var previous: TextSpan?
        for span in content {
            let fragment = fragment(span, kind, text)
            if let previous, endsSentence(between: previous, and: span, in: text), !startsLowercase(fragment) {
                endSentence(&result)
            }
            appendSpaced(fragment, to: &result)
            previous = span
        }
        return withoutComma(result[...])
    }

    /// The words of a span without white space and quotation marks around them.
    private static func fragment(_ span: TextSpan, _ kind: QuotationKind, _ text: DocumentText) -> ArraySlice<UInt8> {
        var fragment = text.bytes(of: span)
        trim(&fragment)
        if kind == .direct { QuotationMarks.dropEnclosing(&fragment) }
        return fragment
    }

    /// `text` without the commas and white space that it ends with.
    private static func withoutComma(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text
        while let last = rest.last, last == UInt8(ascii: ",") || isSpace(last) { rest.removeLast() }
        return rest
    }

    /// Whether the attribution between two fragments ends a sentence, so that the second begins one.
    private static func endsSentence(between first: TextSpan, and second: TextSpan, in text: DocumentText) -> Bool {
        guard first.end < second.start else { return false }
        let between = text.bytes(of: TextSpan(start: first.end, end: second.start))
        let last = between.last { !isSpace($0) && !QuotationMarks.mayBeMark($0) }
        return last.map(isTerminator) ?? false
    }

    private static func startsLowercase(_ fragment: ArraySlice<UInt8>) -> Bool {
        String(decoding: fragment.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isLowercase ?? false
    }

    /// Ends the sentence that an attribution interrupted: by a stop in place of its comma.
    private static func endSentence(_ result: inout [UInt8]) {
        if result.last == UInt8(ascii: ",") {
            result[result.count - 1] = UInt8(ascii: ".")
        } else if String(decoding: result.suffix(4), as: UTF8.self).unicodeScalars.last?.properties.isAlphabetic
            ?? false
        {
            result.append(UInt8(ascii: "."))
        }
    }

    private static func isTerminator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    private static func appendSpaced(_ fragment: ArraySlice<UInt8>, to result: inout [UInt8]) {
        if !result.isEmpty, !fragment.isEmpty, result.last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
        if !holdsWideSpace(fragment, behind: result.last) { return result.append(contentsOf: fragment) }
        result.reserveCapacity(result.count + fragment.count)
        for byte in fragment {
            if !isSpace(byte) {
                result.append(byte)
            } else if result.last != UInt8(ascii: " ") {
                result.append(UInt8(ascii: " "))
            }
        }
    }

    /// Whether `fragment`, which stands behind the byte `last`, has white space other than single spaces.
    private static func holdsWideSpace(_ fragment: ArraySlice<UInt8>, behind last: UInt8?) -> Bool {
        let bytes = fragment.span
        var previous = last ?? 0
        var position = 0
        while position < bytes.count {
            if position + 8 <= bytes.count, !mayHoldWideSpace(bytes, at: position, behind: previous) {
                position += 8
                previous = bytes[position - 1]
                continue
            }
            let byte = bytes[position]
            if byte <= 0x20, isSpace(byte), byte != 0x20 || previous == 0x20 { return true }
            previous = byte
            position += 1
        }
        return false
    }

    /// Whether among the eight bytes from `start` on, behind the byte `previous`, a control character may be or a space behind
    /// a space.
    @inline(__always)
    private static func mayHoldWideSpace(_ bytes: Span<UInt8>, at start: Int, behind previous: UInt8) -> Bool {
        let chunk = ByteHash.word(bytes, at: start)
        let controls = (chunk &- 0x2020_2020_2020_2020) & ~chunk & 0x8080_8080_8080_8080
        // Exact, unlike the above: a high bit for each space.
        let others = chunk ^ 0x2020_2020_2020_2020
        let spaces = ~((others & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | others | 0x7F7F_7F7F_7F7F_7F7F)
        return controls | spaces & (spaces << 8 | (previous == 0x20 ? 0x80 : 0)) != 0
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
        String(decoding: readableBytes(in: text), as: UTF8.self)
    }

    /// The same as UTF-8.
    package func readableBytes(in text: DocumentText) -> ArraySlice<UInt8> {
        ReadableText.bytes(of: attribution.content, kind: kind, in: text)
    }
}

extension StatementView {
    /// What was said, readable by itself, as UTF-8.
    package var readableText: ArraySlice<UInt8> { ReadableText.bytes(of: content, kind: kind, in: text) }
}
