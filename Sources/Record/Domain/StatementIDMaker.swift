/// Makes the names of the statements of one document, in memory that it uses again.
package struct StatementIDMaker {
    private var message: [UInt8]
    private let documentCount: Int

    /// Makes names for the statements of `document`.
    package init(_ document: DocumentID) {
        message = Array(document.description.utf8)
        message.append(0)
        documentCount = message.count
    }

    /// The name of the `occurrence`-th (from 0) statement with the words that `source` and `content` append, in UTF-8.
    package mutating func id(
        occurrence: Int, source: (inout [UInt8]) -> Void, content: (inout [UInt8]) -> Void
    ) -> StatementID {
        message.removeSubrange(documentCount...)
        source(&message)
        message.append(0)
        content(&message)
        message.append(0)
        message.append(contentsOf: String(occurrence).utf8)
        return StatementID(rawValue: SHA256Digest.leadingBits(of: message))
    }
}
