/// The numbers of speakers or topics in the orders that their lists have.
package struct NameOrder: Sendable {
    /// All that have statements, by slug.
    package let bySlug: [UInt32]
    /// All that have statements, the most first, of equals by slug.
    package let byCount: [UInt32]
    /// Where each number stands among all by slug.
    let ranks: [UInt32]

    /// Sorts the names, which have slugs and numbers of statements.
    init<Name>(_ names: [Name], slug: (Name) -> Slug, count: (Name) -> Int) {
        let slugs = names.map(slug)
        let counts = names.map(count)
        let sorted = slugs.indices.sorted { slugs[$0] < slugs[$1] }
        var ranks = [UInt32](repeating: 0, count: names.count)
        for (rank, number) in sorted.enumerated() { ranks[number] = UInt32(rank) }
        self.ranks = ranks
        bySlug = sorted.lazy.filter { counts[$0] > 0 }.map(UInt32.init)
        byCount = bySlug.sorted { left, right in
            let (one, other) = (counts[Int(left)], counts[Int(right)])
            return one != other ? one > other : ranks[Int(left)] < ranks[Int(right)]
        }
    }
}
