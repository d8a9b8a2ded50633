import JSONReader
import Record
import Testing

@testable import RecordAPI

/// The description and the answers must not part.
struct OpenAPITests {
    private let desk = Newsdesk()

    private static let samples: [(operation: String, targets: [String])] = [
        ("getHome", ["/"]),
        (
            "listStatements",
            [
                "/statements", "/statements?limit=1", "/statements?speaker=nobody", "/statements?q=radar&highlight",
                "/statements?facets=speaker,topic,document,publisher,kind,stance,role,place,language&timeline=week",
            ]
        ),
        ("listSpeakers", ["/speakers", "/speakers?limit=1"]),
        ("getSpeaker", ["/speakers/lindqvist", "/speakers/port-authority", "/speakers/mara-okafor"]),
        ("listSpeakerStatements", ["/speakers/lindqvist/statements"]),
        ("listSpeakerTopicStatements", ["/speakers/lindqvist/topics/defense"]),
        ("listTopics", ["/topics"]),
        ("getTopic", ["/topics/air-defense", "/topics/harbor-dues", "/topics/defense"]),
        ("listTopicStatements", ["/topics/defense/statements"]),
        ("listTopicSpeakers", ["/topics/defense/speakers"]),
        ("getSpeakerTimeline", ["/speakers/lindqvist/timeline"]),
        ("compareSpeakers", ["/compare?speaker=lindqvist&speaker=mara-okafor"]),
        ("suggestForReconciliation", ["/reconcile/suggest/entity?prefix=mara", "/reconcile/suggest/type?prefix=p"]),
        ("proposeProperties", ["/reconcile/properties?type=person"]),
        ("listDocuments", ["/documents"]),
        ("getDocument", ["/documents/minister", "/documents/undated"]),
        ("listDocumentStatements", ["/documents/storm/statements"]),
        ("suggest", ["/suggest?q=r", "/suggest?q=de", "/suggest?q=lind"]),
        (
            "checkQuotation",
            [
                "/check?quote=new+radar+arrive&speaker=mara-okafor", "/check?quote=the+radars+arrive+in+spring",
                "/check?quote=x",
            ]
        ),
        ("getProblem", ["/problems/not-ready"]),
        ("getHealth", ["/healthz"]),
        ("getReadiness", ["/readyz"]),
    ]

    @Test("answers have the fields that the description tells, and all that it requires", arguments: samples)
    func answersFit(_ sample: (operation: String, targets: [String])) throws {
        let route = try #require(RouteTable.routes.first { $0.operation == sample.operation })
        let schema = try #require(route.schema)
        for target in sample.targets { try check(desk.json(target), schema, target) }
    }

    @Test("a statement and a problem fit their schemas")
    func singleAnswers() throws {
        for id in try desk.ids("/statements") { try check(desk.json("/statements/\(id)"), "Statement", id) }
        try check(desk.json("/statements?speker=x"), "Problem", "problem")
        try check(desk.json("/nowhere"), "Problem", "problem")
    }

    @Test("every route with a schema is sampled here")
    func completeness() {
        let sampled = Set(Self.samples.map(\.operation) + ["getStatement"])
        #expect(Set(RouteTable.routes.filter { $0.schema != nil }.map(\.operation)) == sampled)
    }

    @Test("every example of a parameter is a value that it takes", arguments: RouteTable.routes.map(\.pattern))
    func examples(_ pattern: String) throws {
        let route = try #require(RouteTable.routes.first { $0.pattern == pattern })
        for parameter in route.parameters + route.pathParameters where !parameter.example.isEmpty {
            let examples =
                parameter.isRepeatable ? parameter.example.split(separator: ",").map(String.init) : [parameter.example]
            for example in examples { #expect(throws: Never.self) { try parameter.check(example) } }
        }
    }

    @Test(
        "the description lets no parameter of a path hold what a path can't", arguments: ["a\nb", "a\tb", "a\u{7f}"])
    func pathParameters(_ text: String) throws {
        let paths = try #require(desk.json("/openapi.json")["paths"])
        for route in RouteTable.routes {
            for parameter in paths[route.pattern]?["get"]?["parameters"]?.items ?? []
            where parameter["in"]?.string == "path" && parameter["schema"]?["enum"] == nil {
                let schema = try #require(parameter["schema"])
                let pattern = try Regex(#require(schema["pattern"]?.string))
                #expect(text.wholeMatch(of: pattern) == nil, "\(route.pattern)")
            }
        }
    }

    @Test(
        "the description's pattern of ids takes the ids that there are", arguments: [0, 1, 1 << 60, .max] as [UInt64])
    func statementIDs(_ rawValue: UInt64) throws {
        #expect(try StatementID(rawValue: rawValue).description.wholeMatch(of: Regex(StatementID.pattern)) != nil)
    }

    @Test("the description lists every route and parameter, and refers to nothing that is not there")
    func description() throws {
        let description = try desk.json("/openapi.json")
        #expect(description["openapi"]?.string == "3.1.0")
        #expect(description["paths"]?.names == Set(RouteTable.routes.map(\.pattern)))
        for route in RouteTable.routes {
            let parameters = description["paths"]?[route.pattern]?["get"]?["parameters"]?.items ?? []
            #expect(
                parameters.compactMap { $0["name"]?.string } == (route.pathParameters + route.parameters).map(\.name))
        }
        let names = description["components"]?["schemas"]?.names ?? []
        #expect(names == Set(Schemas.all.map(\.name)))
        let components = description["components"]
        let defined = ["schemas", "responses", "headers"].reduce(into: Set()) {
            $0.formUnion(components?[$1]?.names ?? [])
        }
        #expect(defined.isSuperset(of: references(description)))
    }

    @Test("every route in JSON has an example, which fits its schema", arguments: RouteTable.routes.map(\.pattern))
    func operationExamples(_ pattern: String) throws {
        let route = try #require(RouteTable.routes.first { $0.pattern == pattern })
        guard route.mediaType == .json || route.mediaType == .text else { return }
        let answer = try #require(route.exampleAnswer())
        guard let schema = route.schema else { return }
        try check(JSONValue(answer.body), schema, pattern)
        if let items = try JSONValue(answer.body)["items"] { #expect(!items.items.isEmpty) }
    }

    @Test("a route that takes a POST tells what it takes")
    func posts() throws {
        let paths = try #require(try desk.json("/openapi.json")["paths"])
        for route in RouteTable.routes {
            let post = paths[route.pattern]?["post"]
            let content = post?["requestBody"]?["content"]
            #expect(content?.names == route.post.map { Set($0.mediaTypes) })
            for type in content?.names ?? [] { #expect(content?[type]?["example"] != nil, "\(route.pattern) \(type)") }
            guard post != nil else { continue }
            let example = try #require(post?["responses"]?["200"]?["content"]?["application/json"]?["example"])
            guard let schema = route.schema else { continue }
            try check(example, schema, route.pattern)
        }
    }

    @Test("a problem may come as a page, and an ambiguous name as an example")
    func problemResponses() throws {
        let description = try desk.json("/openapi.json")
        let responses = try #require(description["components"]?["responses"])
        for name in responses.names {
            #expect(
                responses[name]?["content"]?.names == ["application/problem+json", "text/html; charset=utf-8"],
                "\(name)")
        }
        let choices = description["paths"]?["/speakers/{slug}"]?["get"]?["responses"]?["300"]
        #expect(choices?["content"]?["application/json"]?["example"]?["items"]?.items.isEmpty == false)
    }

    @Test("keys are given as a bearer's token or as a password, or not at all where there are none")
    func security() throws {
        let description = try desk.json("/openapi.json")
        let schemes = try #require(description["components"]?["securitySchemes"])
        #expect(Set(schemes.names.map { schemes[$0]?["scheme"]?.string }) == ["bearer", "basic"])
        let ways = try #require(description["security"]).items
        #expect(ways.first?.names.isEmpty == true)
        #expect(Set(ways.dropFirst().map(\.names)) == Set(schemes.names.map { [$0] }))
    }

    @Test("operations and schemas have names of their own")
    func uniqueness() {
        #expect(Set(RouteTable.routes.map(\.operation)).count == RouteTable.routes.count)
        #expect(Set(Schemas.all.map(\.name)).count == Schemas.all.count)
    }

    private func check(_ value: JSONValue, _ name: String, _ place: String) throws {
        let schema = try #require(Schemas.all.first { $0.name == name }, "\(name)")
        let fields = Dictionary(uniqueKeysWithValues: schema.fields.map { ($0.name, $0) })
        #expect(value.names.isSubset(of: fields.keys), "\(place): \(value.names.subtracting(fields.keys))")
        for field in schema.fields {
            guard let found = value[field.name] else {
                #expect(!field.isRequired, "\(place): no \(field.name)")
                continue
            }
            try check(found, field.type, "\(place).\(field.name)")
        }
    }

    private func check(_ value: JSONValue, _ type: SchemaType, _ place: String) throws {
        switch type {
        case .string, .day, .url: #expect(value.string != nil, "\(place)")
        case .integer: #expect(value.integer != nil, "\(place)")
        case .number: #expect(value.isNumber, "\(place)")
        case .boolean: #expect(value == .bool(true) || value == .bool(false), "\(place)")
        case .choice(let words): #expect(words.contains(value.string ?? ""), "\(place)")
        case .list(let item): for element in value.items { try check(element, item, place) }
        case .reference(let name): try check(value, name, place)
        }
    }

    private func references(_ value: JSONValue) -> Set<String> {
        switch value {
        case .array(let items): return items.reduce(into: []) { $0.formUnion(references($1)) }
        case .object(let fields):
            let own = fields["$ref"]?.string?.split(separator: "/").last.map { [String($0)] } ?? []
            return fields.values.reduce(into: Set(own)) { $0.formUnion(references($1)) }
        default: return []
        }
    }
}
