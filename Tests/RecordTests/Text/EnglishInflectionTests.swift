import Record
import Testing

struct EnglishInflectionTests {
    @Test(
        "the inflected forms of a word share a key",
        arguments: [
            ["system", "systems"],
            ["supply", "supplies", "supplied", "supplying"],
            ["train", "trains", "trained", "training"],
            ["plan", "plans", "planned", "planning"],
            ["decide", "decides", "decided", "deciding"],
            ["agree", "agrees", "agreed", "agreeing"],
            ["use", "uses", "used", "using"],
            ["state", "states", "stated", "stating"],
            ["ally", "allies"],
            ["pass", "passes", "passed", "passing"],
            ["box", "boxes"],
            ["reach", "reaches", "reached", "reaching"],
            ["say", "says", "said", "saying"],
            ["go", "goes", "went", "gone", "going"],
            ["crisis", "crises"],
            ["woman", "women"],
            ["die", "dies", "died", "dying"],
            ["see", "sees", "seeing"],
            ["hope", "hopes", "hoped", "hoping"],
        ])
    func sharedKey(_ forms: [String]) {
        #expect(Set(forms.map(EnglishInflection.key)).count == 1, "\(forms.map(EnglishInflection.key))")
    }

    @Test(
        "words that only look alike keep keys of their own",
        arguments: [
            ("news", "new"), ("us", "use"), ("nation", "national"), ("business", "busy"), ("bus", "bu"),
            ("wing", "w"), ("need", "ne"), ("hop", "hope"), ("this", "thi"), ("red", "r"),
        ])
    func distinctKeys(_ one: String, _ other: String) {
        #expect(EnglishInflection.key(of: one) != EnglishInflection.key(of: other))
    }
}
