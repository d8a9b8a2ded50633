import Record
import Testing

@testable import Extraction

/// Finds attributions and writes each as "source | cue | content", fragments joined by " … ".
private func attributions(_ text: String, _ change: (inout AttributionFinder.Options) -> Void = { _ in }) -> [String] {
    var options = AttributionFinder.Options()
    options.rulesOnly = true
    options.includesConjunction = false
    change(&options)
    let analyzed = AnalyzedText(DocumentText(text))
    return AttributionFinder(options).attributions(in: analyzed).map { found in
        [found.source, found.cue, found.content]
            .map { $0.map(analyzed.string(of:)).joined(separator: " … ") }.joined(separator: " | ")
    }
}

@Suite("Attributions by rules")
struct AttributionFinderTests {
    @Test(
        "a clause behind its verb, with and without 'that'",
        arguments: [
            (
                "Mary Webb said that the bridge will open in May.",
                "Mary Webb | said | the bridge will open in May"
            ),
            ("The mayor said the bridge is safe.", "The mayor | said | the bridge is safe"),
            ("She has repeatedly said that it is late.", "She | has repeatedly said | it is late"),
            (
                "The minister told reporters in Leeds on Monday that the talks had failed.",
                "The minister | told | the talks had failed"
            ),
            (
                "He said on Tuesday in an interview with the paper that nobody was hurt.",
                "He | said | nobody was hurt"
            ),
            ("In addition, she said the works go on.", "she | said | the works go on"),
            (
                "He said when a driver is needed, the town will train one.",
                "He | said | when a driver is needed, the town will train one"
            ),
            ("The lawyer submitted that it was late.", "The lawyer | submitted | it was late"),
            ("They speculated that the dam would hold.", "They | speculated | the dam would hold"),
            (
                "The agency, which had left, calls her figures \"late\".",
                "The agency, which had left, | calls | her figures \"late\""
            ),
            ("They believe the dam will hold.", "They | believe | the dam will hold"),
            ("The bank left but signalled that it would return.", "The bank | signalled | it would return"),
            ("The agency advised people to leave.", "The agency | advised | to leave"),
            ("The inquest was told that the brakes had failed.", "The inquest | was told | the brakes had failed"),
            ("Analysts at Brill & Stone said it was late.", "Analysts at Brill & Stone | said | it was late"),
            ("There were claims by the firm that it was late.", "the firm | claims | it was late"),
            ("The report found that prices had doubled.", "The report | found | prices had doubled"),
            ("Webb asked whether the road was closed.", "Webb | asked | whether the road was closed"),
            ("The firm promised to rebuild the school.", "The firm | promised | to rebuild the school"),
            (
                "Webb said the lake was clean and added that fish had come back.",
                "Webb | said | the lake was clean"
            ),
            ("He said two weeks ago that it was late.", "He | said | it was late"),
            (
                "Velden AG (VIE: VLR), a maker of boats, today announced it will hire.",
                "Velden AG (VIE: VLR), a maker of boats, | announced | it will hire"
            ),
            (
                "Webb said the vote was “a joke” for the banks, hours after her rival had left.",
                "Webb | said | the vote was “a joke” for the banks"
            ),
            ("Webb welcomed the order while the union said it was late.", "Webb | welcomed | the order"),
            ("Moody's said it was late.", "Moody's | said | it was late"),
            (
                "Webb said it was “late”, and a city official, speaking on background, said buses were ready.",
                "Webb | said | it was “late”"
            ),
            ("Webb said it was late; she declined to say why.", "Webb | said | it was late"),
            (
                "Webb accused “thieves” of leaving, a charge their lawyer Tom Hale rejected.",
                "Webb | accused | “thieves” of leaving"
            ),
            (
                "Noting that it was “a good plan,” Mary Webb left.",
                "Mary Webb | Noting | it was “a good plan,”"
            ),
            ("The ministry on Monday said it was late.", "The ministry | said | it was late"),
            (
                "One resident, who did not want to be named, claimed the water was brown.",
                "One resident, who did not want to be named, | claimed | the water was brown"
            ),
            ("Webb said it was \"late. Very late.\" Nobody laughed.", "Webb | said | it was \"late. Very late.\""),
            ("The workers' union said it was late.", "The workers' union | said | it was late"),
            (
                "Hugh Hill, 66, a doctor, an author of books, said it was late.",
                "Hugh Hill, 66, a doctor, an author of books, | said | it was late"
            ),
            ("The firm, for its part, said it was late.", "The firm | said | it was late"),
            ("Asked whether it was late, Webb shrugged.", " | Asked | whether it was late"),
            ("The late Hugh Hill called them \"useless\".", "The late Hugh Hill | called | them \"useless\""),
        ])
    func complements(input: String, expected: String) {
        #expect(attributions(input).first == expected)
    }

    @Test(
        "a report behind or within what was said",
        arguments: [
            ("The bridge is safe, the mayor said.", "the mayor | said | The bridge is safe"),
            ("The bridge, the mayor said, will open in May.", "the mayor | said | The bridge … will open in May"),
            ("\"We are late,\" she said.", "she | said | \"We are late,\""),
            (
                "“We are late,” said Hugh Hill, a builder from Leeds.",
                "Hugh Hill, a builder from Leeds | said | “We are late,”"
            ),
            ("\"We are late,\" he said, \"but not lost.\"", "he | said | \"We are late,\" … \"but not lost.\""),
            // A clause within or behind a quotation reports it, whatever its verb.
            ("“We are late,” he shrugged, “but not lost.”", "he | shrugged | “We are late,” … “but not lost.”"),
            ("“We are late,” Webb smiled.", "Webb | smiled | “We are late,”"),
            ("“We are late,” vowed Webb, as she left.", "Webb | vowed | “We are late,”"),
            ("“We are late,” grinned Webb.", "Webb | grinned | “We are late,”"),
            (
                "“We are late,” one driver, who asked not to be named, told the paper.",
                "one driver, who asked not to be named, | told | “We are late,”"
            ),
            ("\"Is it true?\" Webb asked.", "Webb | asked | \"Is it true?\""),
            ("The works are late, according to the builder.", "the builder | according to | The works are late"),
            ("According to the builder, the works are late.", "the builder | According to | the works are late"),
            (
                "According to people familiar with the works, they are late.",
                "people familiar with the works | According to | they are late"
            ),
            (
                "Hugh Hill, a doctor, said the ward was full.",
                "Hugh Hill, a doctor, | said | the ward was full"
            ),
            (
                "As the botanist Ann Voigt has pointed out, the bees do better there.",
                "the botanist Ann Voigt | has pointed out | the bees do better there"
            ),
            ("As Webb points out, the park is closed.", "Webb | points out | the park is closed"),
            (
                "As Webb and Hale (2014) point out, the park is closed.",
                "Webb and Hale (2014) | point out | the park is closed"
            ),
            ("Webb et al. (2011) found that the park was closed.", "Webb et al. (2011) | found | the park was closed"),
            ("As Webb put it in May, the park is closed.", "Webb | put it | the park is closed"),
            ("As the race began, the park was closed.", ""),
            (
                "Webb and Hale have agreed to meet, the town said.",
                "the town | said | Webb and Hale have agreed to meet"
            ),
            (
                "It was late, officials in the ministry and at the bank said.",
                "officials in the ministry and at the bank | said | It was late"
            ),
            ("“They met twice,” the letter read.", "the letter | read | “They met twice,”"),
            ("“It was cold,” she beamed from the stage.", "she | beamed | “It was cold,”"),
            ("“It was cold,” she frowned, shaking her head.", "she | frowned | “It was cold,”"),
            ("“It was cold,” returned she; “and it rained.”", "she | returned | “It was cold,” … “and it rained.”"),
            ("“It was cold,” said Webb; “and it rained.”", "Webb | said | “It was cold,” … “and it rained.”"),
            ("“It was cold,” he started.\n\n“It rained,” Webb said.", "he | started | “It was cold,”"),
            ("“It was cold,” said his wife to him.", "his wife | said | “It was cold,”"),
            ("“It was cold,” muttered the guard, stamping.", "the guard | muttered | “It was cold,”"),
            ("“It was cold.” ― Mary Webb", "Mary Webb | ― | “It was cold.”"),
            ("“It was cold” – Mary Webb, 71, speaking to Radio East.", "Mary Webb, 71, | – | “It was cold”"),
            ("14:05 “It was cold,” said Mary Webb.", "Mary Webb | said | “It was cold,”"),
            ("[9:30 a.m.] Webb said it was cold.", "Webb | said | it was cold"),
            ("14:05 is when Webb said it was cold.", "Webb | said | it was cold"),
            (
                "“It was cold.”\n— Mary Webb, mayor of Leeds\n\nShe left.",
                "Mary Webb, mayor of Leeds | — | “It was cold.”"
            ),
            ("> It was cold. It rained.\n> — Mary Webb, in a letter", "Mary Webb | — | It was cold. It rained"),
            ("Roads were closed, the report finds.", "the report | finds | Roads were closed"),
        ])
    func postposed(input: String, expected: String) {
        #expect(attributions(input).first ?? "" == expected)
    }

    @Test(
        "headlines and transcripts name the speaker before a colon",
        arguments: [
            ("Webb: Bridge will open in May\n\nThe bridge opens.", "Webb | : | Bridge will open in May"),
            ("Webb says bridge is safe\n\nThe bridge opens.", "Webb | says | bridge is safe"),
            ("SMITH: It was late. We all knew.", "SMITH | : | It was late. We all knew"),
            ("MINISTER SMITH: Thank you. It was late.", "MINISTER SMITH | : | Thank you. It was late"),
            ("QUESTION (Wire): Was it late?\n\nSMITH: Yes.", "QUESTION | : | Was it late"),
            ("Bridge will open in May: Webb\n\nThe bridge opens.", "Webb | : | Bridge will open in May"),
            ("Bridge unsafe for years: report\n\nThe bridge opens.", "report | : | Bridge unsafe for years"),
        ])
    func headlines(input: String, expected: String) {
        #expect(attributions(input).first == expected)
    }

    @Test(
        "a noun carries an attribution, and its owner is the source",
        arguments: [
            ("Critics mocked. His claim that it was late was wrong.", "His | claim | it was late"),
            ("The report that the bridge was unsafe came from Hale.", " | report | the bridge was unsafe"),
            ("The claim that Webb sold boats angered Hale.", " | claim | Webb sold boats"),
            (
                "One of the council propaganda narratives is that the lake is clean.",
                "council propaganda | narratives | the lake is clean"
            ),
        ])
    func nouns(input: String, expected: String) {
        #expect(attributions(input).contains(expected))
    }

    @Test(
        "what only refers back, or names no content, is no statement",
        arguments: [
            "“Late Again,” the play, opened on Friday.",
            "He said this at a press conference in Leeds on Friday.",
            "He said this at a press conference in Brussels on Friday.",
            "The minister announced this in a statement.",
            "The plan was debated, as Norway recently discussed.",
            "The park is green. It has a lake.",
            "She spoke.",
            "Contact: Ana Ruiz, press office",
            "Transcript: Mayor on the flood wall",
            "It was a charge that Kigali denies.",
        ])
    func nothing(input: String) {
        #expect(attributions(input).isEmpty)
        #expect(attributions(input) { $0.rulesOnly = false }.isEmpty)
    }

    @Test("an embedded clause with a verb of speech stays part of what the outer speaker says")
    func nested() {
        let found = attributions(
            "Webb said that the builders claim the bridge, as the town recently discussed, is safe.")
        #expect(found == ["Webb | said | the builders claim the bridge, as the town recently discussed, is safe"])
    }

    @Test("a quotation goes on behind its report and over paragraphs")
    func goingOn() {
        let text = "“We are late,” Webb said. “It rained all May.”\n\n“So it goes. \n\n“Nobody is to blame.”"
        #expect(attributions(text).first == "Webb | said | “We are late,” … “It rained all May.”")
        let open = "Webb said: “We are late.\n\n“It rained all May.”"
        #expect(attributions(open) == ["Webb | said: | “We are late. … “It rained all May.”"])
    }

    @Test("an uncued quotation is a continuation of low confidence, or left out")
    func continuation() throws {
        let text = AnalyzedText(DocumentText("“We are late,” Webb said.\n\n“It rained all through May.”"))
        var options = AttributionFinder.Options()
        options.rulesOnly = true
        let found = AttributionFinder(options).attributions(in: text)
        #expect(found.map(\.continues) == [nil, 0])
        #expect(try #require(found.last).confidence < 0.6)
        options.marksContinuations = false
        #expect(AttributionFinder(options).attributions(in: text).count == 1)
    }

    @Test("the conjunction belongs to the content where corpora have it so")
    func conjunction() {
        let found = attributions("Webb said that it is late.") { $0.includesConjunction = true }
        #expect(found == ["Webb | said | that it is late"])
    }

    @Test("the kind follows the quotation marks")
    func kinds() {
        let text = "“No,” he said. He said it is over. He said it was “a farce” to him."
        let kinds = AttributionFinder().attributions(in: AnalyzedText(DocumentText(text))).map(\.kind)
        #expect(kinds == [.direct, .indirect, .mixed])
    }

    @Test(
        "what the speaker does follows the cue",
        arguments: [
            ("She denied that it is late.", CueClass.deny), ("He claims it is late.", .allege),
            ("She vowed to stay.", .promise),
            ("He urged her to stay.", .demand), ("She hopes to stay.", .intend), ("He thinks it is late.", .believe),
            ("She asked if it was late.", .ask), ("She asked whether it was late.", .ask),
            ("He noted that it was late.", .say),
        ])
    func cueClasses(input: String, expected: CueClass) {
        let found = AttributionFinder().attributions(in: AnalyzedText(DocumentText(input)))
        #expect(found.map(\.cueClass) == [expected])
    }
}
