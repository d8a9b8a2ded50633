import RecordFixtures
import Testing

@testable import Record

struct WithdrawalsTests {
    @Test("what a publication lacks is withdrawn until it comes back")
    func publications() throws {
        let publisher = RecordPublisher()
        publisher.publish(Newsroom.index, at: 10)
        #expect(publisher.snapshot?.withdrawals == Withdrawals())
        let id = Newsroom.index.statement(at: 0).id
        publisher.publish(RecordIndex([]), at: 20)
        publisher.publish(RecordIndex([]), at: 30)
        let withdrawals = try #require(publisher.snapshot?.withdrawals)
        #expect(withdrawals.statements[id] == Withdrawals.Fate(at: 20))
        #expect(withdrawals.statements.count == Newsroom.index.statementCount)
        #expect(withdrawals.documents.count == Newsroom.index.documents.count)
        publisher.publish(Newsroom.index, at: 40)
        #expect(publisher.snapshot?.withdrawals == Withdrawals())
    }

    @Test("what an earlier process remembered counts, and only the latest are remembered")
    func bounds() throws {
        let count = Withdrawals.maximumCount + 10
        let many = Dictionary(
            uniqueKeysWithValues: (0..<count).map { (StatementID(rawValue: UInt64($0)), Withdrawals.Fate(at: $0)) })
        let publisher = RecordPublisher(withdrawals: Withdrawals(statements: many))
        publisher.publish(Newsroom.index, at: 0)
        let statements = try #require(publisher.snapshot?.withdrawals.statements)
        #expect(statements.count == Withdrawals.maximumCount)
        #expect(statements[StatementID(rawValue: 9)] == nil)
        #expect(statements[StatementID(rawValue: 10)]?.epochSecond == 10)
    }

    /// Versions of one sentence of one document.
    private static let versions = [
        "one boat is lost at sea", "two boats are lost at sea", "two boats were lost at sea",
    ]
    .map { content in
        var fixture = DocumentFixture("boats")
        fixture.add(StatementFixture("Ola Berg", content, speaker: "ola-berg"))
        return RecordIndex([fixture.annotated])
    }
    private static let ids = versions.map { $0.statement(at: 0).id }

    @Test("a statement corrected twice leads to what it says now, and back once it says the first again")
    func corrections() throws {
        let publisher = RecordPublisher()
        for (second, version) in Self.versions.enumerated() { publisher.publish(version, at: second) }
        let withdrawals = publisher.withdrawals
        #expect(withdrawals.statements[Self.ids[0]] == Withdrawals.Fate(at: 1, successor: Self.ids[2]))
        #expect(withdrawals.statements[Self.ids[1]] == Withdrawals.Fate(at: 2, successor: Self.ids[2]))
        #expect(withdrawals.corrections(by: Self.ids[2]).map(\.former) == [Self.ids[0], Self.ids[1]])
        #expect(withdrawals.corrections(by: Self.ids[2]).map(\.epochSecond) == [1, 2])
        publisher.publish(Self.versions[0], at: 3)
        #expect(publisher.withdrawals.statements[Self.ids[0]] == nil)
        #expect(publisher.withdrawals.statements[Self.ids[1]] == Withdrawals.Fate(at: 2, successor: Self.ids[0]))
        #expect(publisher.withdrawals.corrections(by: Self.ids[0]).map(\.former) == [Self.ids[1], Self.ids[2]])
        #expect(publisher.withdrawals.corrections(by: Self.ids[2]).isEmpty)
    }

    @Test("what a withdrawn statement corrected is withdrawn with it")
    func withdrawnCorrection() {
        let publisher = RecordPublisher()
        for (second, version) in Self.versions.enumerated() { publisher.publish(version, at: second) }
        publisher.publish(RecordIndex([]), at: 3)
        #expect(publisher.withdrawals.statements.values.allSatisfy { $0.successor == nil })
        #expect(publisher.withdrawals.statements.count == 3)
    }

    @Test("what is read again knows its corrections")
    func rereading() {
        let fates = [Self.ids[0]: Withdrawals.Fate(at: 1, successor: Self.ids[2])]
        let publisher = RecordPublisher(withdrawals: Withdrawals(statements: fates))
        publisher.publish(Self.versions[2], at: 5)
        #expect(publisher.withdrawals.corrections(by: Self.ids[2]).map(\.former) == [Self.ids[0]])
        publisher.publish(Self.versions[0], at: 6)
        #expect(publisher.withdrawals.statements[Self.ids[2]]?.successor == Self.ids[0])
    }
}
