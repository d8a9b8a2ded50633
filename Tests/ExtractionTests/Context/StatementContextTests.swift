import Record
import Testing

@testable import Extraction

/// Occasions in texts published on Sunday, 12 February 2023.
@Suite struct StatementContextTests {
    @Test(
        "a statement has the occasion that its own sentence tells",
        arguments: [
            ("Mary Webb said on Friday that it was late.", nil, nil, "on Friday", "2023-02-10"),
            ("\"It was late,\" Mary Webb told reporters in Leeds on Monday.", nil, "Leeds", "on Monday", "2023-02-06"),
            (
                "\"It was late,\" Mary Webb said at a press conference in Brussels.", "press conference", "Brussels",
                nil, nil
            ),
            ("\"It was late,\" Mary Webb said in an interview.", "interview", nil, nil, nil),
            ("On Friday, Mary Webb said it was late.", nil, nil, "On Friday", "2023-02-10"),
            ("At a rally in Leeds, Ohio, Mary Webb said it was late.", "rally", "Leeds, Ohio", nil, nil),
            ("\"It was late,\" Mary Webb said during Tuesday's debate.", "debate", nil, "Tuesday", "2023-02-07"),
            ("BRUSSELS, Feb 10 (Agency) — Mary Webb said it was late.", nil, "Brussels", "Feb 10", "2023-02-10"),
            ("MARSHFIELD, Ohio (AP) — Mary Webb said it was late.", nil, "Marshfield, Ohio", nil, nil),
            ("BURLINGTON, North Dakota — Mary Webb said it was late.", nil, "Burlington, North Dakota", nil, nil),
            ("MARSHFIELD, N.H. — Mary Webb said it was late.", nil, "Marshfield, N.H.", nil, nil),
            ("Hereford, Feb 10 – Mary Webb said it was late.", nil, "Hereford", "Feb 10", "2023-02-10"),
            ("12:31 p.m. Speaking in Leeds, Mary Webb said it was late.", nil, "Leeds", nil, nil),
            ("Mary Webb on Friday said it was late.", nil, nil, "on Friday", "2023-02-10"),
            ("The senator on Tuesday said it was late.", nil, nil, "on Tuesday", "2023-02-07"),
            ("Mary Webb told USA TODAY it was late.", nil, nil, nil, nil),
            ("\"It was late,\" Mary Webb said in Columbia, South Carolina.", nil, "Columbia, South Carolina", nil, nil),
            // What is no place or event.
            ("EXCLUSIVE — Mary Webb said it was late.", nil, nil, nil, nil),
            ("At Crane's request, Mary Webb said it was late.", nil, nil, nil, nil),
            ("Tom Hale left. In a shot at Hale, Mary Webb said it was late.", nil, nil, nil, nil),
            ("\"It was late,\" Mary Webb told the show Inside Edition.", nil, nil, nil, nil),
            ("\"It was late,\" Mary Webb said at the Post.", nil, nil, nil, nil),
            ("\"It was late,\" said Mary Webb at Harmattan Capital.", nil, nil, nil, nil),
            ("\"It was late,\" said Mary Webb at Tollgate on Friday.", nil, nil, "on Friday", "2023-02-10"),
            // When something else was.
            ("\"It was late,\" said Mary Webb, who left on Friday.", nil, nil, nil, nil),
            ("In 2008, Mary Webb said, it was late.", nil, nil, nil, nil),
            ("Mary Webb, up for election in 2018, said it was late.", nil, nil, nil, nil),
            ("\"It was late,\" Mary Webb said of the plans made in 2017.", nil, nil, nil, nil),
            ("\"It was late,\" Mary Webb said in April 2024.", nil, nil, nil, nil),
            ("Mary Webb will say in March 2024 that it was late.", nil, nil, "in March 2024", "2024-03"),
            ("On Friday, Mary Webb said, \"It was late.\"", nil, nil, "On Friday", "2023-02-10"),
            ("After the fire on Friday, Mary Webb said it was late.", nil, nil, nil, nil),
            ("Mary Webb said it was late.", nil, nil, nil, nil),
        ] as [(String, String?, String?, String?, String?)])
    func ownSentence(text: String, event: String?, place: String?, dateText: String?, date: String?) throws {
        let words = text.contains("It was") ? "It was late" : "it was late"
        let statement = try #require(Newsroom.statement(words, in: text))
        #expect(statement.context?.event == event)
        #expect(statement.context?.place == place)
        #expect(statement.context?.dateText == dateText)
        #expect(statement.context?.date?.description == date)
    }

    private static let briefing = """
        Webb: The wall is safe

        Mayor Mary Webb says the flood wall is safe enough.

        She said this at a press conference in Leeds on Friday. Critics say that the wall is a waste of money.

        Webb said the work would start soon. She said the money was there.

        Tom Hale said the river was high.
        """

    @Test(
        "a back-reference gives its occasion to the claim before it, the headline, and what the speaker says next",
        arguments: [
            ("is safe\n", ContextBasis.headline), ("safe enough", .backReference), ("start soon", .continuedReport),
            ("money was there", .continuedReport),
        ])
    func backReference(words: String, basis: ContextBasis) throws {
        let words = words.trimmingSuffix("\n")
        let statement = try #require(Newsroom.statement(words, in: Self.briefing))
        #expect(statement.context?.event == "press conference")
        #expect(statement.context?.place == "Leeds")
        #expect(statement.context?.date?.description == "2023-02-10")
        #expect(statement.context?.basis == basis)
    }

    @Test("an occasion never passes to another speaker", arguments: ["waste of money", "river was high"])
    func otherSpeakers(words: String) throws {
        let statement = try #require(Newsroom.statement(words, in: Self.briefing))
        #expect(statement.context == nil)
    }

    @Test(
        "an occasion ends where another is named, where another time is told, or at a new headline",
        arguments: [
            "Mary Webb said in an interview that it was early. Tom Hale said at a rally that he knew. Webb said it was late.",
            "Mary Webb said in an interview that it was early. Webb had previously said it was late.",
            "Mary Webb said in an interview that it was early.\n\nA new day for the town\n\nWebb said it was late.",
            "Mary Webb said on Friday that it was early. Tom Hale said that he knew. Webb said it was late.",
        ])
    func ends(text: String) throws {
        let statement = try #require(Newsroom.statement("it was late", in: text))
        #expect(statement.context == nil || statement.context?.event == "rally")
        #expect(statement.context?.event != "interview" && statement.context?.dateText == nil)
    }

    @Test("without a date of publication the words of the date are all that is known")
    func unpublished() throws {
        let text = "Mary Webb said on Friday that it was late."
        let statement = try #require(Newsroom.statement("late", in: text, published: nil))
        #expect(statement.context?.dateText == "on Friday")
        #expect(statement.context?.date == nil)
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
