internal import HTTPWire
internal import Record

/// What tells one body from another: 128 bits of a hash, in hexadecimal.
///
/// A digest that also withstands those who look for two bodies of one tag takes as long as a tenth of all else that is done to render
/// an answer; whoever could write both has the digests of their documents in them, which do withstand it.
enum ContentTag {
    private static let seeds: [UInt64] = [0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344]

    /// The tag of what is `source` or follows from it; each coding has tags of its own, for its bytes are others (RFC 9110
    /// §8.8.3.3).
    static func tag(of source: [UInt8], _ coding: ContentCoding) -> EntityTag? {
        let digits = seeds.map { seed in
            let digits = String(ByteHash.hash(source.span, seed: seed), radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
        return EntityTag(coding == .identity ? digits : "\(digits)-\(coding.name)")
    }
}
