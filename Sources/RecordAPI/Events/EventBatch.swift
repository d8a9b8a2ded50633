internal import Record
internal import Synchronization

/// The events of one publication, which filters can be asked of as the record is.
final class EventBatch: Sendable {
    /// The number of the first event.
    let first: UInt64
    /// The events; none where there were too many to tell one by one, and a client must fetch anew.
    let events: [RecordEvent]
    /// Whether there were too many.
    let isGap: Bool
    /// The bytes that the batch keeps, about.
    let byteCount: Int

    /// Small indexes of the statements that the events are about, as they are now and as they were.
    private let present: RecordIndex
    private let past: RecordIndex
    private let places: [StatementID: Int]
    private let editedPlaces: [DocumentID: Int]
    /// Which events meet a filter: streams with the same filter look once.
    private let matches = Mutex<[StatementQuery: [Int]]>([:])

    /// The most events that a publication tells one by one.
    static let maximumEventCount = 1000
    /// The most bytes of texts that a batch keeps for filters to search.
    static let maximumByteCount = 16 << 20
    /// The most filters whose matches are kept.
    private static let maximumFilterCount = 256

    /// The numbers of the events behind the first: a gap has one.
    var count: Int { isGap ? 1 : events.count }

    /// The events of `difference`, which `old` and `new` have as of `epochSecond`, numbered from `first`.
    init(
        _ difference: SnapshotDifference, from old: RecordIndex, to new: RecordIndex, at epochSecond: Int, first: UInt64
    ) {
        self.first = first
        let rows = difference.new + difference.corrected.map(\.row)
        let formerRows = difference.corrected.map(\.formerRow) + difference.withdrawn
        byteCount = new.textByteCount(ofRows: rows) + old.textByteCount(ofRows: formerRows)
        let eventCount = rows.count + difference.withdrawn.count + difference.editedDocuments.count
        isGap = eventCount > Self.maximumEventCount || byteCount > Self.maximumByteCount
        guard !isGap else {
            (events, present, past, places, editedPlaces) = ([], .empty, .empty, [:], [:])
            return
        }
        var places: [StatementID: Int] = [:]
        var events: [RecordEvent] = []
        // Rows are newest first; news are told in the order that they happened.
        for row in difference.new.reversed() {
            let statement = new.statement(at: row)
            places[statement.id] = events.count
            events.append(RecordEvent(.new, statement, in: new))
        }
        for correction in difference.corrected.reversed() {
            let statement = new.statement(at: correction.row)
            places[statement.id] = events.count
            // Who was told of what it was before is told that it no longer is.
            if let former = correction.former { places[former] = events.count }
            events.append(
                RecordEvent(.corrected, statement, in: new, former: correction.former, until: epochSecond))
        }
        for row in difference.withdrawn.reversed() {
            let id = old.statement(at: row).id
            places[id] = events.count
            events.append(RecordEvent(withdrawn: id))
        }
        var editedPlaces: [DocumentID: Int] = [:]
        for id in difference.editedDocuments {
            editedPlaces[id] = events.count
            events.append(RecordEvent(edited: id))
        }
        (self.events, self.places, self.editedPlaces) = (events, places, editedPlaces)
        present = new.excerpt(rows)
        past = old.excerpt(formerRows)
    }

    /// The places of the events that meet `query` by what is on the record now or was before, in order; all of them without
    /// one.
    ///
    /// That a document was edited meets conditions on documents alone.
    func places(meeting query: StatementQuery?) -> [Int] {
        guard let query else { return Array(events.indices) }
        if let known = matches.withLock({ $0[query] }) { return known }
        let found = Set(
            [present, past].flatMap { index in
                // A batch's texts are few enough to be read whole: no event is missed.
                let rows = index.matches(of: query, reading: .max).rows
                return (0..<rows.count).compactMap { places[index.statement(at: rows[$0]).id] }
            }
        ).union(editedPlaces(meeting: query)).sorted()
        matches.withLock { matches in
            if matches.count >= Self.maximumFilterCount { matches.removeAll() }
            matches[query] = found
        }
        return found
    }

    private func editedPlaces(meeting query: StatementQuery) -> [Int] {
        guard query.search == nil, query.filters.allSatisfy({ $0.field == .document }) else { return [] }
        return query.filters.compactMap { filter in
            if case .document(let id) = filter { editedPlaces[id] } else { nil }
        }
    }
}

extension RecordIndex {
    /// How long the texts of the documents are that have the statements at `rows`.
    fileprivate func textByteCount(ofRows rows: [Int]) -> Int {
        Set(rows.map { statement(at: $0).documentNumber }).reduce(0) { $0 + documents[$1].text.utf8.count }
    }

    /// An index of the statements at `rows` alone, with all topics and known speakers, so that filters mean the same.
    fileprivate func excerpt(_ rows: [Int]) -> RecordIndex {
        guard !rows.isEmpty else { return .empty }
        let documents = Dictionary(grouping: rows) { statement(at: $0).documentNumber }.map { number, rows in
            AnnotatedDocument(
                document: self.documents[number], statements: rows.map { statement(at: $0).value })
        }
        return RecordIndex(
            documents, taxonomy: Taxonomy(topics.compactMap(\.listed)),
            registry: SpeakerRegistry(speakers.compactMap(\.registered)))
    }
}
