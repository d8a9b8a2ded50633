import Record
import RecordFixtures
import Testing

struct SnapshotDifferenceTests {
    /// A sentence of a document's version.
    struct Said: Sendable {
        let source: String, content: String, speaker: String?

        init(_ source: String, _ content: String, _ speaker: String? = nil) {
            (self.source, self.content, self.speaker) = (source, content, speaker)
        }
    }

    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let before: [Said], after: [Said]
        /// How many are new, corrected under the same name, corrected under another, withdrawn.
        let counts: [Int]
    }

    private static let dam = Said("Mara Ellis", "the old dam on the river will be closed by next spring", "mara-ellis")

    private static let edits = [
        Edit(testDescription: "nothing changes", before: [dam], after: [dam], counts: [0, 0, 0, 0]),
        Edit(
            testDescription: "a word is another", before: [dam],
            after: [Said("Mara Ellis", "the old dam on the river will be closed by next summer", "mara-ellis")],
            counts: [0, 0, 1, 0]),
        Edit(
            testDescription: "the words are another's", before: [dam],
            after: [Said("Tom Reyes", "the old dam on the river will be closed by next spring", "tom-reyes")],
            counts: [0, 0, 1, 0]),
        Edit(
            testDescription: "the same source is resolved otherwise", before: [dam],
            after: [Said("Mara Ellis", "the old dam on the river will be closed by next spring", "other-ellis")],
            counts: [0, 1, 0, 0]),
        Edit(
            testDescription: "another word, said by another", before: [dam],
            after: [Said("Tom Reyes", "the old dam on the river will be closed by next summer", "tom-reyes")],
            counts: [1, 0, 0, 1]),
        Edit(
            testDescription: "other words in the same place by the same speaker", before: [dam],
            after: [Said("Mara Ellis", "nobody has asked her", "mara-ellis")], counts: [0, 0, 1, 0]),
        Edit(
            testDescription: "other words elsewhere by the same speaker", before: [dam],
            after: [
                Said("Tom Reyes", "rain is not what it was when he was young", "tom-reyes"),
                Said("Mara Ellis", "nobody has asked her", "mara-ellis"),
            ], counts: [2, 0, 0, 1]),
        Edit(testDescription: "one more", before: [dam], after: [dam, Said("Tom Reyes", "no")], counts: [1, 0, 0, 0]),
        Edit(testDescription: "one less", before: [dam, Said("Tom Reyes", "no")], after: [dam], counts: [0, 0, 0, 1]),
        Edit(
            testDescription: "two near ones pair with the likest each",
            before: [
                Said("Ola Berg", "ten boats were lost at sea in the storm", "ola-berg"),
                Said("Ola Berg", "ten boats were found at sea after the storm", "ola-berg"),
            ],
            after: [
                Said("Ola Berg", "twelve boats were found at sea after the storm", "ola-berg"),
                Said("Ola Berg", "twelve boats were lost at sea in the storm", "ola-berg"),
            ], counts: [0, 0, 2, 0]),
        Edit(testDescription: "the document goes", before: [dam], after: [], counts: [0, 0, 0, 1]),
    ]

    private static func index(_ sentences: [Said], _ id: String = "dam") -> RecordIndex {
        var fixture = DocumentFixture(id)
        for said in sentences { fixture.add(StatementFixture(said.source, said.content, speaker: said.speaker)) }
        var other = DocumentFixture("other")
        other.add(StatementFixture("Mara Ellis", "this one is always there", speaker: "mara-ellis"))
        return RecordIndex(sentences.isEmpty ? [other.annotated] : [fixture.annotated, other.annotated])
    }

    @Test("an edit tells what is new, corrected and withdrawn", arguments: edits)
    func counts(_ edit: Edit) {
        let difference = SnapshotDifference(from: Self.index(edit.before), to: Self.index(edit.after))
        let renamed = difference.corrected.count { $0.former != nil }
        #expect(
            [difference.new.count, difference.corrected.count - renamed, renamed, difference.withdrawn.count]
                == edit.counts)
        #expect(difference.isEmpty == (edit.counts == [0, 0, 0, 0]))
    }

    @Test("a correction leads from the former words to the present ones")
    func rows() throws {
        let edit = Self.edits[9]
        let (old, new) = (Self.index(edit.before), Self.index(edit.after))
        for correction in SnapshotDifference(from: old, to: new).corrected {
            let (former, present) = (old.statement(at: correction.formerRow), new.statement(at: correction.row))
            #expect(former.id == correction.former)
            #expect(present.id == correction.id)
            #expect(former.readableText.dropFirst(3).elementsEqual(present.readableText.dropFirst(6)))
        }
    }

    @Test("documents that are not named as changed are not compared")
    func scope() throws {
        let edit = Self.edits[1]
        let (old, new) = (Self.index(edit.before), Self.index(edit.after))
        #expect(SnapshotDifference(from: old, to: new, in: []).isEmpty)
        #expect(SnapshotDifference(from: old, to: new, in: [try #require(DocumentID("other"))]).isEmpty)
        #expect(SnapshotDifference(from: old, to: new, in: [try #require(DocumentID("dam"))]).corrected.count == 1)
    }

    @Test("a document that stays with another title is edited, those that come and go are not")
    func edited() throws {
        func index(_ titles: [String: String]) -> RecordIndex {
            RecordIndex(titles.sorted { $0.key < $1.key }.map { DocumentFixture($0.key, title: $0.value).annotated })
        }
        let old = index(["a": "One", "b": "Two", "c": "Three"])
        let difference = SnapshotDifference(from: old, to: index(["a": "One", "b": "Too", "d": "Four"]))
        #expect(difference.editedDocuments == [try #require(DocumentID("b"))])
        #expect(!difference.isEmpty)
    }

    @Test("words that move to another document are no correction")
    func documents() {
        let difference = SnapshotDifference(from: Self.index([Self.dam]), to: Self.index([Self.dam], "another"))
        #expect(difference.new.count == 1 && difference.withdrawn.count == 1 && difference.corrected.isEmpty)
    }
}
