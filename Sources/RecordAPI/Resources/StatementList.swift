package import Record

/// A list of statements, and the page of it that is asked for.
package struct StatementList: Sendable {
    /// What the statements have in common by the path of the list.
    package enum Subject: Sendable, Hashable {
        /// Nothing.
        case everything
        /// A speaker.
        case speaker(Int)
        /// A topic.
        case topic(Int)
        /// A speaker and a topic.
        case speakerOnTopic(Int, Int)
        /// A document, in the order of whose text they come.
        case document(Int)
    }

    /// What they have in common.
    package let subject: Subject
    /// All statements of the list, in its order.
    package let rows: OrderedRows
    /// The page.
    package let page: ListPage<Int>
    /// The search whose words are to be marked, where that was asked for.
    package let highlighted: WantedWords?
    /// What facets and timeline were asked for.
    let facets: FacetedList?
}

/// The rows of statements in the order of a list.
package struct OrderedRows: Sendable {
    private enum Order {
        case forward(RowSet), reversed(RowSet), listed([Int])
    }

    private let order: Order

    /// `rows`, newest first, or from their end where `isReversed`.
    init(_ rows: RowSet, isReversed: Bool = false) { order = isReversed ? .reversed(rows) : .forward(rows) }

    /// `rows` as they are.
    init(listed rows: [Int]) { order = .listed(rows) }

    /// How many there are.
    package var count: Int {
        switch order {
        case .forward(let rows), .reversed(let rows): rows.count
        case .listed(let rows): rows.count
        }
    }

    /// The row at `position`, from 0.
    package subscript(position: Int) -> Int {
        switch order {
        case .forward(let rows): rows[position]
        case .reversed(let rows): rows[rows.count - 1 - position]
        case .listed(let rows): rows[position]
        }
    }
}
