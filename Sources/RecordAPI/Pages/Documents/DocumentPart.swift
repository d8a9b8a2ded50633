internal import Record

/// One of the parts that a long text is shown in.
struct DocumentPart {
    /// The part's number, from 1.
    let number: Int
    /// How many parts the text has.
    let count: Int
    /// The bytes of the text.
    let range: Range<Int>

    /// How many bytes a part has, about.
    private static let byteCount = 24_000
    /// How far a part may go on to the end of its paragraph, in bytes.
    private static let slack = 4_000

    /// The most parts that a text can have.
    static let maximumCount = DocumentText.maximumByteCount / byteCount + 1

    /// The part `number` of `text`; nil behind the last.
    init?(_ number: Int, of text: DocumentText) {
        count = max(1, (text.utf8.count + Self.byteCount - 1) / Self.byteCount)
        guard (1...count).contains(number) else { return nil }
        self.number = number
        let (start, end) = (Self.bound(number - 1, text.utf8), Self.bound(number, text.utf8))
        range = start..<max(start, end)
    }

    /// The first line of the text, where the part has it and it is the title.
    func headline(of document: Document) -> Range<Int>? {
        guard number == 1, let title = document.title, !title.isEmpty else { return nil }
        let line = document.text.utf8[range].prefix { $0 != UInt8(ascii: "\n") }
        return line.elementsEqual(title.utf8) ? line.startIndex..<line.endIndex : nil
    }

    /// The number of the part that holds byte `offset`.
    static func number(holding offset: Int, of text: DocumentText) -> Int {
        let guess = offset / byteCount
        return offset < bound(guess, text.utf8) ? max(1, guess) : guess + 1
    }

    /// Where part `number`, from 0, starts: at the first paragraph behind its place, else word, else character.
    private static func bound(_ number: Int, _ text: [UInt8]) -> Int {
        let place = number * byteCount
        guard place > 0, place < text.count else { return min(max(place, 0), text.count) }
        let reach = place..<min(place + slack, text.count)
        for separator in [UInt8(ascii: "\n"), UInt8(ascii: " ")] {
            if let found = text[reach].firstIndex(of: separator) { return found + 1 }
        }
        return text[reach].firstIndex { !UTF8.isContinuation($0) } ?? place
    }

    /// The address of a statement in its document.
    static func url(of statement: StatementView, in index: RecordIndex) -> String {
        let text = statement.text
        let start = statement.content.first.map { text.byteOffset(ofScalar: $0.start) } ?? 0
        let number = number(holding: start, of: text)
        let path = ResourceURL.document(statement.document.id)
        return QueryText.url(path, number > 1 ? [("part", "\(number)")] : []) + "#a-\(statement.id)"
    }
}
