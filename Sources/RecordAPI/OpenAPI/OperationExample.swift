internal import HTTPWire

extension Route {
    /// The answer of the route to its own example request, a GET or what a POST may carry, from the example record; nil where it has none.
    func exampleAnswer(isPost: Bool = false, pretty: Bool = false) -> Answer? {
        guard mediaType == .json || mediaType == .text else { return nil }
        let target = Array(examplePath.utf8)
        let isPretty = pretty && parameters.contains { $0.name == Parameters.pretty.name }
        let query = Array((exampleQuery(isPost: isPost) + (isPretty ? "&pretty" : "")).utf8)
        let request = APIRequest(method: .get, path: target.span, query: query.span, host: "record.example")
        let answer = API().answer(request, from: ExampleRecord.snapshot)
        return answer.status == .ok && answer.stream == nil ? answer : nil
    }

    /// What the example of a POST carries: what is required, or else the first parameter.
    var examplePostParameters: [Parameter] {
        let required = parameters.filter(\.isRequired)
        return required.isEmpty ? Array(parameters.prefix(1)) : required
    }

    /// The path with the examples of its variable segments.
    private var examplePath: String {
        var values = pathParameters.map(\.example)[...]
        return "/" + segments.map { $0 ?? PercentEncoding.encode(values.popFirst() ?? "") }.joined(separator: "/")
    }

    /// What is required, and one item where the number can be told.
    private func exampleQuery(isPost: Bool) -> String {
        let given = isPost ? examplePostParameters : parameters.filter(\.isRequired)
        var pairs = given.map { ($0.name, $0.example) }
        if pattern == "/compare" { pairs = ExampleRecord.speakers.map { ("speaker", $0) } }
        if parameters.contains(where: { $0.name == Parameters.limit.name }) { pairs.append(("limit", "1")) }
        return pairs.map { "\($0.0)=\(PercentEncoding.encode($0.1))" }.joined(separator: "&")
    }
}
