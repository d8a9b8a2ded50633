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
/// one atomic load and a reference that the reader holds itself.
package final class RecordPublisher: Sendable {
    private let version = Atomic<UInt64>(0)
    private let current = Mutex<RecordSnapshot?>(nil)
    private let earlier: Withdrawals

    /// Makes a publisher with nothing on it yet; `withdrawals` is what an earlier process remembered.
    package init(withdrawals: Withdrawals = Withdrawals()) { earlier = withdrawals }

    /// The current snapshot; nil before the first publication.
    ///
    /// Takes a lock: readers of a loop use a `RecordReader`.
    package var snapshot: RecordSnapshot? { current.withLock { $0 } }

    /// What was on the record before and no longer is.
    package var withdrawals: Withdrawals { snapshot?.withdrawals ?? earlier }

    /// Puts `index` in the place of the one before, at `epochSecond`; returns the number of the publication.
    ///
    /// Call it from one task at a time: what the index before had and this one lacks is remembered as withdrawn.
    @discardableResult
    package func publish(_ index: RecordIndex, at epochSecond: Int) -> UInt64 {
        let before = snapshot
        // Compared outside the lock, for it takes a while and readers must not wait.
        let withdrawals = self.withdrawals.following(before?.index, index, at: epochSecond)
        let old = current.withLock { current in
            let old = current
            let number = (old?.version ?? 0) + 1
            current = RecordSnapshot(
                index: index, version: number, epochSecond: epochSecond, withdrawals: withdrawals)
            version.store(number, ordering: .releasing)
            return old
        }
        // The old index may be large; it is let go of here, outside the lock.
        return (old?.version ?? 0) + 1
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
