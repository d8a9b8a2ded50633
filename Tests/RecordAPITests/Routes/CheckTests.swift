import HTTPWire
import JSONReader
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct CheckTests {
    private let desk = Newsdesk()

    @Test(
        "words are verbatim, altered, paraphrased or not on the record",
        arguments: [
            ("new radars arrive in spring", "verbatim"), ("New RADARS, arrive!", "verbatim"),
            ("“The budget is settled.”", "verbatim"), ("the storm's cafe roofs are gone", "verbatim"),
            ("new radars … in spring", "verbatim"), ("new [...] spring", "verbatim"),
            ("[the] radars arrive", "verbatim"), ("[N]ew radar[s] arrive", "verbatim"),
            ("new radars [a]rrive", "verbatim"),
            ("new [ra] radars", "verbatim"), ("new radar[] arrive", "altered"),
            ("new radar arrives in spring", "altered"), ("new radars will arrive in spring", "altered"),
            ("new radars arrive in winter", "altered"), ("missile batteries were damaged by the storms", "altered"),
            ("storms damaged some missile batteries", "paraphrase"),
            ("nothing of the sort was ever said", "not-found"), ("radars", "verbatim"), ("zeppelin", "not-found"),
            // Words that every sentence has make none alike, and what the record never had weighs the most.
            ("were you not the one by the bridge", "not-found"), ("radars in zeppelins over spring", "not-found"),
        ])
    func verdicts(_ quote: String, _ verdict: String) throws {
        let check = try desk.json("/check?quote=" + escaped(quote))
        #expect(check["verdict"]?.string == verdict, "\(check)")
        #expect(check["quote"]?.string == quote)
        #expect(check["matches"]?.items.isEmpty == (verdict == "not-found"))
    }

    @Test(
        "nearly the words are altered ones, however frequent they are and however rare what is in their place",
        arguments: [
            ("the old budget can't be rushed now", "altered"), ("the new budget can't be rushed now", "verbatim"),
            ("an old budget has been found", "not-found"),
        ])
    func close(_ quote: String, _ verdict: String) throws {
        let documents = (0..<60).map { number in
            var document = DocumentFixture("budget-\(number)")
            document.add(StatementFixture("Mara Okafor", "the new budget can't be rushed now"))
            return document.annotated
        }
        let snapshot = RecordSnapshot(index: RecordIndex(documents), version: 1, epochSecond: 0)
        let check = try Newsdesk(snapshot: snapshot).json("/check?quote=" + escaped(quote))
        #expect(check["verdict"]?.string == verdict)
    }

    @Test(
        "where one word alone tells anything, nothing without it is like the quotation",
        arguments: [
            ("we will stay", "not-found"), ("we will follow", "verbatim"), ("will follow", "verbatim"),
        ])
    func oneTellingWord(_ quote: String, _ verdict: String) throws {
        var document = DocumentFixture("papers")
        document.add(StatementFixture("Mara Okafor", "we will follow the paper"))
        document.add(StatementFixture("Ib Lund", "they stay"))
        let snapshot = RecordSnapshot(index: RecordIndex([document.annotated]), version: 1, epochSecond: 0)
        #expect(try Newsdesk(snapshot: snapshot).json("/check?quote=" + escaped(quote))["verdict"]?.string == verdict)
    }

    @Test("a speaker who is not on the record is told to be none", arguments: ["json", "html"])
    func unknownSpeaker(_ form: String) {
        let page = desk.text("/check.\(form)?quote=new+radars+arrive&speaker=lindqvst")
        #expect(page.contains("No speaker"))
        #expect(page.contains("lindqvist"))
        #expect(!desk.text("/check.\(form)?quote=zeppelin&speaker=lindqvist").contains("No speaker"))
    }

    @Test(
        "the differences of an altered quotation are told word by word",
        arguments: [
            (
                "new radar will arrive in spring",
                [
                    "equal / new / new", "inflected / radar / radars", "inserted / will / -",
                    "equal / arrive in spring / arrive in spring",
                ]
            ),
            (
                "new radars arrive in winter",
                ["equal / new radars arrive in / new radars arrive in", "replaced / winter / spring"]
            ),
            (
                "missile batteries were damaged by … storms",
                [
                    "equal / missile batteries were / missile batteries were", "omitted / - / not",
                    "equal / damaged by / damaged by", "elided / - / the", "equal / storms / storms",
                ]
            ),
        ])
    func differences(_ quote: String, _ expected: [String]) throws {
        let match = try #require(try desk.json("/check?quote=" + escaped(quote))["matches"]?[0])
        let edits = match["differences"]?.items.map { step in
            [step["edit"], step["quoted"], step["recorded"]].map { $0?.string ?? "-" }.joined(separator: " / ")
        }
        #expect(edits == expected)
    }

    @Test(
        "how a newsroom divides words, and what an editor put in or changed in brackets, makes no difference",
        arguments: [
            ("the cooperation plan costs $1,200", "verbatim"), ("the co-operation plan costs $1200", "verbatim"),
            ("the co operation plan costs $1 200", "verbatim"), ("costs $1,201", "altered"),

            ("the US embassy opens at 5pm", "altered"), ("the US embassy opens at 5 pm", "verbatim"),
            ("the U.S. embassy opens at 5 p.m.", "verbatim"), ("us embassy opens", "verbatim"),
            ("send an email to the minister", "verbatim"), ("send an e-mail to the [finance] minister", "verbatim"),
            ("send an e-mail to the finance minister", "verbatim"),
            ("send an e-mail to the foreign minister", "altered"),
            ("Whoever fails this test leaves", "verbatim"), ("whoever fail[ed] this test leaves", "altered"),
            ("send to the minister", "altered"), ("send an e-mail the minister", "altered"),
        ])
    func typography(_ quote: String, _ verdict: String) throws {
        var document = DocumentFixture("typography")
        let contents = [
            "“the co\u{2011}operation plan costs $1,200”", "“the U.S. embassy opens at 5 p.m.”",
            "“send an e-mail to the [finance] minister”", "“[W]hoever fail[s] this test [of ours] leaves”",
        ]
        for content in contents { document.add(StatementFixture("Mara Okafor", content)) }
        let desk = Newsdesk(
            snapshot: RecordSnapshot(index: RecordIndex([document.annotated]), version: 1, epochSecond: 0))
        let check = try desk.json("/check?quote=" + escaped(quote))
        #expect(check["verdict"]?.string == verdict, "\(check)")
        let text = desk.text("/documents/typography/text").unicodeScalars
        for match in check["matches"]?.items ?? [] {
            let (start, end) = try (#require(match["start"]?.integer), #require(match["end"]?.integer))
            let words = String(String.UnicodeScalarView(text.dropFirst(start).prefix(end - start)))
            #expect(!words.isEmpty && !words.hasPrefix(" ") && !words.hasSuffix(" "))
        }
    }

    @Test(
        "contractions are the words that they stand for",
        arguments: [
            ("missile batteries weren't damaged by the storms", "verbatim"), ("new radars aren't in spring", "altered"),
            ("the storm’s café roofs are gone", "verbatim"),
        ])
    func contractions(_ quote: String, _ verdict: String) throws {
        #expect(try desk.json("/check?quote=" + escaped(quote))["verdict"]?.string == verdict)
    }

    @Test("a phrase that was dropped without a sign is one run of omitted words")
    func droppedPhrase() throws {
        let match = try #require(
            try desk.json("/check?quote=" + escaped("missile batteries by the storms"))["matches"]?[0])
        let omitted = match["differences"]?.items.filter { $0["edit"]?.string == "omitted" }
        #expect(omitted?.compactMap { $0["recorded"]?.string } == ["were not damaged"])
    }

    @Test(
        "a negation that only one of the two has is told",
        arguments: [
            ("missile batteries were damaged by the storms", true),
            ("missile batteries were not damaged by storms", false),
            ("storms did damage some missile batteries", true), ("no storms damaged some missile batteries", false),
        ])
    func negation(_ quote: String, _ differs: Bool) throws {
        let match = try #require(try desk.json("/check?quote=" + escaped(quote))["matches"]?[0])
        #expect((match["negationDiffers"] == .bool(true)) == differs)
    }

    @Test("a match tells exactly where the words stand")
    func place() throws {
        let match = try #require(try desk.json("/check?quote=arrive+in+spring")["matches"]?[0])
        #expect(match["text"]?.string == "arrive in spring")
        let url = try #require(match["statement"]?["document"]?["url"]?.string)
        let text = Array(String(decoding: desk.answer(url + "/text").body, as: UTF8.self).unicodeScalars)
        let (start, end) = (try #require(match["start"]?.integer), try #require(match["end"]?.integer))
        #expect(String(String.UnicodeScalarView(text[start..<end])) == "arrive in spring")
    }

    @Test("another's words are found elsewhere, not with the speaker")
    func misattribution() throws {
        let check = try desk.json("/check?quote=new+radars+arrive+in+spring&speaker=mara-okafor")
        #expect(check["verdict"]?.string == "not-found")
        #expect(check["elsewhere"]?[0]?["statement"]?["speaker"]?["id"]?.string == "lindqvist")
        let right = try desk.json("/check?quote=new+radars+arrive+in+spring&speaker=astrid-lindqvist")
        #expect(right["verdict"]?.string == "verbatim")
        #expect(right["elsewhere"] == nil)
    }

    @Test("a quotation at the limit is compared, one over it refused")
    func limits() {
        #expect(desk.answer("/check?quote=" + String(repeating: "radar+", count: 300)).status.code == 200)
        #expect(desk.answer("/check?quote=" + String(repeating: "radar+", count: 301)).status.code == 400)
    }

    private func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }
}

extension CheckTests {
    /// A document that splits two quotations with who said them; another speaks in between the last two.
    private static let splitDesk: Newsdesk = {
        var fixture = DocumentFixture("split", published: "2024-03-12")
        for (source, content, speaker) in [
            ("Ola Berg", "the ferries will not sail tonight", "ola-berg"),
            ("Ola Berg", "whoever has to cross should take the bridge", "ola-berg"),
            ("Tove Halvorsen", "the bridge is closed to lorries", "tove-halvorsen"),
            ("Ola Berg", "nobody told him that", "ola-berg"),
        ] { fixture.add(StatementFixture(source, content, speaker: speaker)) }
        return Newsdesk(
            snapshot: RecordSnapshot(index: RecordIndex([fixture.annotated]), version: 1, epochSecond: 0))
    }()

    @Test(
        "words that a document splits between statements of one speaker are one quotation",
        arguments: [
            ("The ferries will not sail tonight. Whoever has to cross should take the bridge.", "verbatim", 1),
            ("not sail tonight; whoever has to cross", "verbatim", 1),
            ("The ferries will not sail tonight. Who has to cross should take the bridge.", "altered", 1),
            ("take the bridge. The bridge is closed to lorries", "altered", 0),
            ("Whoever has to cross should take the bridge. Nobody told him that.", "altered", 0),
            ("the ferries will not sail tonight", "verbatim", 0),
        ])
    func split(_ quote: String, _ verdict: String, _ furtherCount: Int) throws {
        let check = try Self.splitDesk.json("/check?quote=" + escaped(quote))
        #expect(check["verdict"]?.string == verdict)
        #expect(check["matches"]?[0]?["continuedIn"]?.items.count ?? 0 == furtherCount)
    }

    @Test("the statement with all of the words is found among many short ones with some of them")
    func crowd() throws {
        let wanted = "the bridge at the old mill is closed to lorries until further notice"
        var fixture = DocumentFixture("crowd", published: "2024-03-12")
        for number in 0..<60 { fixture.add(StatementFixture("officials", "the bridge \(number) is closed")) }
        fixture.add(StatementFixture("officials", wanted))
        let desk = Newsdesk(
            snapshot: RecordSnapshot(index: RecordIndex([fixture.annotated]), version: 1, epochSecond: 0))
        let check = try desk.json("/check?quote=" + escaped(wanted))
        #expect(check["verdict"]?.string == "verbatim")
        #expect(check["matches"]?[0]?["statement"]?["text"]?.string == wanted)
    }
}
