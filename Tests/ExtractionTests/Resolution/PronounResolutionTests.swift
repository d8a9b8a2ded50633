import Testing

@testable import Extraction

@Suite struct PronounResolutionTests {
    /// Each text's statement that contains the words in the second column is said by the speaker in the third.
    @Test(
        "a pronoun is another than whoever its own clause names",
        arguments: [
            ("Tom Hale met Sam Webb. Hale wept. He said Hale was late.", "late", "sam-webb"),
            ("Sam Webb left. Tom Hale came. He told Hale it was late.", "late", "sam-webb"),
            ("Sam Webb met Tom Hale. “It was late,” he said of Webb.", "was late", "tom-hale"),
            // Not so a name that only modifies, or stands in a clause of its own.
            ("Tom Hale came. He told Hale voters it was late.", "late", "tom-hale"),
            ("Tom Hale came. “It was late,” he said after a rally that Hale held.", "was late", "tom-hale"),
            // Few speak of themselves by name.
            (
                "Sam Webb stood in the hall with Tom Hale for an hour.\n\n“Hale was late,” he said.", "was late",
                "sam-webb"
            ),
        ])
    func disjoint(text: String, words: String, slug: String) throws {
        #expect(try Newsroom.speaker(of: words, in: text) == slug)
    }

    @Test(
        "whom the sentences before are about is taken up, by pronoun, apposition or what is his",
        arguments: [
            (
                "Tom Hale saw Al Poole. He liked the tall Sam Webb. He said it was late.", "late", "tom-hale"
            ),
            ("Al Poole said no.\n\nTom Hale's success was new. He said it was late.", "late", "tom-hale"),
            (
                "Rita Hale said no.\n\nOne delegate, Mayor Ana Ruiz, gave her vote to Mary Webb. She said it was late.",
                "late", "ana-ruiz"
            ),
            (
                "Outside the plant, a worker named Antonio Arroyo praised it. “It was late,” he said.", "was late",
                "antonio-arroyo"
            ),
            ("Virginia Gov. Terry Webb said no. He said it was late.", "late", "terry-webb"),
            ("Kim Doe came. Governor Kim Webb (D) said no a day after he said it was late.", "it was late", "kim-webb"),
            ("Al Poole declared Tom Webb was a suspect. He said it was late.", "late", "al-poole"),
            ("Al Poole said no, whereas Tom Webb said yes. He said it was late.", "late", "al-poole"),
            ("Al Poole said that Tom Webb denied it. He also said it was late.", "late", "al-poole"),
        ])
    func centered(text: String, words: String, slug: String) throws {
        #expect(try Newsroom.speaker(of: words, in: text) == slug)
    }

    @Test(
        "“they” are two whom the sentence before names, or the group spoken of last",
        arguments: [
            ("Tom Hale and Ana Ruiz came. They said it was late.", "late", "tom-hale-and-ana-ruiz"),
            (
                "Dr. Tom Hale and Ana Ruiz, who work in Leeds, came. They said it was late.", "late",
                "dr-tom-hale-and-ana-ruiz"
            ),
            ("As residents wept, they said it was late.", "late", "residents"),
            (
                "Labour candidates Tom Hale and Ana Ruiz came. They said it was late.", "late",
                "labour-candidates-tom-hale-and-ana-ruiz"
            ),
            ("The plan angered some teachers in Leeds. They said it was late.", "late", "teachers"),
            (
                "Tom Hale's supporters cheered. It rained as they learned that it was late.", "late",
                "tom-hales-supporters"
            ),
        ])
    func plural(text: String, words: String, slug: String) throws {
        #expect(try Newsroom.speaker(of: words, in: text) == slug)
    }
}
