import Record
import RecordFixtures
import Testing

struct RecordPublisherTests {
    @Test("a reader sees what was published last, and keeps it until there is more")
    func reading() {
        let publisher = RecordPublisher()
        var reader = RecordReader(publisher)
        var versions: [UInt64] = [reader.refresh()?.version ?? 0]
        publisher.publish(RecordIndex([]), at: 1)
        versions.append(reader.refresh()?.version ?? 0)
        versions.append(reader.refresh()?.version ?? 0)
        publisher.publish(Newsroom.index, at: 2)
        versions.append(reader.refresh()?.version ?? 0)
        #expect(versions == [0, 1, 1, 2])
        let snapshot = reader.refresh()
        #expect(snapshot?.index === Newsroom.index)
        #expect(snapshot?.epochSecond == 2)
    }

    @Test(
        "a snapshot is younger than the one before, whatever the clock says",
        arguments: [
            ([1, 2], [1, 2]), ([5, 5, 6], [5, 6, 7]), ([100, 50, 60], [100, 101, 102]),
            ([100, 50, 200], [100, 101, 200]),
        ])
    func clock(seconds: [Int], times: [Int]) {
        let publisher = RecordPublisher()
        let told = seconds.map { second in
            publisher.publish(RecordIndex([]), at: second)
            return publisher.snapshot?.epochSecond
        }
        #expect(told == times)
    }

    @Test("a snapshot is prepared as it will be read, before anybody reads it")
    func preparing() {
        let publisher = RecordPublisher()
        for version in 1...3 as ClosedRange<UInt64> {
            var prepared: [RecordSnapshot] = []
            publisher.publish(RecordIndex([]), at: 5) { snapshot in
                prepared.append(snapshot)
                #expect(publisher.snapshot?.version ?? 0 == version - 1)
            }
            #expect(prepared.map(\.version) == [version])
            #expect(prepared.first?.index === publisher.snapshot?.index)
            #expect(prepared.first?.epochSecond == publisher.snapshot?.epochSecond)
        }
    }

    @Test("what was replaced is kept until nobody reads it, and freed then")
    func reclaiming() {
        let publisher = RecordPublisher()
        var reader = RecordReader(publisher)
        weak var first: RecordIndex?
        do {
            let index = RecordIndex(Newsroom.documents)
            publisher.publish(index, at: 1)
            first = index
        }
        _ = reader.refresh()
        publisher.publish(RecordIndex([]), at: 2)
        #expect(publisher.reclaim() == 1)
        #expect(first != nil)
        _ = reader.refresh()
        #expect(publisher.reclaim() == 0)
        #expect(first == nil)
    }

    @Test("what an earlier process had and this one lacks is withdrawn, for readers that have the record already, too")
    func noting() throws {
        let publisher = RecordPublisher()
        var reader = RecordReader(publisher)
        publisher.publish(Newsroom.index, at: 1)
        _ = reader.refresh()
        publisher.note(withdrawn: [], documents: [], at: 2)
        #expect(reader.refresh()?.version == 1)
        let document = try #require(DocumentID("gone"))
        publisher.note(withdrawn: [StatementID(rawValue: 7)], documents: [document], at: 2)
        let read = reader.refresh()
        let snapshot = try #require(read)
        #expect(snapshot.version == 2)
        #expect(snapshot.index === Newsroom.index)
        #expect(snapshot.epochSecond == 1)
        #expect(snapshot.withdrawals.statements == [StatementID(rawValue: 7): Withdrawals.Fate(at: 2)])
        #expect(snapshot.withdrawals.documents == [document: 2])
    }

    @Test("readers on many tasks see versions only grow while one publishes")
    func concurrency() async {
        let publisher = RecordPublisher()
        let empty = RecordIndex([])
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var reader = RecordReader(publisher)
                    var last: UInt64 = 0
                    while last < 500 {
                        let version = reader.refresh()?.version ?? 0
                        if version < last { return false }
                        last = version
                        await Task.yield()
                    }
                    return true
                }
            }
            group.addTask {
                for second in 0..<500 { publisher.publish(empty, at: second) }
                return true
            }
            for await grew in group { #expect(grew) }
        }
    }
}
