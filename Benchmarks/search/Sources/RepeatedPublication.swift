import Glibc
import Record
import Transport

/// Publishes one document of a corpus anew again and again, on a thread that gives way as `onrecord serve` has it.
struct RepeatedPublication {
    let corpus: GeneratedCorpus
    let publisher: RecordPublisher
    /// How many seconds lie between the end of a publication and the next.
    let interval: Int

    /// As in `BackgroundThread` of `onrecord`.
    private static let niceness: Int32 = 10

    /// Starts to publish, as long as the program lasts.
    func start() throws {
        _ = try WorkerThread {
            setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
            WorkerThread.takeShortTurns()
            for round in 0... {
                sleep(UInt32(interval))
                publisher.reclaim()
                publish(corpus.documents[round % corpus.documents.count])
            }
        }
    }

    private func publish(_ document: AnnotatedDocument) {
        guard let before = publisher.snapshot else { return }
        let index = before.index.replacing(
            [document], removing: [], taxonomy: corpus.taxonomy, registry: SpeakerRegistry())
        publisher.publish(index, changing: [document.document.id], at: before.epochSecond + 1)
    }
}
