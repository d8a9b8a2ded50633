extension RecordIndex {
    /// The statements of a speaker.
    package func rows(ofSpeaker number: Int) -> RowSet { postings.speakers[number] }

    /// The statements about a topic or a narrower one.
    package func rows(ofTopic number: Int) -> RowSet { postings.topics[number] }

    /// The statements of a document, newest first.
    package func rowSet(ofDocument number: Int) -> RowSet { postings.documents[number] }

    /// How many statements a document has.
    package func statementCount(ofDocument number: Int) -> Int { postings.documents.rowCount(of: number) }

    /// How many of `rows` each topic has, narrower ones among them; the most first, then by slug.
    package func topicCounts(of rows: RowSet) -> [Counted<Int>] { topicRanking(of: rows).all }

    /// How many of `rows` each speaker has; the most first, then by slug.
    package func speakerCounts(of rows: RowSet) -> [Counted<Int>] { speakerRanking(of: rows).all }

    /// How many of `rows` each topic has, narrower ones among them; of equals the first by slug comes first.
    package func topicRanking(of rows: RowSet) -> CountRanking { nameCounter.topicRanking(of: rows) }

    /// How many of `rows` each speaker has; of equals the first by slug comes first.
    package func speakerRanking(of rows: RowSet) -> CountRanking { nameCounter.speakerRanking(of: rows) }

    /// The speakers `numbers` by slug.
    package func sortedBySlug(speakers numbers: [UInt32]) -> [UInt32] {
        let ranks = speakerOrder.ranks
        return numbers.sorted { ranks[Int($0)] < ranks[Int($1)] }
    }
}
