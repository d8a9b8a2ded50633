internal import Compression
internal import HTTPWire

/// How the body of an answer is coded (RFC 9110 §8.4.1), from the one that is taken where a client likes all the same.
enum ContentCoding: UInt8, CaseIterable {
    case brotli, gzip, identity

    /// What it is called in fields.
    var name: StaticString {
        switch self {
        case .brotli: "br"
        case .gzip: "gzip"
        case .identity: "identity"
        }
    }

    /// Reads the value of Accept-Encoding (RFC 9110 §12.5.3).
    ///
    /// What the field does not name has the weight of `*`, where it names that. Identity needs no naming: it is taken where
    /// nothing else is wanted, also where it is refused and nothing else is left, for an answer beats none.
    init(acceptEncoding: Span<UInt8>) {
        var best: (coding: ContentCoding, weight: Int) = (.identity, 0)
        for coding in Self.allCases {
            let weight = Self.weight(of: coding, in: acceptEncoding)
            if weight > best.weight { best = (coding, weight) }
        }
        self = best.coding
    }

    private static func weight(of coding: ContentCoding, in field: Span<UInt8>) -> Int {
        var wildcard: Int?
        var items = WeightedItems()
        while let item = items.next(in: field) {
            let name = field.extracting(item.name)
            if coding.isNamed(name) { return item.weight }
            if name.equals("*") { wildcard = item.weight }
        }
        return wildcard ?? 0
    }

    /// Whether `text` is its name; `x-gzip` is gzip (RFC 9110 §8.4.1.3).
    private func isNamed(_ text: Span<UInt8>) -> Bool {
        text.equalsIgnoringCase(name) || self == .gzip && text.equalsIgnoringCase("x-gzip")
    }
}

extension ContentCoding {
    /// Bodies that are shorter are sent as they are: head and body fit into one packet in any case.
    private static let leastByteCount = 860

    /// `body` in this coding; nil where it is to be sent as it is.
    func encode(_ body: [UInt8]) -> [UInt8]? {
        guard body.count >= Self.leastByteCount else { return nil }
        let effort = Effort(byteCount: body.count)
        let coded: [UInt8]? =
            switch self {
            case .identity: nil
            case .gzip: Gzip.compress(body, level: effort.level)
            case .brotli: Brotli.compress(body, quality: effort.quality)
            }
        return coded.flatMap { $0.count < body.count ? $0 : nil }
    }

    /// How hard to try: the loop that compresses serves nobody meanwhile, so that long bodies get less.
    private struct Effort {
        let level: Int
        let quality: Int

        init(byteCount: Int) {
            switch byteCount {
            case ..<(64 << 10): (level, quality) = (6, 5)
            case ..<(512 << 10): (level, quality) = (4, 4)
            default: (level, quality) = (1, 1)
            }
        }
    }
}
