/// A validator of one representation of a resource (RFC 9110 §8.8.3): `"xyzzy"`, or `W/"xyzzy"` where it is weak.
public struct EntityTag: Hashable, Sendable, CustomStringConvertible {
    /// Whether it tells representations apart only in what they mean, not byte by byte.
    public let isWeak: Bool
    /// The opaque part, quotation marks and all.
    package let quoted: [UInt8]

    /// Nil where `text`, what is to stand between the quotation marks, has a quotation mark, a space or a control.
    public init?(_ text: String, weak: Bool = false) {
        guard text.utf8.allSatisfy(Self.isOpaque) else { return nil }
        isWeak = weak
        quoted = Array("\"\(text)\"".utf8)
    }

    private init(isWeak: Bool, quoted: [UInt8]) {
        self.isWeak = isWeak
        self.quoted = quoted
    }

    /// The same tag in memory of its own.
    func copied() -> EntityTag { EntityTag(isWeak: isWeak, quoted: quoted.copied()) }

    /// The tag as it is sent.
    public var description: String { (isWeak ? "W/" : "") + String(decoding: quoted, as: UTF8.self) }

    /// `etagc`: anything visible but the quotation mark, and `obs-text`.
    static func isOpaque(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: "\"") && byte != 0x7F }
}

/// How two entity tags are compared (RFC 9110 §8.8.3.2).
enum EntityTagComparison {
    /// Equal only where neither is weak: for If-Match and If-Range.
    case strong
    /// Equal where the opaque parts are: for If-None-Match.
    case weak
}

extension EntityTag {
    /// Whether the field value `list` names this tag; what does not read as a list of tags names none from there on.
    func isListed(in list: Span<UInt8>, comparison: EntityTagComparison) -> Bool {
        var position = 0
        while position < list.count {
            if list[position].isOptionalWhitespace || list[position] == UInt8(ascii: ",") {
                position += 1
                continue
            }
            guard let end = Self.end(ofTagAt: position, in: list) else { return false }
            if matches(list.extracting(position..<end), comparison: comparison) { return true }
            position = end
        }
        return false
    }

    /// Whether `bytes`, one tag as sent, is this one.
    func matches(_ bytes: Span<UInt8>, comparison: EntityTagComparison) -> Bool {
        let otherIsWeak = bytes.count > 2 && bytes[0] == UInt8(ascii: "W") && bytes[1] == UInt8(ascii: "/")
        if comparison == .strong, isWeak || otherIsWeak { return false }
        return (otherIsWeak ? bytes.extracting(2...) : bytes).equals(quoted.span)
    }

    /// The offset after the tag that starts at `start`; nil where no tag does.
    private static func end(ofTagAt start: Int, in list: Span<UInt8>) -> Int? {
        var position = start
        if list.count - position > 2, list[position] == UInt8(ascii: "W"), list[position + 1] == UInt8(ascii: "/") {
            position += 2
        }
        guard list[position] == UInt8(ascii: "\"") else { return nil }
        position += 1
        while position < list.count, isOpaque(list[position]) { position += 1 }
        guard position < list.count, list[position] == UInt8(ascii: "\"") else { return nil }
        return position + 1
    }
}
