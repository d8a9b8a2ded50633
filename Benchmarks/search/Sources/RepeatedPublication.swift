import Glibc
import Record
import RecordAPI
import Transport

/// Publishes a corpus, then a document of it anew whenever it is told to, as `onrecord serve` does.
struct RepeatedPublication {
    let statementCount: Int
    let publisher: RecordPublisher
    let api: API
    let shared: SharedResponses
    /// Whether there are others than the first, one for each line on standard input.
    let goesOn: Bool

    /// As in `BackgroundThread` of `onrecord`.
    private static let niceness: Int32 = 10

    /// Publishes the corpus beside the loops that run, says by `isPublished` that it is, then publishes its documents anew, as
    /// long as there are lines.
    ///
    /// As `onrecord serve` does: a loop that starts behind a thread that made the corpus would take over its part of the heap, and
    /// sort, while it serves, what was left there in millions of pieces.
    func start(isPublished: @escaping @Sendable () -> Void) throws {
        _ = try WorkerThread {
            // Where it is not needed any more, the corpus is freed before anything is asked.
            let corpus = publishAll()
            isPublished()
            if let corpus { goOn(with: corpus) }
        }
    }

    /// Publishes the corpus, which is given back where its documents are to be published anew.
    private func publishAll() -> GeneratedCorpus? {
        let corpus = GeneratedCorpus(statementCount: statementCount)
        publisher.publish(RecordIndex(corpus.documents, taxonomy: corpus.taxonomy), at: 1_700_000_000)
        return goesOn ? corpus : nil
    }

    private func goOn(with corpus: GeneratedCorpus) {
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
        WorkerThread.takeShortTurns()
        var round = 0
        while readLine() != nil {
            publisher.reclaim()
            publish(corpus.documents[round % corpus.documents.count], of: corpus)
            round += 1
            print("published")
            ProcessOutput.flush()
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
