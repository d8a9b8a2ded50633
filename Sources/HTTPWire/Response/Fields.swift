/// The fields of a response, in the order they are sent.
public struct Fields: Equatable, Sendable, ExpressibleByDictionaryLiteral {
    private var lines: [Line] = []

    /// A name and its value.
    public struct Line: Equatable, Sendable {
        /// The name.
        public let name: FieldName
        /// The value.
        public let value: FieldValue
    }

    /// The fields in the order given.
    public init(dictionaryLiteral elements: (FieldName, FieldValue)...) {
        lines = elements.map(Line.init)
    }

    /// The fields of `other` in memory of their own.
    init(copying other: Fields) { lines = other.lines.copied() }

    /// The first value of `name`; setting one takes the place of all there are, nil takes them away.
    public subscript(name: FieldName) -> FieldValue? {
        get { lines.first { $0.name == name }?.value }
        set {
            lines.removeAll { $0.name == name }
            if let newValue { append(name, newValue) }
        }
    }

    /// Adds a line, also where there is one of that name: for Link, Vary and other lists.
    public mutating func append(_ name: FieldName, _ value: FieldValue) {
        lines.append(Line(name: name, value: value))
    }
}

extension Fields: RandomAccessCollection {
    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of lines.
    public var endIndex: Int { lines.count }
    /// The line at `index`, in the order sent.
    public subscript(index: Int) -> Line { lines[index] }
}
