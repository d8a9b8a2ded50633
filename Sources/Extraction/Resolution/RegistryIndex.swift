internal import Record

/// The registry's speakers, looked up by the words of a name or role.
final class RegistryIndex: Sendable {
    /// The entries.
    let speakers: [RegisteredSpeaker]
    private let byName: WordTable<Int>
    private let byRole: WordTable<[Holder]>

    /// A speaker who holds or held a role.
    private struct Holder: Sendable {
        let speaker: Int
        let role: RegisteredRole
    }

    /// Compiles `registry`; of two with the same name the first wins.
    init(_ registry: SpeakerRegistry) {
        speakers = registry.speakers
        var byName = WordTable<Int>()
        var byRole = WordTable<[Holder]>()
        for (index, speaker) in speakers.enumerated() {
            let slugWords = speaker.slug.description.split(separator: "-").joined(separator: " ")
            for name in [speaker.name, slugWords] + speaker.aliases {
                for key in Self.keys(name) where byName[key] == nil { byName[key] = index }
            }
            for role in speaker.heldRoles {
                for key in Self.keys(role.title) {
                    byRole.update(key, from: []) { $0.append(Holder(speaker: index, role: role)) }
                }
            }
        }
        self.byName = byName
        self.byRole = byRole
    }

    /// The speaker with the name or alias that has these words.
    func speaker(named words: some Sequence<WordKey>) -> Int? { byName[Self.key(words)] }

    /// The one speaker who held the role that has these words on `date`; nil where several can have held it.
    ///
    /// Whoever is known to have held it then goes before those of whom no dates are known.
    func speaker(withRole words: some Sequence<WordKey>, on date: CalendarDate?) -> Int? {
        guard let holders = byRole[Self.key(words)] else { return nil }
        let possible = date.map { date in holders.filter { $0.role.isHeld(on: date) } } ?? holders
        let dated = possible.filter { date != nil && $0.role.from != nil }
        let speakers = Set((dated.isEmpty ? possible : dated).map(\.speaker))
        return speakers.count == 1 ? speakers.first : nil
    }

    /// One number for words in order.
    static func key(_ words: some Sequence<WordKey>) -> WordKey {
        let hash: UInt64 = words.reduce(0xCBF2_9CE4_8422_2325) { hash, word in
            let mixed = (hash ^ word.value) &* 0x9E37_79B9_7F4A_7C15
            return mixed ^ mixed >> 32
        }
        return WordKey(value: hash)
    }

    /// The keys of `name`: as it is written, and without its accents.
    private static func keys(_ name: String) -> [WordKey] {
        let words = name.utf8.split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }.map { Substring($0) }
        let exact = key(words.map { WordKey($0) })
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return [exact] }
        return [exact, key(words.map { WordKey(withoutAccents: $0.unicodeScalars) })]
    }
}
