/// The other names that lead to a speaker.
///
/// Names are tried in the order of trust: those the registry lists, those that documents use, and last the surname
/// of a person. Only one that exactly one speaker has leads anywhere; an ambiguous one tells its candidates.
struct SpeakerNames: Sendable {
    private var tiers = [[Slug: [Int]]](repeating: [:], count: 3)

    /// Collects the names of `speakers`.
    init(_ speakers: [SpeakerRecord]) {
        for (number, speaker) in speakers.enumerated() {
            if let registered = speaker.registered {
                add([registered.name] + registered.aliases, of: number, tier: 0)
            }
            guard speaker.kind == .person || speaker.kind == .organization else { continue }
            add(speaker.names.map(\.value), of: number, tier: 1)
            if speaker.kind == .person, speaker.statementCount > 0 {
                add([speaker.name].compactMap(Self.surname), of: number, tier: 2)
            }
        }
    }

    /// The numbers of the speakers that `slug` is another name of, from the most trusted names that know it.
    func speakers(named slug: Slug) -> [Int] {
        tiers.lazy.compactMap { $0[slug] }.first ?? []
    }

    private mutating func add(_ names: [String], of number: Int, tier: Int) {
        for name in names {
            guard let slug = Slug(slugging: name), tiers[tier][slug]?.last != number else { continue }
            tiers[tier][slug, default: []].append(number)
        }
    }

    /// The last word of a name of several: "Stoltenberg" of "Jens Stoltenberg".
    private static func surname(of name: String) -> String? {
        let words = name.split(separator: " ")
        return words.count > 1 ? words.last.map(String.init) : nil
    }
}
