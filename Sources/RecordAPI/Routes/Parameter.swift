/// A query parameter of a route: what it takes, and how the documentation tells it.
package struct Parameter: Sendable {
    /// The name in the query.
    package let name: String
    /// What values it takes.
    package let type: ParameterType
    /// What it does, as a sentence.
    package let description: String
    /// A value that works.
    package let example: String
    /// Whether it may be given several times; one of the values is enough then.
    package let isRepeatable: Bool
    /// How many times it may be given, where there is a limit.
    package let counts: ClosedRange<Int>?
    /// Whether the route can't do without it.
    package let isRequired: Bool

    init(
        _ name: String, _ type: ParameterType, _ description: String, example: String, isRepeatable: Bool = false,
        counts: ClosedRange<Int>? = nil, isRequired: Bool = false
    ) {
        self.counts = counts
        self.name = name
        self.type = type
        self.description = description
        self.example = example
        self.isRepeatable = isRepeatable
        self.isRequired = isRequired
    }
}

/// The values that a parameter takes.
package enum ParameterType: Sendable {
    /// A slug.
    case slug
    /// The id of a statement.
    case statementID
    /// The id of a document.
    case documentID
    /// A name in any writing.
    case name
    /// A search.
    case search
    /// Words to check.
    case quotation
    /// A day, month or year.
    case date
    /// One of some words.
    case choice([String])
    /// Some of some words, divided by commas.
    case choices([String])
    /// A whole number.
    case integer(ClosedRange<Int>, standard: Int)
    /// A number from 0 to 1.
    case fraction
    /// A place in a list.
    case cursor
    /// A JSON text, of a format that the documentation names.
    case json(format: String)
    /// Given or not.
    case flag
}
