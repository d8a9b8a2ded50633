internal import Archive
internal import Extraction
internal import Record

/// Reads documents and finds their statements, on all cores, in the order of the input.
///
/// Sources are taken in batches, so that memory is bounded by a batch however long the input is. What the cache knows, or
/// the index of before, is not extracted again.
struct DocumentAnnotator {
    /// The most sources of a batch: few, so that their statements find memory that is still warm.
    static let batchSourceCount = 64 * ProcessorCount.available
    /// The most bytes of a batch, but for its last source.
    static let batchByteCount = 16 << 20

    /// Finds statements.
    let source: ExtractorSource
    /// The most bytes of a document.
    let documentByteCount: Int
    /// What was found before, on disk.
    var cache: ExtractionCache?
    /// What was found before by the same extractor, in memory.
    var known: RecordIndex?

    /// A document with its statements, and the file that it comes from.
    struct Annotated {
        let document: AnnotatedDocument
        let path: String
    }

    /// Hands every annotated document of `reader` to `receive`, and every problem to `report`, in order; `names` gives
    /// each a name of its own, and `progress` is told after each batch how many bytes of sources are walked.
    func annotate<E: Error>(
        _ reader: inout SourceReader, names: inout DocumentNames, progress: (Int) -> Void = { _ in },
        report: (ReadingProblem) -> Void, receive: (Annotated) throws(E) -> Void
    ) throws(E) {
        var batch: [DocumentSource] = []
        var byteCount = 0
        while let step = reader.next() {
            switch step {
            case .problem(let problem): report(problem)
            case .source(let source):
                batch.append(source)
                byteCount += source.byteCount
            }
            if batch.count == Self.batchSourceCount || byteCount >= Self.batchByteCount {
                try annotate(batch, &names, report, receive)
                progress(reader.walkedByteCount)
                batch.removeAll(keepingCapacity: true)
                byteCount = 0
            }
        }
        try annotate(batch, &names, report, receive)
    }

    private func annotate<E: Error>(
        _ batch: [DocumentSource], _ names: inout DocumentNames, _ report: (ReadingProblem) -> Void,
        _ receive: (Annotated) throws(E) -> Void
    ) throws(E) {
        var readings = batch.concurrentMap { read($0) }
        for position in readings.indices { readings[position].name(&names, report) }
        let extracted = Self.groups(consume readings).concurrentMap { extract($0) }
        for (reading, record) in extracted.joined() {
            if let record { cache?.insert(record) }
            for case .document(let read) in reading.outcomes {
                let document = AnnotatedDocument(document: read.document, statements: read.statements ?? [])
                try receive(Annotated(document: document, path: reading.source.path))
            }
        }
    }

    private func read(_ source: DocumentSource) -> SourceReading {
        do {
            let bytes = try source.bytes(limit: documentByteCount)
            guard let cache else { return SourceReading(source, nil, SourceParser.outcomes(of: source, bytes)) }
            let key = source.key(bytes)
            let kept = cache.outcomes(of: key, path: source.path)
            return SourceReading(source, key, kept ?? SourceParser.outcomes(of: source, bytes))
        } catch {
            return SourceReading(source, nil, [.problem(error)])
        }
    }

    /// The most documents that are extracted together, and how many bytes end a group of them.
    private static let groupCount = 16
    private static let groupByteCount = 128 << 10

    /// `readings` in groups small enough to be extracted together.
    private static func groups(_ readings: consuming [SourceReading]) -> [[SourceReading]] {
        var groups: [[SourceReading]] = []
        var byteCount = 0
        for reading in readings {
            if groups.isEmpty || byteCount >= groupByteCount || groups[groups.count - 1].count == groupCount {
                groups.append([])
                byteCount = 0
            }
            groups[groups.count - 1].append(reading)
            byteCount += reading.source.byteCount
        }
        return groups
    }

    /// Finds what is not known yet, and makes entries of it for the cache.
    private func extract(_ readings: [SourceReading]) -> [(reading: SourceReading, record: [UInt8]?)] {
        var readings = readings
        var places: [(reading: Int, outcome: Int)] = []
        var documents: [Document] = []
        for index in readings.indices {
            for position in readings[index].outcomes.indices {
                guard case .document(var read) = readings[index].outcomes[position], read.statements == nil else {
                    continue
                }
                places.append((index, position))
                read.statements = knownStatements(of: read.document)
                readings[index].outcomes[position] = .document(read)
                if read.statements == nil { documents.append(read.document) }
            }
        }
        var annotated = (documents.isEmpty ? [] : source.extractor.annotate(documents))[...]
        for (index, position) in places {
            guard case .document(var read) = readings[index].outcomes[position], read.statements == nil else {
                continue
            }
            read.statements = annotated.removeFirst().statements
            readings[index].outcomes[position] = .document(read)
        }
        let isNew = Set(places.map(\.reading))
        return readings.indices.map { index in
            let reading = readings[index]
            guard isNew.contains(index), cache != nil, let key = reading.key else { return (reading, nil) }
            return (reading, ExtractionCache.record(key, reading.outcomes))
        }
    }

    /// The statements that the index of before has of this very document.
    private func knownStatements(of document: Document) -> [Statement]? {
        guard let known, let number = known.documentNumber(of: document.id) else { return nil }
        let old = known.documents[number]
        guard old.digest == document.digest, old.published == document.published else { return nil }
        return known.rows(ofDocument: number).map { known.statement(at: $0).value }
    }
}

/// What came of reading one source.
private struct SourceReading: Sendable {
    let source: DocumentSource
    /// What the cache knows it by; nil where it is not to be kept.
    private(set) var key: SHA256Digest?
    var outcomes: [ReadOutcome]

    init(_ source: DocumentSource, _ key: SHA256Digest?, _ outcomes: [ReadOutcome]) {
        self.source = source
        self.key = key
        self.outcomes = outcomes
    }

    /// Gives each document a name of its own, and tells the problems.
    mutating func name(_ names: inout DocumentNames, _ report: (ReadingProblem) -> Void) {
        for position in outcomes.indices {
            switch outcomes[position] {
            case .problem(let problem): report(problem)
            case .document(var read):
                let wanted = read.document.id
                do {
                    try names.name(&read, of: source)
                    // The names of statements depend on their document's.
                    if read.document.id != wanted { read.statements = nil }
                    outcomes[position] = .document(read)
                } catch {
                    report(error)
                    outcomes[position] = .problem(error)
                    // Another source has the name now, and may not have it next time.
                    key = nil
                }
            }
        }
    }
}
