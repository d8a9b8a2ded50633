internal import HTTPWire
internal import Record

/// The query parameters of a request, checked against its route's.
package struct ParameterValues: Sendable {
    private var values: [String: [String]] = [:]
    /// The parameters as given, without the cursor: what the address of another page repeats.
    package private(set) var given: [(name: String, value: String)] = []

    /// No parameters.
    static let none = ParameterValues()

    private init() {}

    /// Throws a problem for a parameter that the route does not have, that comes too often, or that has a bad value.
    init(_ parameters: [(name: String, value: String)], of route: Route) throws(Problem) {
        for (name, value) in parameters {
            guard let parameter = route.parameters.first(where: { $0.name == name }) else {
                throw Self.unknown(name, route)
            }
            guard parameter.isRepeatable || values[name] == nil else {
                throw Problem(.repeatedParameter, Self.once(parameter), parameter: name)
            }
            try parameter.check(value)
            values[name, default: []].append(value)
            if name != Parameters.cursor.name { given.append((name, value)) }
        }
        for parameter in route.parameters where parameter.isRequired && values[parameter.name] == nil {
            throw Problem(
                .invalidParameter,
                "Give the parameter '\(parameter.name)', such as \(Self.example(parameter)).", parameter: parameter.name
            )
        }
    }

    private static func once(_ parameter: Parameter) -> String {
        guard case .choices = parameter.type else { return "Give the parameter '\(parameter.name)' once." }
        return "Give the parameter '\(parameter.name)' once, with commas between its values."
    }

    /// How the parameter is written, as often as its example has values.
    private static func example(_ parameter: Parameter) -> String {
        let values = parameter.isRepeatable ? parameter.example.split(separator: ",") : [parameter.example[...]]
        return values.map { "\(parameter.name)=\($0)" }.joined(separator: "&")
    }

    /// The words in the value of a parameter that takes several, with commas between them.
    static func words(in value: String) -> [String] {
        value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { String($0) ?? "" }
    }

    /// All values of a parameter, in the order given.
    package subscript(all name: String) -> [String] { values[name] ?? [] }

    /// The value of a parameter that comes once.
    package subscript(name: String) -> String? { values[name]?.first }

    /// Whether a flag is set.
    package func isSet(_ name: String) -> Bool { values[name].map { $0.first != "false" } ?? false }

    /// The value of a parameter that takes a number, or its standard.
    func integer(_ parameter: Parameter) -> Int {
        guard case .integer(_, let standard) = parameter.type else { return 0 }
        return self[parameter.name].flatMap(Parameter.integer) ?? standard
    }

    private static func unknown(_ name: String, _ route: Route) -> Problem {
        let names = route.parameters.map(\.name)
        let suggestion = NearName.suggestion(for: name, among: names)
        let list = names.isEmpty ? "It takes none." : "It takes \(names.joined(separator: ", "))."
        return Problem(
            .unknownParameter, "\(route.pattern) has no parameter '\(name)'.\(suggestion) \(list)", parameter: name)
    }
}
