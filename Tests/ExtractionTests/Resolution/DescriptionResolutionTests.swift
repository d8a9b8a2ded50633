import Testing

@testable import Extraction

@Suite struct DescriptionResolutionTests {
    /// Each text's statement that contains the words in the second column is said by the speaker in the third.
    @Test(
        "a description leads to whoever has the role, one of its sort, or the name that follows",
        arguments: [
            // A general word for a role.
            ("Vestria's ambassador, Ernst Hale, came. The diplomat said it was late.", "late", "ernst-hale"),
            ("Sen. Mary Webb came. The lawmaker said it was late.", "late", "mary-webb"),
            ("Mary Webb, a marine biologist, came. The scientist said it was late.", "late", "mary-webb"),
            ("Mary Webb, a cardiologist at Leeds, came. The doctor said it was late.", "late", "mary-webb"),
            ("Guitarist Mary Webb came. The musician said it was late.", "late", "mary-webb"),
            ("Bishop Tom Webb came. The cleric said it was late.", "late", "tom-webb"),
            ("Coach Tom Webb came. The scientist said it was late.", "late", "scientist"),
            ("Sen. Mary Webb and Sen. Rita Hale came. The lawmaker said it was late.", "late", "lawmaker"),
            ("A diplomat said no. The envoy Tom Hale came. The diplomat said it was late.", "late", "diplomat"),
            // Elected offices with a place or a party.
            ("Councillor Mary Webb came. The Labour councillor said it was late.", "late", "mary-webb"),
            ("Opposition MP Tom Hale came. The Movement for Reform legislator said it was late.", "late", "tom-hale"),
            ("Democratic Sen. Tom Hale came. The Republican senator said it was late.", "late", "republican-senator"),
            (
                "Former UN Ambassador Tom Hale came. Mayor Mary Webb left. The former ambassador said it was late.",
                "late",
                "tom-hale"
            ),
            (
                "Republican mayor Tom Hale left. The Democratic candidate said it was late.", "late",
                "democratic-candidate"
            ),
            ("Al Webb asked Tom Hale to say more. The candidate said it was late.", "late", "tom-hale"),
            ("Retired surgeon Tom Hale came. The candidate said it was late.", "late", "tom-hale"),
            // Those whom the text has named by then, and in a headline those whom it names first.
            (
                "Tom Hale came. The senator said it was late. Sen. Mary Webb left. Sen. Rita Webb left.", "late",
                "tom-hale"
            ),
            (
                "Judge: It was late\n\nJudge Mary Webb came. Judge Rita Hale left.", "late", "mary-webb"
            ),
            (
                "Mary Webb met President Tom Hale and Rita Hale. It was late, the president said. President Al Moss died.",
                "late", "tom-hale"
            ),
            // Who plays where.
            (
                "He praised goalkeeper Tim Lowe. Captain Joe Adeyemi came. “It was late,” the defender said.", "late",
                "joe-adeyemi"
            ),
            // What somebody was.
            ("Coach Tom Hale said no. The retired surgeon said it was late.", "late", "tom-hale"),
            // Who speaks on under a name.
            ("The ambassador rejected the plan. “It was late,” Ernst Hale said.", "the plan", "ernst-hale"),
            ("The ambassador rejected the plan.\n\n“It was late,” Ernst Hale said.", "the plan", "ambassador"),
            (
                "Tom Voss came. The ambassador rejected the plan. “It was late,” Voss said.", "the plan",
                "ambassador"
            ),
            ("Luka Ferrig is superb. The actor said it was late.", "late", "luka-ferrig"),
            (
                "A senior aide to Mayor Jill Dunn said it was late. “No,” the aide, Trevor Mills, said.", "late",
                "trevor-mills"
            ),
            (
                "A senior aide to Mayor Jill Dunn said it was late. “No,” another aide, Trevor Mills, said.", "late",
                "senior-aide"
            ),
            // A name behind a comma and a word that says what it is the name of.
            ("Its organiser, sixth-former Ella Hale, said it was late.", "late", "ella-hale"),
            ("The doctor who treated Mary Hale, Dr Tom Webb, said it was late.", "late", "tom-webb"),
            ("The opposition's health spokesman, Dr Tom Hale, said it was late.", "late", "tom-hale"),
            ("His wife, longtime Ana Ruiz aide Huma Webb, said it was late.", "late", "huma-webb"),
            ("The other candidate, former Secretary of State Ana Ruiz, said it was late.", "late", "ana-ruiz"),
            ("Tom Hale won. Campaign aides said no. His campaign said it was late.", "late", "tom-hales-campaign"),
            // When somebody spoke is no part of who it was.
            ("Officials on Tuesday said it was late.", "late", "officials"),
            ("Members in recent weeks said it was late.", "late", "members"),
            ("The Trade Board this week said it was late.", "late", "trade-board"),
            ("A poll by the board in March showed it was late.", "late", "poll-by-the-board"),
            ("People close to the board said it was late.", "late", "people-close-to-the-board"),
            ("People briefed on the talks said it was late.", "late", "people-briefed-on-the-talks"),
            ("The authors of the “Harbor Book” said it was late.", "late", "authors"),
            ("About 32 percent of Ohioans said it was late.", "late", "ohioans"),
            // Roles that are told by abbreviations, with a place, or by a lead.
            ("Det Insp Keith Marlow came. The detective said it was late.", "late", "keith-marlow"),
            ("Her GP, Dr Tom Hale, came. The doctor said it was late.", "late", "tom-hale"),
            ("The prosecutor in New Kelver, Ana Ruiz, came. The prosecutor said it was late.", "late", "ana-ruiz"),
            ("Backbencher Tom Hale came. The veteran MP said it was late.", "late", "tom-hale"),
            (
                "The airline's chairman said it was late.\n\nTom Hale told reporters that the crew was well.", "late",
                "tom-hale"
            ),
            (
                "The airline's chairman said it was late to Mary Webb.\n\nTom Hale told reporters no.", "late",
                "airlines-chairman"
            ),
            (
                "A nurse said it was late.\n\nBernice Adu said she was alone.", "late", "bernice-adu"
            ),
            (
                "Minister: no boats\n\nTransport secretary Ruth Calder came. The minister said it was late.", "late",
                "ruth-calder"
            ),
            ("The novelist said it was late.", "late", "novelist"),
            ("His rival, Harriers captain Tom Hale, said it was late.", "late", "tom-hale"),
            ("A former candidate -- Tom Hale, who lost -- said it was late.", "late", "tom-hale"),
            // A description between the name and its relative clause.
            ("He met Tom Hale, the old mayor, who said it was late.", "late", "tom-hale"),
            ("He met Tom Hale and Ana Ruiz, old friends, who said it was late.", "late", "old-friends"),
        ])
    func resolves(text: String, words: String, slug: String) throws {
        try Newsroom.expect(slug, says: words, in: text)
    }

    @Test(
        "a pronoun takes up the spokesperson, whoever speaks on, and no clause's inner subject",
        arguments: [
            ("A harbor ministry spokesman said no. He said it was late.", "late", "harbor-ministry"),
            ("A spokeswoman for Nordia Steel ASA said no. She said it was late.", "late", "nordia-steel"),
            ("A harbor ministry spokesman said no. The spokesman said it was late.", "late", "harbor-ministry"),
            ("Tom Webb waited. A Nordia Steel ASA spokeswoman said no. He said it was late.", "late", "tom-webb"),
            (
                "Chairman Peter Vane said no, and the coach Steve Coyle said yes. “It was late,” he added.", "late",
                "steve-coyle"
            ),
            (
                "Asked about Donald Hale, who has called it a hoax, Ben Koh paused. “It was late,” he said.", "late",
                "ben-koh"
            ),
            (
                "Laura Pym said no.\n\n11:20 - Rita Hunt, 84, was carried out. “It was late,” she said.", "late",
                "rita-hunt"
            ),
            ("“I see a pause,” Walter Boyd said. “It was late.” Critics scoffed.", "It was late", "walter-boyd"),
            ("In the interview, Tom Reid, who met Al Poole, spoke. He said it was late.", "late", "tom-reid"),
            ("A day out\n\nBy Helen Strand\n\nI thought it was late.", "late", "helen-strand"),
            (
                "Ada Quill came. She did not like it. When a minister complained, she said it was late.", "late",
                "ada-quill"
            ),
            ("When my grandfather kept bees he wore no gloves. “It was late,” he would say.", "late", "grandfather"),
            ("“I waited,” says Leo Banaszak, a welder. “What was late?”", "What", "leo-banaszak"),
        ])
    func pronouns(text: String, words: String, slug: String) throws {
        try Newsroom.expect(slug, says: words, in: text)
    }
}
