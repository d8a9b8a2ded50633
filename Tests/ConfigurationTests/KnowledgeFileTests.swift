import Configuration
import Record
import Testing
import YAMLReader

@Suite("Knowledge files")
struct KnowledgeFileTests {
    @Test("Topics are read with their terms, names and places in the taxonomy")
    func topics() throws {
        let text = """
            topics:
              - id: defense
                label: Defense
              - id: air-defense
                label: Air defense
                names: [air defence]
                broader: [defense]
                mediaTopic: "16000000"
                terms: [air defense, {term: missile battery, weight: 0.6}]
            """
        let taxonomy = try TopicsFile.parse(Array(text.utf8), file: "t.yaml")
        let slug = try #require(Slug("air-defense"))
        let topic = try #require(taxonomy[slug])
        #expect(topic.terms == [TopicTerm(phrase: "air defense"), TopicTerm(phrase: "missile battery", weight: 0.6)])
        #expect(topic.mediaTopic == "16000000")
        let otherName = try #require(Slug("air-defence"))
        #expect(taxonomy.canonicalSlug(forOtherName: otherName) == slug)
        let broader = try #require(Slug("defense"))
        #expect(taxonomy.withNarrower(broader).map(\.description) == ["defense", "air-defense"])
    }

    @Test(
        "A mistake in the topics is told with its line and what was expected",
        arguments: [
            (
                "topics:\n - id: a\n   label: A\n   terms: [{term: x, weight: heavy}]",
                "4:30: 'weight' takes a number from 0.01 to 10.0, found 'heavy'"
            ),
            (
                "topics:\n - id: a\n   label: A\n - id: a\n   label: B",
                "4:4: the id 'a' is taken by the entry on line 2"
            ),
            ("topics:\n - id: a\n   label: A\n   broader: [b]", "2:4: 'broader' of 'a' names no topic: 'b'"),
            (
                "topics:\n - id: a\n   label: A\n   broader: [b]\n - id: b\n   label: B\n   broader: [a]",
                "2:4: 'broader' of 'a' leads back to it: take one out"
            ),
            (
                "topics:\n - id: Air Defense\n   label: A",
                "2:8: 'id' takes a slug (lower-case letters, digits, single hyphens), found 'Air Defense'"
            ),
            ("topics:\n - label: A", "2:4: 'id' is missing: expected a slug such as air-defense"),
            ("topics:\n - id: a", "2:4: a topic needs 'label': a text"),
            (
                "topics:\n - id: a\n   label: A\n   mediaTopic: 65",
                "4:16: 'mediaTopic' takes the 8 digits of an IPTC Media Topic, found '65'"
            ),
            ("topics: x", "1:9: 'topics' takes a list, found 'x'"),
            ("topic: []", "1:1: unknown key 'topic': did you mean 'topics'?"),
        ])
    func wrongTopics(text: String, message: String) {
        let error = #expect(throws: YAMLError.self) { try TopicsFile.parse(Array(text.utf8), file: "t.yaml") }
        #expect(error?.description == "t.yaml:" + message)
    }

    @Test("Speakers are read with their roles and links")
    func speakers() throws {
        let text =
            "speakers:\n- {id: who, name: World Health Organization, kind: organization, aliases: [WHO], wikidata: Q7817}"
        let registry = try SpeakersFile.parse(Array(text.utf8), file: "s.yaml")
        let slug = try #require(Slug("who"))
        let speaker = try #require(registry[slug])
        #expect(speaker.kind == .organization)
        #expect(speaker.aliases == ["WHO"])
        #expect(speaker.sameAs == ["http://www.wikidata.org/entity/Q7817"])
    }

    @Test("A role can say between which dates it is held")
    func roles() throws {
        let text = "speakers:\n- {id: a, name: A, roles: [Mayor, {title: Chair, from: 2020-05, to: 2023}]}"
        let speaker = try #require(SpeakersFile.parse(Array(text.utf8), file: "s.yaml").speakers.first)
        #expect(speaker.roles == ["Mayor", "Chair"])
        let held = try ["2020-04-30", "2020-05-01", "2023-12-31", "2024-01-01"].map { day in
            let date = try #require(CalendarDate(day))
            return speaker.heldRoles.map { $0.isHeld(on: date) }
        }
        #expect(held == [[true, false], [true, true], [true, true], [true, false]])
    }

    @Test(
        "A mistake in the speakers is told with its line and what was expected",
        arguments: [
            ("speakers:\n- {id: a, name: A, kind: robot}", "2:26: 'kind' takes person or organization, found 'robot'"),
            (
                "speakers:\n- {id: a, name: A, wikidata: 57665}",
                "2:30: 'wikidata' takes an item such as Q57665, found '57665'"
            ),
            ("speakers:\n- {id: a, name: A, sameAs: x}", "2:28: 'sameAs' takes URLs, found 'x'"),
            ("speakers:\n- {id: a, nam: A}", "2:11: unknown key 'nam': did you mean 'name'?"),
            (
                "speakers:\n- {id: a, name: A, roles: [{title: Chair, from: May}]}",
                "2:49: 'from' takes a date such as 2014-10-01, 2014-10 or 2014, found 'May'"
            ),
            (
                "speakers:\n- {id: a, name: A, roles: [{title: Chair, from: 2020, to: 2019}]}",
                "2:59: 'to' takes a date that is not before 'from', 2020"
            ),
            ("speakers:\n- {id: a, name: A, roles: [{from: 2020}]}", "2:28: a role needs 'title': a text"),
        ])
    func wrongSpeakers(text: String, message: String) {
        let error = #expect(throws: YAMLError.self) { try SpeakersFile.parse(Array(text.utf8), file: "s.yaml") }
        #expect(error?.description == "s.yaml:" + message)
    }

    @Test("The built-in files are well-formed and not empty")
    func builtIn() throws {
        #expect(try !TopicsFile.parse(BuiltInFile.topics.bytes, file: BuiltInFile.topics.name).topics.isEmpty)
        #expect(try !SpeakersFile.parse(BuiltInFile.speakers.bytes, file: BuiltInFile.speakers.name).speakers.isEmpty)
    }

    @Test("Read keys are listed by their digests, with a rate each")
    func keys() throws {
        let digest = String(repeating: "0a", count: 32)
        let text =
            "keys:\n - {name: desk, sha256: \(digest), rate: 600/m}\n - {name: b, sha256: '\(String(repeating: "FF", count: 32))'}"
        let keys = try KeysFile.parse(Array(text.utf8), file: "k.yaml")
        #expect(keys.map(\.name) == ["desk", "b"])
        #expect(keys[0].digest == Array(repeating: 10, count: 32))
        #expect(keys[0].rate?.count == 600 && keys[0].rate?.seconds == 60)
        #expect(keys[1].rate == nil)
    }

    @Test(
        "A mistake in the read keys is told with its line and what was expected",
        arguments: [
            ("keys:\n - name: a\n   sha256: abc", "3:12: 'sha256' takes 64 hexadecimal digits"),
            ("keys:\n - name: a", "2:4: a key needs 'sha256': a text"),
            ("keys:\n - {name: a, sha256: D, rate: 5}", "2:37: 'rate' takes requests a second"),
            ("keys:\n - {name: a, sha256: D}\n - {name: b, sha256: D}", "3:4: the key was listed before"),
        ])
    func wrongKeys(_ text: String, _ message: String) {
        let digits = String(repeating: "1", count: 64)
        let error = #expect(throws: YAMLError.self) {
            try KeysFile.parse(Array(text.replacing("D", with: digits).utf8), file: "k.yaml")
        }
        #expect(
            error?.description.contains(message.split(separator: ": ", maxSplits: 1).last ?? "") == true,
            "\(String(describing: error))")
    }
}
