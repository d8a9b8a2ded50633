/// The rows of each value of each field that queries ask about.
struct IndexPostings: Sendable {
    let words: PostingLists
    /// The rows that have a word more than once.
    let repeats: WordRepeats
    let speakers: PostingLists
    /// With the statements about narrower topics.
    let topics: PostingLists
    let documents: PostingLists
    let publishers: PostingLists
    let kinds: PostingLists
    let stances: PostingLists
    let roles: PostingLists
    let places: PostingLists
    let languages: PostingLists

    /// Lists the rows of `columns`.
    init(_ columns: StatementColumns, _ fields: IndexFields) {
        let count = columns.count
        let words = {
            PostingLists(
                valueCount: fields.wordCount, rowCount: count, partCount: ConcurrentParts.standardCount
            ) { row, found in columns.words.forEach(in: row, found) }
        }
        let topics = {
            PostingLists(
                valueCount: fields.topicCount, rowCount: count, partCount: ConcurrentParts.standardCount
            ) { row, found in
                let all = fields.topicLists.withWider
                for position in all.range(of: Int(columns.topicLists[row])) { found(all.values[position]) }
            }
        }
        let lists: [PostingLists]
        (self.words, (repeats, (self.topics, lists))) = ConcurrentParts.both(words) {
            ConcurrentParts.both({ WordRepeats(columns.words, keyCount: fields.wordCount, rowCount: count) }) {
                ConcurrentParts.both(topics) {
                    ConcurrentParts.map(Self.singleValued(columns, fields)) { field in
                        PostingLists(valueCount: field.valueCount, rowCount: count) { row, found in
                            let number = field.value(row)
                            if number != .max { found(number) }
                        }
                    }
                }
            }
        }
        (documents, speakers, publishers, kinds) = (lists[0], lists[1], lists[2], lists[3])
        (stances, roles, places, languages) = (lists[4], lists[5], lists[6], lists[7])
    }

    private typealias Field = (valueCount: Int, value: (Int) -> UInt32)

    /// The fields of which a row has one value at most, in the order of `init`.
    private static func singleValued(_ columns: StatementColumns, _ fields: IndexFields) -> [Field] {
        func among(_ column: [UInt32], _ values: [UInt32]) -> (Int) -> UInt32 {
            { row in column[row] == .max ? .max : values[Int(column[row])] }
        }
        return [
            (fields.documentCount, { columns.documents[$0] }),
            (fields.speakerCount, among(columns.identities, fields.speakers)),
            (fields.publishers.names.count, among(columns.documents, fields.publishers.numbers)),
            (QuotationKind.numbered.count, { UInt32(columns.kinds[$0]) }),
            (Stance.numbered.count, { UInt32(columns.stances[$0]) }),
            (fields.roles.strings.count, among(columns.identities, fields.roles.values)),
            (fields.places.strings.count, among(columns.contexts, fields.places.values)),
            (fields.languages.names.count, among(columns.documents, fields.languages.numbers)),
        ]
    }

    /// The memory that the lists take, in bytes.
    var byteCount: Int {
        [words, speakers, topics, documents, publishers, kinds, stances, roles, places, languages]
            .reduce(repeats.byteCount) { $0 + $1.byteCount }
    }
}

/// The values of the fields that rows are listed by.
struct IndexFields {
    let publishers: DocumentValues
    let languages: DocumentValues
    let roles: PhraseDirectory
    let places: PhraseDirectory
    /// For each identity its speaker.
    let speakers: [UInt32]
    let speakerCount: Int
    let topicLists: TopicLists
    let topicCount: Int
    let wordCount: Int
    let documentCount: Int
}
