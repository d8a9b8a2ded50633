/// How often each word was part of a cue in annotated news: what tells a likely cue from a word that merely looks like one.
package struct CueLexicon: Sendable {
    /// A word as the lexicon knows it: its stem, apart for verbs, nouns, adjectives and the rest.
    package static func key(stem: UInt32, tag: PartOfSpeech) -> UInt32 {
        let part: UInt32 = tag.isVerb ? 1 : tag.isNoun ? 2 : tag.isAdjective ? 3 : 4
        return (stem ^ part) &* 0x9E37_79B1
    }

    /// The level of a word that was never seen.
    package static let unseen: UInt8 = 1

    /// The level of a word that was part of a cue `cues` times of `count`, 2 to 12; more where it is a likelier cue.
    package static func level(cues: Int, of count: Int) -> UInt8 {
        guard count > 0 else { return unseen }
        let share = (Float(cues) + 0.1) / (Float(count) + 1.5)
        return 2 + UInt8(limits.firstIndex { share < $0 } ?? limits.count)
    }

    /// From this level on a word is taken for a cue when its neighbors look for one.
    static let likely: UInt8 = 7

    private static let limits: [Float] = [0.004, 0.01, 0.02, 0.04, 0.08, 0.15, 0.25, 0.4, 0.6, 0.8]

    /// An open-addressing table, at most half full: a key's upper 28 bits with its level below.
    private let cells: [UInt32]
    private let shift: UInt32

    /// Makes the lexicon of `entries`, each a key's upper 28 bits with its level in the lower four.
    package init(_ entries: [UInt32]) {
        let bits = UInt32(max(4, 65 - (entries.count + 1).leadingZeroBitCount))
        shift = 32 - bits
        var cells = [UInt32](repeating: 0, count: 1 << Int(bits))
        for entry in entries {
            var cell = Int(entry >> shift)
            while cells[cell] != 0 { cell = (cell + 1) & (cells.count - 1) }
            cells[cell] = entry
        }
        self.cells = cells
    }

    /// An entry as `init` takes it.
    package static func entry(_ key: UInt32, level: UInt8) -> UInt32 { key & ~15 | UInt32(level) }

    /// The level of the word with `key`.
    func level(of key: UInt32) -> UInt8 {
        var cell = Int(key >> shift)
        while cells[cell] != 0 {
            if cells[cell] & ~15 == key & ~15 { return UInt8(cells[cell] & 15) }
            cell = (cell + 1) & (cells.count - 1)
        }
        return Self.unseen
    }
}
