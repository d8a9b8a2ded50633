package import Record

/// What a route found on the record, before it takes a form.
///
/// Numbers are those of the snapshot's index: rows of statements, numbers of speakers, topics and documents.
package enum Resource: Sendable {
    /// How much is on the record, and the routes to it.
    case home
    /// The statement at a row.
    case statement(Int)
    /// A list of statements.
    case statements(StatementList)
    /// A speaker and the first page of the statements.
    case speaker(Int, statements: ListPage<Int>)
    /// A list of speakers.
    case speakers(NumberedList)
    /// A topic and the first page of the statements.
    case topic(Int, statements: ListPage<Int>)
    /// A list of topics.
    case topics(NumberedList)
    /// A document and the first page of its statements, in the order of its text.
    case document(Int, statements: ListPage<Int>)
    /// A list of documents.
    case documents(NumberedList)
    /// Who spoke about a topic.
    case topicSpeakers(Int, NumberedList)
    /// When a speaker spoke.
    case timeline(SpeakerTimeline)
    /// What several speakers said, side by side.
    case comparison(Comparison)
    /// Whether a quotation is on the record.
    case check(QuotationReport)
    /// What was typed may become these.
    case suggestions([Suggestion])
    /// A type of problem.
    case problemKind(ProblemKind)

    /// Whether it is a list that is not to be had as a whole: its order, or what was found, is that of a page.
    var comesInPages: Bool { if case .statements(let list) = self { list.comesInPages } else { false } }
}

/// A list of speakers, topics or documents by their numbers.
package struct NumberedList: Sendable {
    /// All of them, in the list's order.
    package let all: OrderedNumbers
    /// The page that is asked for.
    package let page: ListPage<Int>
    /// How many statements each has, where that is not how many it has on the record.
    package var counts: [Int: Int] = [:]
}

/// What a check of a quotation found.
package struct QuotationReport: Sendable {
    /// The words that were checked.
    package let quote: String
    /// What the likest match says.
    package let verdict: QuotationVerdict
    /// The likest statements, the likest first.
    package let matches: [QuotationMatch]
    /// Statements of others, where the speaker said no such words.
    package let elsewhere: [QuotationMatch]
    /// Why there may be none: speakers that nothing on the record has.
    package var hints: [String] = []
}

/// What a route gives to a call.
enum Outcome: Sendable {
    /// Something that has forms.
    case resource(Resource)
    /// An answer that has the one form.
    case answer(Answer)
}
