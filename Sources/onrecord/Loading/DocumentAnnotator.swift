internal import Archive
internal import Dispatch
internal import Extraction
internal import Record
internal import Synchronization

/// Reads documents and finds their statements, on all cores, in the order of the input.
///
/// Documents are taken in batches, so that memory is bounded by a batch however long the input is.
struct DocumentAnnotator {
    /// The most documents of a batch.
    static let batchDocumentCount = 1024
    /// The most bytes of text of a batch, but for its last document.
    static let batchByteCount = 16 << 20

    private let extractor: Extractor

    init(extractor: Extractor) {
        self.extractor = extractor
    }

    /// Hands every annotated document of `reader` to `receive`, and every problem to `report`, in order.
    func annotate<E: Error>(
        _ reader: inout DocumentReader, report: (ReadingProblem) -> Void, receive: (AnnotatedDocument) throws(E) -> Void
    ) throws(E) {
        var batch: [Document] = []
        var byteCount = 0
        while let outcome = reader.next() {
            switch outcome {
            case .problem(let problem): report(problem)
            case .document(let document):
                batch.append(document)
                byteCount += document.text.utf8.count
            }
            if batch.count == Self.batchDocumentCount || byteCount >= Self.batchByteCount {
                for annotated in annotate(batch) { try receive(annotated) }
                batch.removeAll(keepingCapacity: true)
                byteCount = 0
            }
        }
        for annotated in annotate(batch) { try receive(annotated) }
    }

    /// The documents of `batch` with their statements, in the same order.
    private func annotate(_ batch: [Document]) -> [AnnotatedDocument] {
        let results = Mutex<[AnnotatedDocument?]>(Array(repeating: nil, count: batch.count))
        DispatchQueue.concurrentPerform(iterations: batch.count) { position in
            let annotated = extractor.annotate(batch[position])
            results.withLock { $0[position] = annotated }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
