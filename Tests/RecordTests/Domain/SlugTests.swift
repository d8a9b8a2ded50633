import Record
import Testing

struct SlugTests {
    @Test(
        "words become a slug",
        arguments: [
            ("Société Générale S.A.", "societe-generale-s-a"), ("O’Brien’s Łódź", "obriens-lodz"),
            ("  Air  defense ", "air-defense"),
            ("NATO", "nato"), ("Straße 7", "strasse-7"), ("Київ", "kyyiv"), ("Фёдор Ильин", "fedor-ylyn"),
            ("Κυριάκος", "kyriakos"),
            ("Joﬀe", "joffe"), ("—", nil), ("", nil), ("東京", nil),
        ] as [(String, String?)])
    func slugging(_ words: String, _ expected: String?) {
        #expect(Slug(slugging: words)?.description == expected)
    }

    @Test(
        "only slugs are taken as slugs",
        arguments: ["", "-a", "a-", "a--b", "A", "é", "a b", "a_b", String(repeating: "a", count: 81)])
    func malformed(_ text: String) {
        #expect(Slug(text) == nil)
    }

    @Test("a long name is cut at a word's end, and what is made is a slug")
    func longName() {
        let slug = Slug(slugging: String(repeating: "word ", count: 40))
        #expect(slug?.description.hasSuffix("word") == true)
        #expect(slug.flatMap { Slug($0.description) } == slug)
        #expect(Slug(slugging: String(repeating: "a", count: 500))?.description.count == Slug.maximumCount)
    }
}
