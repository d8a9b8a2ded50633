import Testing

@testable import Record

struct EditedLettersTests {
    @Test(
        "letters that an editor set within a word are part of it, other brackets stay",
        arguments: [
            ("[T]he plan", "The plan"), ("the plan fail[ed]", "the plan failed"), ("un[der]stood", "understood"),
            ("the [new] plan", "the [new] plan"), ("the […] plan", "the […] plan"), ("a[1]", "a[1]"), ("a[", "a["),
            ("[]a", "[]a"), ("a]", "a]"), ("[[T]he", "[The"), ("É[l]an", "Élan"), ("[a b]c", "[a b]c"), ("", ""),
            ("can`t, won´t, don‘t, isn′t", "can't, won't, don't, isn't"), ("‘so’ `so`", "‘so’ `so`"),
        ])
    func plain(_ text: String, _ expected: String) {
        #expect(EditedLetters.plain(text) == expected)
    }
}
