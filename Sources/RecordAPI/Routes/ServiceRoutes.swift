internal import HTTPWire
internal import Record

/// The routes that tell of the service itself.
enum ServiceRoutes {
    static let home = [
        Route(
            "/", "getHome", "Lists the routes and how much is on the record.", [Parameters.wall, Parameters.pretty],
            schema: "Home",
            forms: [.json, .html], answer: home)
    ]

    static let table = [
        Route(
            "/problems/{name}", "getProblem", "Explains a type of problem that errors name.",
            path: [
                Parameter(
                    "name", .choice(ProblemKind.allCases.map(\.rawValue)), "The problem's name.",
                    example: ProblemKind.unknownParameter.rawValue)
            ], [Parameters.pretty], schema: "ProblemKind", forms: [.json, .html], worksWithoutRecord: true,
            isOpen: true,
            answer: problem),
        Route(
            "/openapi.json", "getDescription", "Describes this API in OpenAPI 3.1.", [Parameters.pretty],
            mediaType: .openAPI, worksWithoutRecord: true, isOpen: true, answer: description),
        Route(
            "/healthz", "getHealth", "Answers while the process lives.", schema: "Health", worksWithoutRecord: true,
            isOpen: true,
            answer: health),
        Route(
            "/readyz", "getReadiness", "Answers 200 once the record can be asked, 503 before.", schema: "Health",
            isOpen: true, answer: readiness),
        Route(
            "/metrics", "getMetrics", "Gives counters and gauges in the text format of Prometheus.",
            mediaType: .metrics,
            worksWithoutRecord: true, answer: metrics),
    ]

    private static func home(_ call: Call) throws(Problem) -> Outcome { .resource(.home) }

    private static func problem(_ call: Call) throws(Problem) -> Outcome {
        guard let kind = ProblemKind(rawValue: call.path[0]) else {
            let suggestion = NearName.suggestion(for: call.path[0], among: ProblemKind.allCases.map(\.rawValue))
            throw Problem(.unknownRoute, "There is no problem '\(call.path[0])'.\(suggestion)")
        }
        return .resource(.problemKind(kind))
    }

    private static func description(_ call: Call) throws(Problem) -> Outcome {
        var answer = call.answer { json in
            OpenAPIDescription.write(call.service.routes, version: call.service.version, &json)
        }
        answer.mediaType = .openAPI
        return .answer(answer)
    }

    private static func health(_ call: Call) throws(Problem) -> Outcome {
        var answer = call.answer { json in json.object { json in json.field("status", "alive") } }
        answer.caching = .never
        return .answer(answer)
    }

    private static func readiness(_ call: Call) throws(Problem) -> Outcome {
        var answer = call.answer { json in
            json.object { json in
                json.field("status", "ready")
                json.counts(of: call.index)
            }
        }
        answer.caching = .never
        return .answer(answer)
    }

    private static func metrics(_ call: Call) throws(Problem) -> Outcome {
        .answer(Answer(mediaType: .metrics, body: call.service.metrics(call.snapshot), caching: .never))
    }
}

extension JSONWriter {
    /// Writes how much is on the record.
    mutating func counts(of index: RecordIndex) {
        field("documentCount", index.documents.count)
        field("statementCount", index.statementCount)
        field("speakerCount", index.speakers.count { $0.statementCount > 0 })
        field("topicCount", index.topics.count { $0.statementCount > 0 })
    }
}
