import Testing

@testable import Extraction

@Suite struct RelativeClauseResolutionTests {
    /// Each text's statement that contains the words in the second column is said by the speaker in the third.
    @Test(
        "“who” stands for the human being before it, whatever stands between them",
        arguments: [
            // Bodies, places, times and things between.
            ("He thanked Sen. Ana Ruiz of Velden, who said it was late.", "late", "ana-ruiz"),
            ("He thanked Ana Ruiz, the chair of the Harbor Board, who said it was late.", "late", "ana-ruiz"),
            ("“No,” said Ana Ruiz, a nurse from Kelver, New Hampshire, who said it was late.", "late", "ana-ruiz"),
            ("“No,” said Ana Ruiz, 32, a former clerk in Leeds who said it was late.", "late", "ana-ruiz"),
            ("They praised Mayor Ana Ruiz this year, who said it was late.", "late", "ana-ruiz"),
            ("“No,” said one Dane familiar with the plan, who said it was late.", "late", "dane"),
            ("It angered Republicans across the country, who said it was late.", "late", "republicans"),
            // Marks between.
            ("Still, Ana Ruiz – who said it was late – left.", "late", "ana-ruiz"),
            ("Still, Ana Ruiz (who said it was late) left.", "late", "ana-ruiz"),
            ("He met Mayor Ana Ruiz (D-Me.), a friend, who said it was late.", "late", "ana-ruiz"),
            ("He met Ana Ruiz, 41, who said it was late.", "late", "ana-ruiz"),
            // Two roles, two clauses.
            ("“No,” said Ana Ruiz, a banker and former official who said it was late.", "late", "ana-ruiz"),
            ("Mayor Ana Ruiz of Leeds, who came home, and who said it was late, left.", "late", "ana-ruiz"),
            // What is near enough.
            ("He met the mayor of Velden and a nurse who said it was late.", "late", "nurse"),
            (
                "The Republican Convention met. “No,” said a registered Republican who thought it was late.", "late",
                "registered-republican"
            ),
            ("He met the Harbor Board, which said it was late.", "late", "harbor-board"),
        ])
    func resolves(text: String, words: String, slug: String) throws {
        try Newsroom.expect(slug, says: words, in: text)
    }
}
