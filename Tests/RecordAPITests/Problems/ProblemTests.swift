import HTTPServer
import HTTPWire
import JSONReader
import Testing

@testable import RecordAPI

struct ProblemTests {
    private let desk = Newsdesk()

    struct Row: Sendable, CustomTestStringConvertible {
        let target: String
        let status: Int
        let kind: ProblemKind
        let parameter: String?
        let detail: String

        var testDescription: String { target }

        init(_ target: String, _ status: Int, _ kind: ProblemKind, _ parameter: String? = nil, _ detail: String) {
            self.target = target
            self.status = status
            self.kind = kind
            self.parameter = parameter
            self.detail = detail
        }
    }

    private static let rows = [
        Row("/statemnts", 404, .unknownRoute, nil, "Did you mean '/statements'?"),
        Row("/topic/weather", 404, .unknownRoute, nil, "Did you mean '/topics/weather'?"),
        Row("/speakers/lindqvist/statement", 404, .unknownRoute, nil, "Did you mean '/speakers/lindqvist/statements'?"),
        Row("/documents/a%20b/txt", 404, .unknownRoute, nil, "Did you mean '/documents/a%20b/text'?"),
        Row("/problems/", 404, .unknownRoute, nil, "'/problems/'. The routes"),
        Row("/a/b/c/d", 404, .unknownRoute, nil, "listed at /"),
        Row("/statements?speker=x", 400, .unknownParameter, "speker", "Did you mean 'speaker'?"),
        Row("/statements/x?q=a", 400, .unknownParameter, "q", "It takes pretty."),
        Row("/healthz?x=1", 400, .unknownParameter, "x", "It takes none."),
        Row("/statements?limit=0", 400, .invalidParameter, "limit", "from 1 to 1000"),
        Row("/statements?limit=1001", 400, .invalidParameter, "limit", "from 1 to 1000"),
        Row("/statements?limit=-1", 400, .invalidParameter, "limit", "whole number"),
        Row("/statements?limit=%2B5", 400, .invalidParameter, "limit", "whole number"),
        Row("/statements?limit=99999999999999999999", 400, .invalidParameter, "limit", "whole number"),
        Row("/statements?limit=", 400, .invalidParameter, "limit", "whole number"),
        Row("/statements?limit=1&limit=2", 400, .repeatedParameter, "limit", "once"),
        Row("/statements?from=yesterday", 400, .invalidParameter, "from", "2023-02-10"),
        Row("/statements?from=2024-03-08T25:00:00Z", 400, .invalidParameter, "from", "2023-02-10"),
        Row("/statements?from=2023-02-30", 400, .invalidParameter, "from", "2023-02-10"),
        Row("/statements?from=2024&to=2023", 400, .invalidParameter, "to", "not before"),
        Row("/statements?speaker=Jens%20Stoltenberg", 400, .invalidParameter, "speaker", "write 'jens-stoltenberg'"),
        Row("/statements?topic=", 400, .invalidParameter, "topic", "slug"),
        Row("/statements?kind=directt", 400, .invalidParameter, "kind", "Did you mean 'direct'?"),
        Row("/statements?q=a&in=titel", 400, .invalidParameter, "in", "Did you mean 'title'?"),
        Row("/statements?stance=says", 400, .invalidParameter, "stance", "asserts"),
        Row("/statements?sort=best", 400, .invalidParameter, "sort", "newest, oldest, relevance"),
        Row("/statements?pretty=maybe", 400, .invalidParameter, "pretty", "true, false"),
        Row("/statements?document=", 400, .invalidParameter, "document", "id of a document"),
        Row("/statements?confidence.gte=1.1", 400, .invalidParameter, "confidence.gte", "from 0 to 1"),
        Row("/statements?confidence.gte=.5", 400, .invalidParameter, "confidence.gte", "from 0 to 1"),
        Row("/statements?facets=speaker,tpic", 400, .invalidParameter, "facets", "Did you mean 'topic'?"),
        Row("/statements?sort=relevance", 400, .invalidParameter, "sort", "search in 'q'"),
        Row("/statements.xml", 406, .noSuchForm, nil, "There are .json"),
        Row("/problems/not-ready.csv", 406, .noSuchForm, nil, "There are .json"),
        Row("/statements.csv?cursor=x", 400, .invalidParameter, "cursor", "Leave out 'cursor'"),
        Row("/statements.ndjson?facets=kind", 400, .invalidParameter, "facets", "ask for JSON"),
        Row("/check", 400, .invalidParameter, "quote", "Give the parameter 'quote'"),
        Row("/compare", 400, .invalidParameter, "speaker", "&speaker="),
        Row(
            "/compare?speaker=a&speaker=b&speaker=c&speaker=d&speaker=e", 400, .invalidParameter, "speaker",
            "two to four"),
        Row("/compare?speaker=lindqvist", 400, .invalidParameter, "speaker", "two to four"),
        Row("/statements?facets=kind&facets=topic", 400, .repeatedParameter, "facets", "with commas"),
        Row("/statements?q=speker:x", 400, .invalidSearch, "q", "expected 'speaker:' in the place of 'speker:'"),
        Row("/statements?q=a+-kinds:direct", 400, .invalidSearch, "q", "at character 3"),
        Row("/suggest", 400, .invalidParameter, "q", "Give the parameter 'q'"),
        Row("/suggest?q=a&limit=101", 400, .invalidParameter, "limit", "from 1 to 100"),
        Row("/statements?timeline=decade", 400, .invalidParameter, "timeline", "day, week, month, year"),
        Row("/statements?cursor=abc", 400, .invalidCursor, "cursor", "from the 'next'"),
        Row("/statements?cursor=", 400, .invalidCursor, "cursor", "from the 'next'"),
        Row("/statements?q=%22open", 400, .invalidSearch, "q", "at character 5"),
        Row("/statements?q=a+OR", 400, .invalidSearch, "q", "at character 4"),
        Row("/statements?q=%FF", 400, .malformedTarget, nil, "Percent-encode"),
        Row("/%00", 400, .malformedTarget, nil, "Percent-encode"),
        Row("/statements/nosuchid", 404, .notOnRecord, nil, "nosuchid"),
        Row("/statements/0000000000000", 404, .notOnRecord, nil, "0000000000000"),
        Row("/speakers/lindqvst", 404, .notOnRecord, nil, "Did you mean 'lindqvist'?"),
        Row("/speakers/%21", 404, .notOnRecord, nil, "letters or digits"),
        Row("/topics/wether", 404, .notOnRecord, nil, "Did you mean 'weather'?"),
        Row("/documents/ministr", 404, .notOnRecord, nil, "Did you mean 'minister'?"),
        Row("/documents/none/text", 404, .notOnRecord, nil, "See /documents"),
        Row("/problems/nothing", 404, .unknownRoute, nil, "no problem 'nothing'"),
    ]

    @Test("what is wrong is told with its remedy", arguments: rows)
    func problems(_ row: Row) throws {
        let answer = desk.answer(row.target)
        #expect(Int(answer.status.code) == row.status)
        #expect(answer.mediaType == .problem)
        let json = try JSONValue(answer.body)
        #expect(json["type"]?.string == "/problems/\(row.kind.rawValue)")
        #expect(json["status"]?.integer == row.status)
        #expect(json["title"]?.string?.isEmpty == false)
        #expect(json["instance"]?.string == row.target)
        #expect(json["parameter"]?.string == row.parameter)
        #expect(json["detail"]?.string?.contains(row.detail) == true, "\(json["detail"]?.string ?? "")")
    }

    @Test("a cursor of another list or order is refused")
    func foreignCursor() throws {
        let next = try #require(try desk.json("/statements?limit=1")["next"]?.string)
        let cursor = try #require(next.split(separator: "=").last)
        for target in [
            "/statements?sort=oldest&cursor=", "/speakers?cursor=", "/documents/minister/statements?cursor=",
        ] {
            #expect(desk.answer(target + cursor).status == .badRequest)
        }
        #expect(desk.answer("/statements?q=radar&cursor=" + cursor).status == .ok)
    }

    @Test(
        "methods that a route does not take are told those it does",
        arguments: [.post, .put, .delete, .patch, .trace, .other] as [HTTPWire.Method])
    func methods(_ method: HTTPWire.Method) {
        let answer = desk.answer("/statements", method: method)
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.fields[.allow] == "GET, HEAD, OPTIONS")
        #expect(desk.answer("/nowhere", method: method).status == .notFound)
    }

    @Test("every problem type is explained where its URI leads", arguments: ProblemKind.allCases)
    func explained(_ kind: ProblemKind) throws {
        let json = try desk.json("/problems/\(kind.rawValue)")
        #expect(json["remedy"]?.string?.isEmpty == false)
        #expect(json["status"]?.integer == Int(kind.status.code))
    }

    @Test("a preflight is told what pages may ask")
    func preflight() {
        let answer = desk.answer("/statements", method: .options)
        #expect(answer.status == .noContent)
        #expect(answer.fields[.accessControlAllowMethods] == "GET, HEAD, OPTIONS")
        #expect(desk.answer("", method: .options).status == .noContent)
    }

    @Test("what the server answers itself has the shape of all problems", arguments: ServerProblem.names.indices)
    func serverProblems(_ position: Int) throws {
        let (name, status) = ServerProblem.names[position]
        let kind = try #require(ProblemKind(rawValue: "\(name)"))
        #expect(kind.status == status)
    }

    @Test("every kind is documented with its status and remedy", arguments: ProblemKind.allCases)
    func documentation(_ kind: ProblemKind) throws {
        let page = try desk.json("/problems/\(kind.rawValue)")
        #expect(page["type"]?.string == "/problems/\(kind.rawValue)")
        #expect(page["remedy"]?.string?.isEmpty == false)
        #expect(page["status"]?.integer == Int(kind.status.code))
    }
}
