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
        #expect(withdrawals.statements[id] == 20)
        #expect(withdrawals.statements.count == Newsroom.index.statementCount)
        #expect(withdrawals.documents.count == Newsroom.index.documents.count)
        publisher.publish(Newsroom.index, at: 40)
        #expect(publisher.snapshot?.withdrawals == Withdrawals())
    }

    @Test("what an earlier process remembered counts, and only the latest are remembered")
    func bounds() throws {
        let count = Withdrawals.maximumCount + 10
        let many = Dictionary(uniqueKeysWithValues: (0..<count).map { (StatementID(rawValue: UInt64($0)), $0) })
        let publisher = RecordPublisher(withdrawals: Withdrawals(statements: many))
        publisher.publish(Newsroom.index, at: 0)
        let statements = try #require(publisher.snapshot?.withdrawals.statements)
        #expect(statements.count == Withdrawals.maximumCount)
        #expect(statements[StatementID(rawValue: 9)] == nil)
        #expect(statements[StatementID(rawValue: 10)] == 10)
    }
}
