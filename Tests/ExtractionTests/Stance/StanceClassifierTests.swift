import Record
import Testing

@testable import Extraction

@Suite struct StanceClassifierTests {
    @Test(
        "the cue tells what the speaker does, and a negation turns it",
        arguments: [
            ("Mary Webb said it was late.", Stance.asserts),
            ("Mary Webb denied that it was late.", .denies),
            ("Mary Webb did not deny that it was late.", .asserts),
            ("Mary Webb believes it was late.", .believes),
            ("Mary Webb doesn't believe it was late.", .denies),
            ("Mary Webb claimed it was late.", .alleges),
            ("Mary Webb promised it would be late.", .promises),
            ("Mary Webb demanded that it be late.", .demands),
            ("Mary Webb hopes it will be late.", .intends),
            ("Mary Webb never said it was late.", .denies),
            ("Mary Webb not only said it was late.", .asserts),
            ("Mary Webb has denied claims that it was late.", .denies),
            ("Mary Webb asked whether it was late.", .asks),
            ("Mary Webb asked them to leave late.", .demands),
            ("Mary Webb questioned why it was late.", .asks),
            ("“It was late,” Mary Webb said on a call with analysts.", .asserts),
            ("“Is it late?” Mary Webb demanded.", .asks),
            ("“One minute, is that late?” Mary Webb urged.", .demands),
            ("Mary Webb repeated her suggestion that it was late.", .asserts),
            ("Mary Webb offered to come late.", .promises),
            ("Mary Webb offered an apology for being late.", .asserts),
            ("Mary Webb called it “a fraud, and late”.", .asserts),
            ("WEBB: Is it late?\n\nHALE: It is.", .asks),
        ])
    func classifies(text: String, stance: Stance) throws {
        #expect(try #require(Newsroom.statements(text).first).stance == stance)
    }
}
