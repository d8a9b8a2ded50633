/// The grammar of chunk extensions (RFC 9112 §7.1.1).
///
///     chunk-ext = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )
///     chunk-ext-val = token / quoted-string
enum ChunkExtension {
    /// The state after `byte` in `state`, which is one of an extension's; nil where the grammar has no such byte there.
    static func step(_ state: ChunkedDecoder.State, _ byte: UInt8) -> ChunkedDecoder.State? {
        switch state {
        case .nameStart:
            byte.isOptionalWhitespace ? .nameStart : ByteClass.token.contains(byte) ? .name : nil
        case .name:
            ByteClass.token.contains(byte) ? .name : afterName(byte) ?? endOfLine(byte)
        case .beforeEquals: afterName(byte)
        case .valueStart:
            byte.isOptionalWhitespace
                ? .valueStart
                : byte == UInt8(ascii: "\"") ? .quoted : ByteClass.token.contains(byte) ? .token : nil
        case .token:
            ByteClass.token.contains(byte) ? .token : afterValue(byte) ?? endOfLine(byte)
        case .quoted:
            byte == UInt8(ascii: "\"")
                ? .afterValue
                : byte == UInt8(ascii: "\\") ? .escaped : ByteClass.fieldValue.contains(byte) ? .quoted : nil
        case .escaped: ByteClass.fieldValue.contains(byte) ? .quoted : nil
        case .afterValue: afterValue(byte) ?? endOfLine(byte)
        default: nil
        }
    }

    private static func afterName(_ byte: UInt8) -> ChunkedDecoder.State? {
        byte == UInt8(ascii: "=")
            ? .valueStart
            : byte == UInt8(ascii: ";") ? .nameStart : byte.isOptionalWhitespace ? .beforeEquals : nil
    }

    private static func afterValue(_ byte: UInt8) -> ChunkedDecoder.State? {
        byte == UInt8(ascii: ";") ? .nameStart : byte.isOptionalWhitespace ? .beforeSemicolon : nil
    }

    private static func endOfLine(_ byte: UInt8) -> ChunkedDecoder.State? {
        byte == UInt8(ascii: "\r") ? .sizeLineFeed : nil
    }
}
