import Testing

@testable import Extraction

@Suite struct RedescriptionResolutionTests {
    /// Each text's statement that contains the words in the second column is said by the speaker in the third.
    @Test(
        "a description that is new takes up whom the text speaks of, unless something that it tells is against it",
        arguments: [
            // Where from, of what party, what before.
            ("Tom Hale came. Ana Ruiz left. The Vermont senator said it was late.", "late", "ana-ruiz"),
            ("Texas Sen. Tom Hale came. The Vermont senator said it was late.", "late", "vermont-senator"),
            ("Mayor Ana Ruiz came. The former banker said it was late.", "late", "ana-ruiz"),
            (
                "Sen. Tom Hale of Texas came. The Republican presidential candidate said it was late.", "late",
                "tom-hale"
            ),
            ("“Rita Webb was right,” Ana Ruiz said. But the former banker said it was late.", "late", "ana-ruiz"),
            ("Rita Webb was late, Ana Ruiz said. But the former banker said it was very late.", "very", "ana-ruiz"),

            ("Tom Hale left. Greens leader Ana Ruiz came. The senator said it was late.", "late", "ana-ruiz"),
            // The same office, and another.
            ("Transport Secretary Ana Ruiz came. The Cabinet secretary said it was late.", "late", "ana-ruiz"),
            ("Leader of the Opposition Ana Ruiz came. The BKP leader said it was late.", "late", "ana-ruiz"),
            ("Labour leader Ana Ruiz came. The Green leader said it was late.", "late", "green-leader"),
            ("Mayor Ana Ruiz came. The fire chief said it was late.", "late", "fire-chief"),
            ("Ana Ruiz came. The Kelver judge said it was late.", "late", "kelver-judge"),
            ("Ana Ruiz came. The Hale supporter said it was late. Tom Hale left.", "late", "hale-supporter"),
            ("Ana Ruiz left. Albion boss Tom Hale came. The Albion manager said it was late.", "late", "tom-hale"),
            ("Albion boss says it is late\n\nAlbion boss Tom Hale left early.", "is late", "tom-hale"),
            (
                "Chief Executive Officer Ana Ruiz left. Finance chief Tom Hale came. The company's chief executive said it "
                    + "was late.", "late", "ana-ruiz"
            ),
            // Qualities, ages and parts.
            ("Headteacher Ana Ruiz came. The head said it was late.", "late", "ana-ruiz"),
            ("Otters closer Tom Hale came. The right-hander said it was late.", "late", "tom-hale"),
            ("Prof Ana Ruiz came. The zoologist said it was late.", "late", "ana-ruiz"),
            ("Rita Hale came. The pop singer, 34, said it was late.", "late", "rita-hale"),
            ("Tom Hale, a resident of Leeds, came. The father of six said it was late.", "late", "tom-hale"),
            ("Her mother, Yvonne, 58, came. The proud grandmother said it was late.", "late", "yvonne"),
            ("Tom Hale came. The 54-year-old, known to fans, said it was late.", "late", "tom-hale"),
            ("Local MSP Ana Ruiz came. The Kelver backbencher said it was late.", "late", "ana-ruiz"),
            ("Ana Ruiz, 38, denies theft. Tom Hale came. The defendant said it was late.", "late", "ana-ruiz"),
            ("Ana Ruiz denies theft. Tom Hale denies it. The defendant said it was late.", "late", "defendant"),
            ("Farmer Tom Hale came. The father-of-three said it was late.", "late", "tom-hale"),
            // Persons of tales, and wives.
            ("“No!” cried Aunt Polly Hale. It rained. “It was late,” said the old lady.", "was late", "polly-hale"),
            ("Ana Ruiz met a nurse. “It was late,” said the old lady.", "was late", "old-lady"),
            ("Mrs. Pelham came in. Mr. Pelham sang. “It was late,” said his wife.", "was late", "mrs-pelham"),
            ("Tom Pelham sang. “It was late,” said his wife.", "was late", "tom-pelhams-wife"),
            // Those whom the text brings in without a name.
            ("A singer fell ill. Rita Hale came. The singer said it was late.", "late", "singer"),
            (
                "A source close to the singer said no. The insider said it was late.", "late",
                "source-close-to-the-singer"
            ),
        ] as [(String, String, String?)])
    func resolves(text: String, words: String, slug: String?) throws {
        try Newsroom.expect(slug, says: words, in: text)
    }
}
