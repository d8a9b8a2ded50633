import Dispatch
import Glibc
import Record
import RecordAPI
import Transport

/// Publishes a corpus, then one document of it anew again and again, as `onrecord serve` does.
struct RepeatedPublication {
    let statementCount: Int
    let publisher: RecordPublisher
    let api: API
    let shared: SharedResponses
    /// How many seconds lie between the end of a publication and the next; 0 where there is but the first.
    let interval: Int

    /// As in `BackgroundThread` of `onrecord`.
    private static let niceness: Int32 = 10

    /// Publishes the corpus, then starts to publish its documents anew, as long as the program lasts.
    ///
    /// On a thread of its own: where it were the thread of a loop, malloc would sort for that loop, while it serves, what the
    /// making of the corpus has left of memory, in millions of pieces.
    func start() throws {
        let isPublished = DispatchSemaphore(value: 0)
        _ = try WorkerThread {
            // Where it is not needed any more, the corpus is freed before anything is asked.
            let corpus = publishAll()
            isPublished.signal()
            if let corpus { goOn(with: corpus) }
        }
        isPublished.wait()
    }

    /// Publishes the corpus, which is given back where its documents are to be published anew.
    private func publishAll() -> GeneratedCorpus? {
        let corpus = GeneratedCorpus(statementCount: statementCount)
        publisher.publish(RecordIndex(corpus.documents, taxonomy: corpus.taxonomy), at: 1_700_000_000)
        return interval > 0 ? corpus : nil
    }

    private func goOn(with corpus: GeneratedCorpus) {
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
        WorkerThread.takeShortTurns()
        for round in 0... {
            sleep(UInt32(interval))
            publisher.reclaim()
            publish(corpus.documents[round % corpus.documents.count], of: corpus)
        }
    }

    private func publish(_ document: AnnotatedDocument, of corpus: GeneratedCorpus) {
        guard let before = publisher.snapshot else { return }
        let index = before.index.replacing(
            [document], removing: [], taxonomy: corpus.taxonomy, registry: SpeakerRegistry())
        publisher.publish(index, changing: [document.document.id], at: before.epochSecond + 1) {
            shared.prepare(for: $0, by: api)
        }
    }
}
