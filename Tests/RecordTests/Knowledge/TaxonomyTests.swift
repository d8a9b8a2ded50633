import Record
import RecordFixtures
import Testing

struct TaxonomyTests {
    @Test("a topic is found with everything within it, however deep")
    func narrower() {
        let names = Newsroom.taxonomy.withNarrower(Newsroom.slug("defense")).map(\.description)
        #expect(names == ["defense", "air-defense", "missiles"])
        #expect(Newsroom.taxonomy.withNarrower(Newsroom.slug("unlisted")).count == 1)
    }

    @Test("another name leads to its topic, a topic's own slug is no other name")
    func otherNames() {
        #expect(
            Newsroom.taxonomy.canonicalSlug(forOtherName: Newsroom.slug("air-defence"))?.description == "air-defense")
        #expect(Newsroom.taxonomy.canonicalSlug(forOtherName: Newsroom.slug("air-defense")) == nil)
    }

    @Test("a ring of topics ends, in the taxonomy and in the index")
    func ring() {
        let ring = Taxonomy(
            [
                Topic(slug: Newsroom.slug("a"), label: "A", broader: [Newsroom.slug("b")]),
                Topic(slug: Newsroom.slug("b"), label: "B", broader: [Newsroom.slug("a")]),
            ])
        #expect(Set(ring.withNarrower(Newsroom.slug("a")).map(\.description)) == ["a", "b"])
        var document = DocumentFixture("ring")
        document.add(StatementFixture("Someone", "something", topics: ["a"]))
        let index = RecordIndex([document.annotated], taxonomy: ring)
        #expect(index.topics.map(\.statementCount) == [1, 1])
    }
}
