import Record
import Testing

@testable import Extraction

/// Who speaks where the writer names nobody: by paragraph, by turn, by line.
@Suite struct TurnTakingTests {
    /// A talk between two, most of its turns without a report.
    private static let talk = """
        Miriam Tolley came down. Her brother Edwin sat at the table.

        "You are up early," said Miriam.

        "I never went to bed."

        "Again?"

        "The mare was ill," he said. "Somebody had to sit with her."

        "That is not like her," Miriam said.

        "No, it is not."
        """

    /// A talk whose second voice nothing names.
    private static let monologue = """
        Miriam Tolley stood at the door.

        "Who is there?" Miriam asked.

        "Nobody you know."

        "What do you want?"
        """

    /// A talk in which one tells a long story, and the other is named in it alone.
    private static let story = """
        Miriam Tolley sat by the fire.

        "You have not eaten, my dear Edwin," Miriam said.

        "I was not hungry."

        "No?"

        "I walked to the harbor and back, and then along the wall as far as the old mill, where they were loading the last of
        the barges for the winter, and nobody there would tell me anything of the mare, the cart or the boy who drove it."

        "Then sit."
        """

    /// A list of questions, each in a paragraph that leaves its quotation open.
    private static let list = """
        "There are three questions to ask of any plan for the harbor," Ana Ruiz wrote.

        "Has the harbor a wall that holds?

        "Will the wall hold the winter storms?

        "Who pays for it all in the end?"
        """

    /// News prints paragraph after paragraph of one speaker.
    private static let news = """
        Harbor Minister Pierre Vega spoke for an hour in the town hall about the new wall, the old one and the money.

        "The wall will be finished before the winter storms, and it will hold for the next fifty years," Vega said.

        "We looked at every other plan that engineers have made for this harbor since the great flood, and none holds."

        "There will be a second wall behind it, and the fishermen will have their landing back before the season starts."
        """

    @Test(
        "people in a dialogue take turns, paragraphs of one speaker carry on, and an unnamed partner stays unknown",
        arguments: [
            (talk, "never went", "edwin"), (talk, "Again", "miriam-tolley"), (talk, "it is not", "edwin"),
            (monologue, "Nobody you know", nil), (monologue, "do you want", "miriam-tolley"),
            (story, "not hungry", "edwin"), (story, "No?", "miriam-tolley"), (story, "loading the last", "edwin"),
            (story, "Then sit", "miriam-tolley"), (list, "pays", "ana-ruiz"),
            (news, "every other plan", "pierre-vega"), (news, "second wall", "pierre-vega"),
        ] as [(String, String, String?)])
    func takesTurns(text: String, words: String, slug: String?) throws {
        try Newsroom.expect(slug, says: words, in: text)
    }

    @Test(
        "who acts in a paragraph speaks its quotation",
        arguments: [
            ("“Good,” said Miriam Tolley.\n\nEdwin Hale rose. “Will you sit down with us?”", "sit down", "edwin-hale"),
            (
                "“Good,” said Edwin Hale.\n\n“Is it really so late?” Miriam Tolley closed the door.", "so late",
                "miriam-tolley"
            ),
            ("“Good,” said Edwin Hale to Ana Ruiz.\n\nShe closed the door. “It is really late.”", "really", "ana-ruiz"),
            ("“Good,” said Edwin Hale.\n\nThe door closed. “It is really very late.”", "really", "edwin-hale"),
            ("“Good,” said Edwin Hale.\n\nThe inspector raised a hand. “Late!”", "Late", "inspector"),
            (
                "“Good,” said Edwin Hale.\n\nMiriam Tolley rose. She looked out.\n\n“It is late!”", "late",
                "miriam-tolley"
            ),
            (
                "“Good,” said Edwin Hale.\n\n“It is late.” Miriam Tolley rose. “Really very late.”", "Really",
                "miriam-tolley"
            ),
        ])
    func actsInParagraph(text: String, words: String, slug: String) throws {
        try Newsroom.expect(slug, says: words, in: text)
    }

    @Test("a paragraph that is a title in quotation marks is no turn")
    func titleIsNoTurn() {
        let text = "Ana Ruiz wrote two books. “They sell,” she said.\n\n‘All Bets Are Off.’\n\nThe other is longer."
        #expect(Newsroom.statement("Bets", in: text) == nil)
    }

    /// Questions and answers, with whole names, initials and letters.
    private static let interview = """
        Lotte Brandt spoke to Piet Claes in her kitchen.

        Piet Claes: Why now?

        Lotte Brandt: Because I was tired. There is no secret about it.

        PC: Your critics say the harbor broke you.

        LB: (laughs) My critics have never read the accounts. I have.

        The Ledger: And the tower?

        Q: Will you stand again?

        A: I promised my daughter that I would not.
        """

    @Test(
        "each line of an interview is its speaker's, by name or initials; a mere letter names nobody",
        arguments: [
            ("tired. There is", "lotte-brandt"), ("critics say", "piet-claes"), ("read the accounts", "lotte-brandt"),
            ("the tower", "ledger"),
            ("stand again", nil), ("promised my daughter", nil),
        ])
    func speaksByLine(words: String, slug: String?) throws {
        try Newsroom.expect(slug, says: words, in: Self.interview)
    }

    @Test("what a transcript tells of a speech is no part of it, nor is an answer of the question that is told of")
    func contents() throws {
        let text = AnalyzedText(
            DocumentText(Self.interview + "\nAsked if Claes had dived, the German smiled. “You said so, not me.”"))
        let contents = AttributionFinder().attributions(in: text).map { $0.content.map(text.string(of:)) }
        #expect(contents.contains { $0.first?.hasPrefix("My critics have never") ?? false })
        #expect(contents.suffix(2) == [["if Claes had dived"], ["“You said so, not me.”"]])
    }

    @Test("the answers of an interview are the one person's whom the text introduces before it")
    func answers() throws {
        let text = """
            The dock fills with sand. Its master, Jon Reed, tells why, and so does nobody else.

            Q: How bad is it?

            A: Worse than last year, thanks to Ana Ruiz.

            Q: Who pays?

            A: The county does, I hope.
            """
        #expect(Newsroom.statement("Worse than", in: text)?.speaker?.slug.description == "jon-reed")
        #expect(Newsroom.statement("county does", in: text)?.speaker?.slug.description == "jon-reed")
        #expect(Newsroom.statement("How bad", in: text)?.speaker == nil)
    }

    @Test("a report that ends its paragraph with a colon leads in the quotation below, not the speaker above")
    func leadsInBelow() throws {
        let text = """
            Energy Minister Daniel Osei said: “The array shows what can be done.”

            Hannah Kessler, head of the port authority, added:

            “We look forward to the work that lies ahead of us.”
            """
        #expect(try Newsroom.speaker(of: "look forward", in: text) == "hannah-kessler")
    }

    @Test("a sentence that leads in a quotation with a colon takes it from the report before it")
    func leadsInBehindReport() throws {
        let text = """
            In mitigation, Hana Kovar, defending, said her client was “a lonely man”. He had not known how old the figure
            was, she claimed. Judge Amara Nwosu was having none of it: “You knew enough to file off the number.”
            """
        #expect(try Newsroom.speaker(of: "You knew", in: text) == "amara-nwosu")
        #expect(Newsroom.statement("not known", in: text)?.speaker?.slug.description == "hana-kovar")
    }
}
