/// One row of the route table: it routes, checks, answers and documents.
package struct Route: Sendable {
    /// The path with its variable segments in braces: "/speakers/{slug}".
    package let pattern: String
    /// A name for programs that are generated from the description.
    package let operation: String
    /// What it gives, as a sentence.
    package let summary: String
    /// What the variable segments are, in order.
    package let pathParameters: [Parameter]
    /// The query parameters.
    package let parameters: [Parameter]
    /// The schema of the answer in the description's components, or nil for text.
    package let schema: String?
    /// The forms that the answer can be had in, by Accept or by a suffix of the path.
    ///
    /// The first is given unless another is asked for; there are none where the answer has a form of its own.
    package let forms: [AnswerForm]
    /// What the answer is that has a form of its own.
    package let mediaType: MediaType
    /// What else an answer with a form of its own may be.
    package var otherMediaTypes: [MediaType] = []
    /// What it takes in the body of a POST; nil where it takes none.
    package let post: PostBody?
    /// Whether it answers also those who have no read key, where the server asks for one.
    package let isOpen: Bool
    /// Whether the route answers before the first snapshot.
    package let worksWithoutRecord: Bool
    /// Gives the answer.
    let answer: @Sendable (Call) throws(Problem) -> Outcome

    /// The segments of the pattern; a variable one is nil.
    let segments: [String?]

    init(
        _ pattern: String, _ operation: String, _ summary: String, path: [Parameter] = [],
        _ parameters: [Parameter] = [],
        schema: String? = nil, forms: [AnswerForm] = [], mediaType: MediaType = .json, post: PostBody? = nil,
        worksWithoutRecord: Bool = false, isOpen: Bool = false,
        answer: @escaping @Sendable (Call) throws(Problem) -> Outcome
    ) {
        self.pattern = pattern
        self.operation = operation
        self.summary = summary
        pathParameters = path
        self.parameters = parameters
        self.schema = schema
        self.mediaType = mediaType
        self.forms = forms
        self.post = post
        self.isOpen = isOpen
        self.worksWithoutRecord = worksWithoutRecord
        self.answer = answer
        segments = pattern.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            .map { $0.hasPrefix("{") ? nil : String($0) }
    }

    /// The same route, whose answers may also be of `types`.
    func alsoGiving(_ types: [MediaType]) -> Route {
        var route = self
        route.otherMediaTypes = types
        return route
    }

    /// Whether `name` is a parameter that needs no value.
    func hasFlag(_ name: String) -> Bool {
        parameters.contains { parameter in
            if case .flag = parameter.type { parameter.name == name } else { false }
        }
    }

    /// The path of the route whose variable segments are as in `segments`, encoded ones; nil where it has others by number.
    func path(with segments: [String]) -> String? {
        guard self.segments.contains(nil) else { return pattern }
        guard self.segments.count == segments.count, !segments.contains("") else { return nil }
        return "/" + zip(self.segments, segments).map { $0 ?? $1 }.joined(separator: "/")
    }

    /// The methods that it takes, as Allow lists them.
    var methods: String { post == nil ? "GET, HEAD, OPTIONS" : "GET, HEAD, POST, OPTIONS" }

    /// The variable segments of `path`; nil where it is not of this pattern.
    func match(_ path: [String]) -> [String]? {
        guard path.count == segments.count else { return nil }
        var values: [String] = []
        for (segment, pattern) in zip(path, segments) {
            guard let pattern else {
                guard !segment.isEmpty else { return nil }
                values.append(segment)
                continue
            }
            guard segment == pattern else { return nil }
        }
        return values
    }
}
