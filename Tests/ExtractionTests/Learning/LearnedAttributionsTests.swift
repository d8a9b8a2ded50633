import Record
import Testing

@testable import Extraction

@Suite struct LearnedAttributionsTests {
    private static let texts = [
        "Webb said the park will open on Monday. \"We are ready,\" she added. \"The gates are painted.\"",
        "\"The bridge is safe,\" said Hugh Hill, an engineer. \"I cross it daily,\" he said.",
        "Mayor: Pool stays shut\n\nAccording to the mayor, the pool needs a new roof, and nobody wants to pay for it.",
        "\"It started at noon.\n\n\"Nobody saw it,\" the farmer told reporters.",
        "", "\"", "said said said", "\"\"\"''“”„«»", "He said this.",
    ]

    @Test("Parts that don't overlap read back from their labels as they were", arguments: texts)
    func labelsReadBack(_ string: String) {
        var options = AttributionFinder.Options()
        options.rulesOnly = true
        options.marksContinuations = false
        let text = AnalyzedText(DocumentText(string))
        let parts = AttributionFinder(options).attributions(in: text).filter { !$0.cue.isEmpty }.map {
            AttributionParts(source: $0.source, cue: $0.cue, content: $0.content)
        }
        let groups = LabelAssembly.groups(of: LabelProjection.labels(of: parts, in: text), in: text)
        #expect(groups.map(\.parts.cue) == parts.map(\.cue))
        #expect(groups.map(\.parts.source) == parts.map(\.source))
        #expect(groups.map(\.parts.content) == parts.map(\.content))
    }

    @Test("News that is labelled in stretches has the labels that it has as a whole", arguments: texts.prefix(4))
    func stretches(_ string: String) throws {
        let reading = Reading(AnalyzedText(DocumentText(string + "\n\nLEEDS — Webb said no.\n\n" + string)))
        let rules = AttributionFinder(AttributionFinder.Options(), weights: nil).attributions(in: reading)
        let learned = LearnedAttributions(reading, rules: rules, weights: try #require(LabelWeights.builtIn))
        let probes = Set(reading.text.tokens.indices)
        let whole = learned.decoded(probes: probes)
        let parts = learned.decoded(probes: probes, stretchLength: 1)
        #expect(parts.labels == whole.labels)
        #expect(parts.margins == whole.margins)
        #expect(parts.leads == whole.leads)
    }

    @Test("Attributions have content, parts in order and a confidence, and carry on an earlier one", arguments: texts)
    func promisesHold(_ string: String) {
        let text = AnalyzedText(DocumentText(string))
        let found = AttributionFinder().attributions(in: text)
        for (index, attribution) in found.enumerated() {
            #expect(!attribution.content.isEmpty)
            for ranges in [attribution.source, attribution.cue, attribution.content] {
                #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= text.tokens.count })
                #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
            }
            #expect((0...1).contains(attribution.confidence))
            #expect(attribution.continues.map { $0 < index } ?? true)
        }
    }

    @Test(
        "Plain reports are found with the learned labels",
        arguments: [
            ("Webb said the park will open on Monday.", "Webb", "said", "the park will open on Monday"),
            ("\"We are ready,\" Webb said.", "Webb", "said", "\"We are ready,\""),
            ("According to Webb, the park will open.", "Webb", "According to", "the park will open"),
            ("The town hopes to sell the pool.", "The town", "hopes", "to sell the pool"),
            (
                "Webb said that in order to run the pool, as well as the park, the French military is trained abroad.",
                "Webb", "said",
                "in order to run the pool, as well as the park, the French military is trained abroad"
            ),
            (
                "His colleague Ruth Aldana disagreed: the town was poorer than it looked, she noted.", "she", "noted",
                "the town was poorer than it looked"
            ),
            ("The mayor never said it was late.", "The mayor", "said", "it was late"),
            ("Webb has told staff their jobs are safe.", "Webb", "has told", "their jobs are safe"),
            (
                "Webb told Hale that he had \"robbed a village twice: once of its saint, and once of its trust.\" Hale, of Weir Street, Kelverton, ran.",
                "Webb", "told",
                "he had \"robbed a village twice: once of its saint, and once of its trust.\""
            ),
            (
                "Webb, the host, could be heard asking: \"Is he joking?\"", "Webb, the host,", "could be heard asking:",
                "\"Is he joking?\""
            ),
            ("The study found prices fell by a third.", "The study", "found", "prices fell by a third"),
            ("“It was cold,” said Mary Webb quietly.", "Mary Webb", "said", "“It was cold,”"),
            ("“It was cold,” said his wife to him one day.", "his wife", "said", "“It was cold,”"),
            (
                "Webb said training matters (Elwin 1999; Frost 2003).", "Webb", "said",
                "training matters (Elwin 1999; Frost 2003)"
            ),
            (
                "The agency, which stopped its survey in 2009, calls her figures \"invaluable\".",
                "The agency", "calls", "her figures \"invaluable\""
            ),
            ("Webb himself denied that he knew.", "Webb himself", "denied", "he knew"),
            ("His claim that it was late was wrong.", "His", "claim", "it was late"),
            ("Webb said that, in her view, the pool was full.", "Webb", "said", "in her view, the pool was full"),
        ])
    func findsReports(_ string: String, _ source: String, _ cue: String, _ content: String) throws {
        let text = AnalyzedText(DocumentText(string))
        let found = try #require(AttributionFinder().attributions(in: text).first)
        #expect(found.source.map(text.string(of:)) == [source])
        #expect(found.cue.map(text.string(of:)) == [cue])
        #expect(found.content.map(text.string(of:)) == [content])
        #expect(found.rule.hasPrefix("learned-"))
    }

    @Test("A source stands in the sentence of its cue")
    func sourcesOfOtherSentences() {
        let text = AnalyzedText(
            DocumentText(
                """
                The tourist office claims the tower is the oldest in the country, though historians doubt this. Ask the harbor \
                master if the boats are running.
                """))
        let found = AttributionFinder().attributions(in: text)
        #expect(found.first?.source.map(text.string(of:)) == ["The tourist office"])
        for attribution in found {
            let parts = (attribution.source + attribution.cue).map { text.sentenceIndex(ofToken: $0.lowerBound) }
            #expect(Set(parts).count == 1, "\(attribution)")
        }
    }

    @Test("Words in the midst of another sentence are no part of what a cue reports")
    func strays() {
        let text = AnalyzedText(
            DocumentText(
                """
                Economists had been divided. Of 31 polled by Norwire, 18 expected a hold. "It's a dovish hold – she all but \
                promised March," said Henrik Falk, chief economist at Brandt Bank.
                """))
        let found = AttributionFinder().attributions(in: text)
        #expect(found.allSatisfy { !$0.cue.isEmpty })
        #expect(
            found.last?.content.map(text.string(of:)) == ["\"It's a dovish hold – she all but promised March,\""])
    }

    @Test(
        "A pronoun that points back is no content",
        arguments: ["Hale denied that.", "He said this in Leeds.", "Hale said so twice in Leeds."])
    func pointsBack(_ string: String) {
        #expect(AttributionFinder().attributions(in: AnalyzedText(DocumentText(string))).isEmpty)
    }

    @Test(
        "Who said nothing made no statement",
        arguments: [
            "The ministry did not immediately respond to a request for comment.",
            "A spokeswoman did not return calls seeking comment.",
        ])
    func silence(_ string: String) {
        #expect(AttributionFinder().attributions(in: AnalyzedText(DocumentText(string))).isEmpty)
    }

    @Test(
        "A headline that ends in a report is one",
        arguments: [
            (
                "Storm will hit the coast on Friday, forecasters warn", "forecasters",
                "Storm will hit the coast on Friday"
            ),
            ("Brakes had failed before the crash, inquest hears", "inquest", "Brakes had failed before the crash"),
        ])
    func headlines(_ headline: String, _ source: String, _ content: String) throws {
        let text = AnalyzedText(DocumentText(headline + "\n\nRain fell on most days of the week."))
        let found = try #require(AttributionFinder().attributions(in: text).first)
        #expect(found.source.map(text.string(of:)) == [source])
        #expect(found.content.map(text.string(of:)) == [content])
    }
}
