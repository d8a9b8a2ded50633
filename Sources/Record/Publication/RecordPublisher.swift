import Synchronization

/// An index with the number of its publication.
package struct RecordSnapshot: Sendable {
    /// What is on the record.
    package let index: RecordIndex
    /// Counts publications from 1; a reader's caches are good for one number.
    package let version: UInt64
    /// When it was published, in seconds from 1970-01-01.
    package let epochSecond: Int
    /// What was on the record before.
    package let withdrawals: Withdrawals

    /// Joins an index with its publication.
    package init(index: RecordIndex, version: UInt64, epochSecond: Int, withdrawals: Withdrawals = Withdrawals()) {
        self.index = index
        self.version = version
        self.epochSecond = epochSecond
        self.withdrawals = withdrawals
    }
}

/// Where the current index hangs: one task publishes, every loop reads.
///
/// A publication swaps the whole index. Readers never wait for one: as long as the version stays the same, a read is
/// one atomic load and a reference that the reader holds itself. The publisher keeps what it has replaced until no reader
/// holds it, so that it is the publisher's thread that takes the time to free it (`reclaim`).
package final class RecordPublisher: Sendable {
    private let version = Atomic<UInt64>(0)
    private let current = Mutex<RecordSnapshot?>(nil)
    private let replaced = Mutex<[Replaced]>([])
    private let earlier: Withdrawals

    /// What was on the record before, and may still be read.
    private struct Replaced {
        var index: RecordIndex
        let withdrawals: Withdrawals
    }

    /// Makes a publisher with nothing on it yet; `withdrawals` is what an earlier process remembered.
    package init(withdrawals: Withdrawals = Withdrawals()) { earlier = withdrawals }

    /// The current snapshot; nil before the first publication.
    ///
    /// Takes a lock: readers of a loop use a `RecordReader`.
    package var snapshot: RecordSnapshot? { current.withLock { $0 } }

    /// What was on the record before and no longer is.
    package var withdrawals: Withdrawals { snapshot?.withdrawals ?? earlier }

    /// Remembers as withdrawn at `epochSecond` what an earlier process had and this one lacks; after the first publication, by
    /// the task that publishes.
    package func note(
        withdrawn statements: [StatementID], documents: [DocumentID], at epochSecond: Int
    ) {
        guard let snapshot, !(statements.isEmpty && documents.isEmpty) else { return }
        var withdrawals = snapshot.withdrawals
        withdrawals.add(statements: statements, at: epochSecond)
        withdrawals.add(documents: documents, at: epochSecond)
        put(
            RecordSnapshot(
                index: snapshot.index, version: snapshot.version + 1, epochSecond: snapshot.epochSecond,
                withdrawals: withdrawals))
    }

    /// Puts `index` in the place of the one before, at `epochSecond`, and tells what is different; nil for the first.
    ///
    /// Where that is the second of the one before, or a clock was set back, the snapshot is a second younger than it, so that who
    /// has that and asks whether it was modified since is told so.
    /// Call it from one task at a time. Where `changed` names the documents that changed, no other is compared. What the
    /// index before had and this one lacks is remembered as withdrawn; of the first, that which `index` has is not. `prepare` is
    /// called with the snapshot before anybody can read it.
    @discardableResult
    package func publish(
        _ index: RecordIndex, changing changed: Set<DocumentID>? = nil, at epochSecond: Int,
        prepare: (RecordSnapshot) -> Void = { _ in }
    ) -> SnapshotDifference? {
        let before = snapshot
        // Compared outside the lock, for it takes a while and readers must not wait.
        let difference = before.map { SnapshotDifference(from: $0.index, to: index, in: changed) }
        var withdrawals = self.withdrawals
        if let difference { withdrawals.apply(difference, at: epochSecond) } else { withdrawals.restore(from: index) }
        let next = RecordSnapshot(
            index: index, version: (before?.version ?? 0) + 1,
            epochSecond: before.map { max(epochSecond, $0.epochSecond + 1) } ?? epochSecond, withdrawals: withdrawals)
        prepare(next)
        if let before {
            replaced.withLock { $0.append(Replaced(index: before.index, withdrawals: before.withdrawals)) }
        }
        put(next)
        return difference
    }

    private func put(_ snapshot: RecordSnapshot) {
        current.withLock { current in
            current = snapshot
            version.store(snapshot.version, ordering: .releasing)
        }
    }

    /// Frees what was replaced and is no longer read; returns how many indexes are still held by somebody.
    @discardableResult
    package func reclaim() -> Int {
        let (free, heldCount) = replaced.withLock { replaced in
            let free = replaced.indices.filter { isKnownUniquelyReferenced(&replaced[$0].index) }
            let freed = free.map { replaced[$0] }
            for place in free.reversed() { replaced.remove(at: place) }
            return (freed, replaced.count)
        }
        // They may be large; they are let go of here, outside the lock.
        _ = free
        return heldCount
    }

    fileprivate var currentVersion: UInt64 { version.load(ordering: .acquiring) }
}

/// One loop's view of a publisher; not shared.
package struct RecordReader: ~Copyable {
    private let publisher: RecordPublisher
    private var held: RecordSnapshot?

    /// Reads from `publisher`.
    package init(_ publisher: RecordPublisher) {
        self.publisher = publisher
    }

    /// The snapshot to answer from now; nil before the first publication.
    package mutating func refresh() -> RecordSnapshot? {
        if publisher.currentVersion != held?.version ?? 0 { held = publisher.snapshot }
        return held
    }
}
