package import Record

/// A small newsroom that the tests of index and API share.
package enum Newsroom {
    /// Defense with air defense in it, the economy, and the weather.
    package static let taxonomy = Taxonomy(
        [
            topic("defense", "Defense"), topic("air-defense", "Air defense", ["air defence"], broader: "defense"),
            topic("missiles", "Missiles", broader: "air-defense"), topic("economy", "Economy"),
            topic("weather", "Weather"),
        ])

    /// Two whom everyone knows; one of them has said nothing.
    package static let registry = SpeakerRegistry(
        [
            RegisteredSpeaker(
                slug: slug("lindqvist"), name: "Astrid Lindqvist", kind: .person, roles: ["Foreign Minister"],
                aliases: ["A. Lindqvist"], sameAs: ["https://www.wikidata.org/entity/Q1"]),
            RegisteredSpeaker(slug: slug("port-authority"), name: "Port Authority", kind: .organization),
        ])

    /// Three documents of different days, one without a date.
    package static let documents = [first, second, third]

    /// The index of it all.
    package static let index = RecordIndex(documents, taxonomy: taxonomy, registry: registry)

    private static let first: AnnotatedDocument = {
        var document = DocumentFixture(
            "minister", title: "Minister promises radars", publisher: "Harbor Post",
            published: "2024-03-08T10:00:00Z")
        document.add(
            StatementFixture(
                "Astrid Lindqvist", "new radars arrive in spring", speaker: "lindqvist", topics: ["air-defense"]
            )
            .with {
                $0.role = "Foreign Minister"
                $0.date = "2024-03-07"
                $0.dateText = "on Thursday"
                $0.place = "Oslo"
                $0.event = "press conference"
                $0.stance = .promises
            })
        document.add(
            StatementFixture(
                "The minister", "“the budget is settled”", speaker: "lindqvist", topics: ["economy", "defense"]
            )
            .with {
                $0.name = "Astrid Lindqvist"
                $0.kind = .direct
            })
        document.add(StatementFixture("officials", "talks would go on"))
        return document.annotated
    }()

    private static let second: AnnotatedDocument = {
        var document = DocumentFixture(
            "storm", title: "Storm closes the harbor", publisher: "Coast News", published: "2024-03-10")
        document.add(
            StatementFixture(
                "Mara Okafor", "the storm’s café roofs are gone", speaker: "mara-okafor", topics: ["weather"]))
        document.add(
            StatementFixture(
                "Ben Okafor", "missile batteries were not damaged by the storms", speaker: "ben-okafor",
                topics: ["missiles"]
            )
            .with { $0.stance = .denies })
        document.add(
            StatementFixture(
                "Tove Halvorsen", "harbor dues pay for Soviet-style radar repairs", speaker: "tove-halvorsen",
                topics: ["harbor-dues"]))
        return document.annotated
    }()

    private static let third: AnnotatedDocument = {
        var document = DocumentFixture("undated", title: "Undated note")
        document.add(
            StatementFixture("Astrid Lindqvist", "the radar arrived", speaker: "lindqvist", topics: ["air-defense"]))
        return document.annotated
    }()

    private static func topic(_ name: String, _ label: String, _ others: [String] = [], broader: String? = nil) -> Topic
    {
        Topic(slug: slug(name), label: label, alternativeNames: others, broader: broader.map { [slug($0)] } ?? [])
    }

    /// The slug that `text` is.
    package static func slug(_ text: String) -> Slug {
        guard let slug = Slug(text) else { preconditionFailure("'\(text)' is no slug") }
        return slug
    }
}
