import Testing

@testable import Extraction

@Suite struct PronounResolutionTests {
    /// Each text's statement that contains the words in the second column is said by the speaker in the third.
    @Test(
        "a pronoun takes up whom the text is about",
        arguments: [
            // Pronouns.
            (
                "Fiona Reid said no. It rained. It snowed. Their daughter, Kirsty, 24, came. She said it was late.",
                "late", "kirsty"
            ),
            ("“Will you come?” Tom Hale asked. He said it was late.", "late", "tom-hale"),
            ("Velden Boats today said it was late.", "late", "velden-boats"),
            ("Grace Okoro won. The 24-year-old from Kelverton came. She said it was late.", "late", "grace-okoro"),
            ("Mary Webb met Tom Hale. She said it was late.", "late", "mary-webb"),
            ("Mary Webb met Tom Hale. He said it was late.", "late", "tom-hale"),
            ("Mayor Quill Brandt came. She said it was late.", "late", "quill-brandt"),
            ("Residents said it was bad. They said it was late.", "late", "residents"),
            // The main clause's subject, and who owns the subject of one, come before others.
            ("When Tom Hale rose, Sam Webb left.\n\n“It was late,” he said.", "was late", "sam-webb"),
            ("Pastor Tom Hale stayed.\n\nSam Webb's success shows since he said it was late.", "late", "sam-webb"),
            ("Tom Hale's lawyer, Sam Webb, left. He said it was late.", "late", "sam-webb"),
            ("Tom Hale said no. As for the very old Mayor Sam Webb, he said it was late.", "late", "sam-webb"),
            (
                "Tom Hale said no. The row is about Sam Webb's remarks, such as his claim that it was late.", "late",
                "sam-webb"
            ),
            ("The Hales cut the party short because they wanted it to be late.", "to be late", "hales"),
            ("Tom Hale's supporters cheered as they learned that it was late.", "late", "tom-hales-supporters"),
            ("Tom Hale's campaign grew because he said it was late.", "late", "tom-hale"),
            ("Sam Webb said no. It rained. Tom Hale's article attacked Webb. He said it was late.", "late", "tom-hale"),
            ("Ana Webb left. Rita Hale joined the Ruiz administration. She said it was late.", "late", "rita-hale"),
            ("Sam Webb asked Tom Hale how late it was.\n\n“It was late,” he said.", "was late", "tom-hale"),
            ("Asked about Tom Hale, Sam Webb left.\n\n“It was late,” he said.", "was late", "sam-webb"),
            (
                "Around Bex Inn, Ana Webb and her sister, a nurse, left. “It was late,” she said.", "was late",
                "ana-webb"
            ),
            ("In “Tin”, Ana Webb's book, a mother says no. “It was late,” she said.", "was late", "mother"),
            (
                "Ana Hale wept. Asked by the coroner, Dr Rita Walsh, if she ate, she said it was late.", "late",
                "ana-hale"
            ),
            ("Mayor Quill Roche came in. His wife wept. “It was late,” she said.", "was late", "quill-roches-wife"),
            ("Sam Webb sang. Then there was Tom Hale. “It was late,” he said.", "was late", "tom-hale"),
            // A surname that is a given name too tells no gender.
            ("“No,” said Sen. Patty Murray. Murray left. “It was late,” she said.", "was late", "patty-murray"),
            ("Minister Rania Aziz left. Aziz, a former teacher, said it was late.", "late", "rania-aziz"),
            // Pronouns take up whom the sentence before is about, named or not, and never a thing.
            (
                "The Red Cross said no. The victim's mother wept. “It was late,” she said.", "was late",
                "victims-mother"
            ),
            ("The Red Cross came. A neighbour, who saw it, ran. “It was late,” she said.", "was late", "neighbour"),
            ("Anne Hale said no. In court, a clerk stood. “It was late,” she said.", "was late", "clerk"),
            ("Tom Hale spoke in New Hampshire. He said it was late.", "late", "tom-hale"),
            ("Cruz said no. Carson shrugged. “It was late,” he said.", "was late", "carson"),
            ("Sen. Lindsey Hale (R-Vt.) blamed Tom Webb, which he said was late.", "late", "lindsey-hale"),
            ("Korean-born Tom Hale said it was late.", "late", "tom-hale"),
            ("A worker named Antonio Arroyo said it was late.", "late", "antonio-arroyo"),
            ("The Red Cross said no. It said the help was late.", "late", "red-cross"),
            (
                "Tom Hale left. It rained. Rita wept as the chairman, Sir Al Poole, rose. “It was late,” he said.",
                "was late",
                "al-poole"
            ),
            (
                "Researchers from the Harbor Institute looked. They found that it was late.", "late",
                "researchers-from-the-harbor-institute"
            ),
            ("Rita Hale came. She thanked her union. “It was late at last.”", "was late", "rita-hale"),
            ("Shepherd Mark Webb said it was late.", "late", "mark-webb"),
            ("United Nations envoy Mark Webb came. The envoy said it was late.", "late", "mark-webb"),
            ("Prime Minister Ana Ruiz's office said it was late.", "late", "ana-ruizs-office"),
            ("A roster of donors who gave money said it was late.", "late", "roster-of-donors"),
            ("Detective Sergeant Jo Marsh came. DS Marsh said it was late.", "late", "jo-marsh"),
        ])
    func takesUp(text: String, words: String, slug: String) throws {
        try Newsroom.expect(slug, says: words, in: text)
    }

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
        try Newsroom.expect(slug, says: words, in: text)
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
        try Newsroom.expect(slug, says: words, in: text)
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
            ("Tom Hale and Ana Ruiz came. The two said it was late.", "late", "tom-hale-and-ana-ruiz"),
            // One person whose gender nothing tells.
            ("Councillor Robin Quill resigned. They said it was late.", "late", "robin-quill"),
            ("Councillor Tom Quill resigned. They said it was late.", "late", nil),
        ] as [(String, String, String?)])
    func plural(text: String, words: String, slug: String?) throws {
        try Newsroom.expect(slug, says: words, in: text)
    }

    @Test("a name may be the first word of a text and of what is said")
    func firstWord() throws {
        #expect(Newsroom.statements("Mary Webb was “late”, she said.").count == 1)
    }
}
