internal import Logging
internal import Record
internal import Synchronization

/// Keeps what was withdrawn over a restart, and notices what was withdrawn while nothing was served.
final class WithdrawalsKeeper: Sendable {
    private let file: WithdrawalsFile?
    private let publisher: RecordPublisher
    private let logger: Logger
    /// What an earlier process had on the record is not replaced before it was looked at.
    private let hasNoted = Atomic<Bool>(false)

    /// Keeps what `publisher` publishes in `file`; nothing without one.
    init(_ file: WithdrawalsFile?, _ publisher: RecordPublisher, logger: Logger) {
        self.file = file
        self.publisher = publisher
        self.logger = logger
    }

    /// Tells the publisher what was withdrawn since an earlier process, which has served the same documents.
    ///
    /// It takes a while, so call it once the record is served; until then such addresses are unknown rather than withdrawn.
    func noteMissing(at epochSecond: Int) {
        guard let file, let index = publisher.snapshot?.index else { return }
        let before = publisher.withdrawals
        let missing = file.missing(from: index)
        publisher.note(withdrawn: missing.statements, documents: missing.documents, at: epochSecond)
        hasNoted.store(true, ordering: .relaxed)
        keep(index, new: nil, unlike: before)
    }

    /// Keeps what was withdrawn where that is no longer what it was `before`, and what is on the record: all of `index`, or where
    /// it is known what is new, that.
    func keep(_ index: RecordIndex, new difference: SnapshotDifference?, unlike before: Withdrawals) {
        guard let file else { return }
        do {
            let withdrawals = publisher.withdrawals
            if withdrawals != before { try file.write(withdrawals) }
            if hasNoted.load(ordering: .relaxed) { file.keep(index, new: difference) }
        } catch {
            logger.warning("what was withdrawn is not kept over a restart: \(error)")
        }
    }
}
