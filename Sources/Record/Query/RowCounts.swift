extension RecordIndex {
    /// The statements of a speaker.
    package func rows(ofSpeaker number: Int) -> RowSet { .list(postings.speakers[number]) }

    /// The statements about a topic or a narrower one.
    package func rows(ofTopic number: Int) -> RowSet { .list(postings.topics[number]) }

    /// The statements of a document, newest first.
    package func rowSet(ofDocument number: Int) -> RowSet { .list(postings.documents[number]) }

    /// How many statements a document has.
    package func statementCount(ofDocument number: Int) -> Int { postings.documents.rowCount(of: number) }

    /// How many of `rows` each topic has, narrower ones among them; the most first, then by slug.
    package func topicCounts(of rows: RowSet) -> [Counted<Int>] {
        var counts = [Int](repeating: 0, count: topics.count)
        var lastRows = [Int](repeating: -1, count: topics.count)
        for position in 0..<rows.count {
            let row = rows[position]
            for topic in columns.topics[row] {
                for wider in topics[Int(topic)].lineage where lastRows[Int(wider)] != row {
                    lastRows[Int(wider)] = row
                    counts[Int(wider)] += 1
                }
            }
        }
        return ranked(counts) { topics[$0].slug }
    }

    /// How many of `rows` each speaker has; the most first, then by slug.
    package func speakerCounts(of rows: RowSet) -> [Counted<Int>] {
        var counts = [Int](repeating: 0, count: speakers.count)
        for position in 0..<rows.count {
            if let speaker = speakerNumber(ofRow: rows[position]) { counts[speaker] += 1 }
        }
        return ranked(counts) { speakers[$0].slug }
    }

    private func ranked(_ counts: [Int], slug: (Int) -> Slug) -> [Counted<Int>] {
        counts.indices.filter { counts[$0] > 0 }
            .map { Counted($0, count: counts[$0]) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : slug($0.value) < slug($1.value) }
    }
}
