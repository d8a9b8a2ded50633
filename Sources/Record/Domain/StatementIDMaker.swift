/// Makes the names of the statements of one document, in memory that it uses again.
package struct StatementIDMaker {
    private var message: [UInt8]
    private let documentCount: Int
    private let digests = SHA256Context()

    /// Room for the words of nearly every statement.
    private static let usualByteCount = 1024

    /// Makes names for the statements of `document`.
    package init(_ document: DocumentID) {
        message = []
        message.reserveCapacity(Self.usualByteCount)
        message.append(contentsOf: document.description.utf8)
        message.append(0)
        documentCount = message.count
    }

    /// The name of the `occurrence`-th (from 0) statement with the words that `source` and `content` append, in UTF-8.
    package mutating func id(
        occurrence: Int, source: (inout [UInt8]) -> Void, content: (inout [UInt8]) -> Void
    ) -> StatementID {
        message.removeLast(message.count - documentCount)
        source(&message)
        message.append(0)
        content(&message)
        message.append(0)
        if occurrence == 0 { message.append(UInt8(ascii: "0")) } else { message += String(occurrence).utf8 }
        return StatementID(rawValue: digests.leadingBits(of: message))
    }
}
