/// The rows of each value of each field that queries ask about.
struct IndexPostings: Sendable {
    let words: PostingLists
    let speakers: PostingLists
    /// With the statements about narrower topics.
    let topics: PostingLists
    let documents: PostingLists
    let publishers: PostingLists
    let kinds: PostingLists
    let stances: PostingLists

    /// Lists the rows of `columns`.
    init(_ columns: StatementColumns, _ counts: FieldCounts, identities: [IdentityEntry], lineages: [[UInt32]]) {
        let rowCount = columns.count
        words = PostingLists(valueCount: counts.words, rowCount: rowCount) { row, found in
            for position in columns.words.range(of: row) { found(columns.words.values[position]) }
        }
        topics = PostingLists(valueCount: lineages.count, rowCount: rowCount) { row, found in
            for topic in columns.topics[row] { for wider in lineages[Int(topic)] { found(wider) } }
        }
        speakers = PostingLists(valueCount: counts.speakers, rowCount: rowCount) { row, found in
            let identity = columns.identities[row]
            if identity != .max { found(identities[Int(identity)].speaker) }
        }
        documents = PostingLists(valueCount: counts.documents, column: columns.documents)
        publishers = PostingLists(valueCount: counts.publishers, rowCount: rowCount) { row, found in
            let publisher = counts.publisherNumbers[Int(columns.documents[row])]
            if publisher != .max { found(publisher) }
        }
        kinds = PostingLists(valueCount: QuotationKind.numbered.count, rowCount: rowCount) { row, found in
            found(UInt32(columns.kinds[row]))
        }
        stances = PostingLists(valueCount: Stance.numbered.count, rowCount: rowCount) { row, found in
            found(UInt32(columns.stances[row]))
        }
    }

    /// The memory that the lists take, in bytes.
    var byteCount: Int {
        [words, speakers, topics, documents, publishers, kinds, stances].reduce(0) { $0 + $1.byteCount }
    }
}

/// How many values the fields have.
struct FieldCounts {
    let words: Int
    let speakers: Int
    let documents: Int
    let publishers: Int
    /// For each document the number of its publisher, or `.max`.
    let publisherNumbers: [UInt32]
}
