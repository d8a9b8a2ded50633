import Record
import Testing

@testable import Extraction

@Suite struct StatementTopicsTests {
    @Test(
        "terms match by word, whatever their inflection, spelling, case and hyphens",
        arguments: [
            ("Ruiz said air defense was needed.", "air-defense"),
            ("Ruiz said air defence systems were needed.", "air-defense"),
            ("Ruiz said an air-defense system was needed.", "air-defense"),
            ("Ruiz said the soldiers slept.", "troops"),
            ("Ruiz said the town was flooded.", "flooding"),
            ("Ruiz said the labour unions would strike.", "labor"),
            ("Ruiz said the vaccine programme worked.", "world-health"),
            ("Ruiz said the WHO was right.", "world-health"),
        ])
    func matches(text: String, topic: String) throws {
        let statement = try #require(Newsroom.statements(text).first)
        #expect(statement.topics.contains { $0.topic.description == topic })
    }

    @Test("the noun that names a claim is evidence, a speaker's name is none")
    func namedClaim() throws {
        let named = try #require(
            Newsroom.statement("late", in: "One of the Flood Ministry warnings is that the river rises late."))
        #expect(named.topics.contains { $0.topic.description == "flooding" })
        let said = try #require(Newsroom.statement("late", in: "The Flood Ministry said that it is late."))
        #expect(!said.topics.contains { $0.topic.description == "flooding" })
    }

    @Test(
        "a word that is no term is no evidence",
        arguments: [
            ("Ruiz asked who was right.", "world-health"),
            ("Ruiz said every patriot was right.", "air-defense"),
            ("Ruiz said the floor was wet.", "flooding"),
            ("Ruiz said the court was right.", "courts"),
        ])
    func refuses(text: String, topic: String) throws {
        let statement = try #require(Newsroom.statements(text).first)
        #expect(!statement.topics.contains { $0.topic.description == topic })
    }

    private static let report = """
        Ruiz: the sky is safe

        Minister Ana Ruiz said the air defense systems had arrived. She said the air defense was new. She said the Patriot was next.

        Ruiz said the soldiers would stay at home. She said such systems were expensive.

        "It is expensive," said Tom Hale.
        """

    @Test("a statement on troops in a report on air defense is not about air defense")
    func documentAloneAssignsNothing() throws {
        let statement = try #require(Newsroom.statement("soldiers", in: Self.report))
        #expect(statement.topics.map(\.topic.description) == ["troops"])
    }

    @Test("a weak term is enough in a report on its topic")
    func documentLifts() throws {
        let statement = try #require(Newsroom.statement("Patriot", in: Self.report))
        #expect(statement.topics.map(\.topic.description) == ["air-defense"])
        #expect(statement.topics.first?.evidence == ["Patriot"])
    }

    @Test("words that point back take the topic of the speaker's statement before, weakly; another speaker's never")
    func pointsBack() throws {
        let text =
            "Minister Ana Ruiz said the air defense systems had come. She said such systems were dear. "
            + "\"It is much,\" said Tom Hale."
        let first = try #require(Newsroom.statement("had come", in: text)?.topics.first)
        let second = try #require(Newsroom.statement("were dear", in: text)?.topics.first)
        #expect(second.topic == first.topic)
        #expect(second.score < first.score)
        #expect(Newsroom.statement("It is much", in: text)?.topics.isEmpty == true)
    }

    @Test(
        "where no topic fits, the most telling noun phrase makes one, the whole of a name",
        arguments: [
            (
                "Ruiz said the beekeeping license scheme was new. The scheme is loved. A scheme is a scheme.",
                "beekeeping", "beekeeping-license-scheme", "Beekeeping license scheme"
            ),
            ("Ruiz said it was the new license scheme.", "scheme", "license-scheme", "License scheme"),
            ("Ruiz said the ferry left for New Hampshire.", "ferry", "new-hampshire", "New Hampshire"),
        ])
    func salientPhrase(text: String, words: String, slug: String, label: String) throws {
        let topic = try #require(Newsroom.statement(words, in: text)?.topics.first)
        #expect(topic.topic.description == slug)
        #expect(topic.label == label)
    }

    @Test(
        "forms of a word are its inflections and spellings",
        arguments: [
            ("produce", "produced"), ("produce", "producing"), ("ban", "banned"), ("policy", "policies"),
            ("color", "colour"), ("defense", "defence"), ("center", "centre"), ("organize", "organised"),
            ("program", "programmes"), ("child", "children"),
        ])
    func forms(word: String, form: String) {
        #expect(WordForms.forms(of: word).contains(form))
    }

    @Test(
        "a word that another only resembles is no form of it", arguments: [("training", "train"), ("police", "policy")])
    func noForms(word: String, other: String) {
        #expect(!WordForms.forms(of: word).contains(other))
    }
}
