package import HTTPServer
package import HTTPWire
package import Record

/// Answers operators, and nobody else: metrics, health, readiness, log level, reload.
package struct AdminHandler: RequestHandler, ~Copyable {
    private let publisher: RecordPublisher
    private let service: ServiceFacts
    private let api: API
    private let controls: AdminControls

    /// Answers from `publisher` and `service`, and acts on `controls`.
    package init(publisher: RecordPublisher, service: ServiceFacts, api: API, controls: AdminControls) {
        self.publisher = publisher
        self.service = service
        self.api = api
        self.controls = controls
    }

    /// Answers one request.
    package mutating func respond(to request: borrowing Request, into sink: inout ResponseSink) {
        let path = String(copying: request.path)
        let isRead = request.method == .get || request.method == .head
        switch (path, String(copying: request.methodName)) {
        case ("/metrics", _) where isRead:
            sink.send(response(.ok, .metrics, service.metrics(publisher.snapshot)))
        case ("/healthz", _) where isRead: sink.send(json { $0.field("status", "alive") })
        case ("/readyz", _) where isRead: sink.send(readiness)
        case ("/log-level", _) where isRead: sink.send(json { $0.field("level", controls.logLevel()) })
        case ("/log-level", "PUT"): setLogLevel(request, &sink)
        case ("/reload", "POST"):
            controls.reload()
            sink.send(json(.accepted) { $0.field("status", "reloading") })
        default: sink.send(problem(for: path))
        }
    }

    private func setLogLevel(_ request: borrowing Request, _ sink: inout ResponseSink) {
        let level = String(copying: request.body).split(whereSeparator: \.isWhitespace).joined()
        guard controls.setLogLevel(level) else {
            return sink.send(
                api.response(
                    to: Problem(.invalidParameter, "Send one of trace, debug, info, notice, warning, error, critical."),
                    target: "/log-level"))
        }
        sink.send(json { $0.field("level", level) })
    }

    private var readiness: Response {
        guard let snapshot = publisher.snapshot else {
            return json(.serviceUnavailable) { $0.field("status", "loading") }
        }
        return json { json in
            json.field("status", "ready")
            json.field("version", service.version)
            json.field("publication", Int(snapshot.version))
            json.field("published", LogTime.text(milliseconds: snapshot.epochSecond * 1000))
            json.counts(of: snapshot.index)
            json.field("lastFailure", controls.failure())
        }
    }

    private func problem(for path: String) -> Response {
        let methods = [
            "/metrics": "GET", "/healthz": "GET", "/readyz": "GET", "/log-level": "GET, PUT", "/reload": "POST",
        ]
        guard let allowed = methods[path] else {
            return api.response(
                to: Problem(
                    .unknownRoute, "The routes here are \(methods.keys.sorted().joined(separator: ", "))."),
                target: path)
        }
        var problem = Problem(.methodNotAllowed, "\(path) takes \(allowed).")
        problem.fields[.allow] = FieldValue(allowed)
        return api.response(to: problem, target: path)
    }

    private func json(_ status: Status = .ok, _ write: (inout JSONWriter) -> Void) -> Response {
        var writer = JSONWriter()
        writer.object { write(&$0) }
        return response(status, .json, writer.finish())
    }

    private func response(_ status: Status, _ type: MediaType, _ body: [UInt8]) -> Response {
        var fields: Fields = [:]
        fields[.contentType] = type.fieldValue
        fields[.cacheControl] = "no-store"
        if status == .serviceUnavailable { fields[.retryAfter] = "1" }
        return Response(status: status, fields: fields, bytes: body)
    }
}
