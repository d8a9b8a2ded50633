package import HTTPWire
package import Record

/// Answers requests from a snapshot: the whole API, without a socket.
package struct API: Sendable {
    private let service: ServiceFacts
    private let allowedOrigin: String?

    /// An API that pages of `allowedOrigin` may call ("*" for all, nil for none), and that counts in `service`.
    package init(service: ServiceFacts = ServiceFacts(), allowedOrigin: String? = "*") {
        self.service = service
        self.allowedOrigin = allowedOrigin
    }

    /// The answer to `request`; it depends on nothing but the request and the snapshot.
    package func answer(_ request: APIRequest, from snapshot: RecordSnapshot?) -> Answer {
        do {
            return try route(request, snapshot)
        } catch {
            let isPretty = request.parameters?.contains { $0.name == Parameters.pretty.name } ?? false
            var answer = error.answer(instance: request.target, pretty: isPretty)
            if error.kind == .notReady { answer.fields[.retryAfter] = FieldValue(Self.retrySeconds) }
            if error.kind == .methodNotAllowed { answer.fields[.allow] = Self.allowedMethods }
            return answer
        }
    }

    /// The response that carries `answer`, and the validators it is known by; nil for one that is streamed.
    package func render(_ answer: Answer, of snapshot: RecordSnapshot?) -> RenderedResponse? {
        guard answer.stream == nil else { return nil }
        return RenderedResponse(
            Response(status: answer.status, fields: fields(of: answer), bytes: answer.body),
            validators: validators(of: answer, snapshot), acceptsRanges: answer.mediaType == .text)
    }

    /// The response that streams `stream`, the body of `answer`.
    package func response(_ answer: Answer, streaming stream: StatementStream) -> Response {
        var stream = stream
        return Response(
            status: answer.status, fields: fields(of: answer), body: .stream(BodyStream { stream.next() }))
    }

    private func fields(of answer: Answer) -> Fields {
        var fields = answer.fields
        fields[.contentType] = answer.status.allowsContent ? answer.mediaType.fieldValue : nil
        fields[.cacheControl] = answer.caching.fieldValue
        fields[.vary] =
            allowedOrigin == "*" || allowedOrigin == nil ? "Accept, Accept-Encoding" : "Accept, Accept-Encoding, Origin"
        fields[.accessControlAllowOrigin] = allowedOrigin.flatMap { FieldValue($0) }
        fields[.accessControlExposeHeaders] = "ETag, Link, Location, Retry-After"
        fields[.xContentTypeOptions] = "nosniff"
        return fields
    }

    /// How long a client waits for the first snapshot before it asks again.
    private static let retrySeconds = 1
    private static let allowedMethods: FieldValue = "GET, HEAD, OPTIONS"

    private func validators(of answer: Answer, _ snapshot: RecordSnapshot?) -> Validators {
        guard answer.status == .ok, case .revalidated = answer.caching else { return Validators() }
        let digest = SHA256Digest(of: answer.body).description.prefix(Self.tagCount)
        return Validators(
            etag: EntityTag(String(digest)), lastModified: snapshot.map { HTTPDate(epochSecond: $0.epochSecond) })
    }

    /// How many hexadecimal digits of the body's digest make its tag: 96 bits.
    private static let tagCount = 24

    private func route(_ request: APIRequest, _ snapshot: RecordSnapshot?) throws(Problem) -> Answer {
        guard let segments = request.segments, let given = request.parameters else {
            throw Problem(.malformedTarget, "Percent-encode path and query as UTF-8 without control characters.")
        }
        if request.method == .options, request.encodedPath.isEmpty { return preflight }
        guard let match = RouteTable.match(segments) else {
            if let shorter = Self.withoutTrailingSlash(request, segments) { return .redirect(to: shorter) }
            throw Self.unknownRoute(request)
        }
        let route = match.route
        switch request.method {
        case .get, .head: break
        case .options: return preflight
        default: throw Problem(.methodNotAllowed, "\(route.pattern) is read only: use GET or HEAD.")
        }
        let parameters = try ParameterValues(given, of: route)
        guard snapshot != nil || route.worksWithoutRecord else {
            throw Problem(.notReady, "The record is still being read; ask again in \(Self.retrySeconds) s.")
        }
        let accepted = route.forms.contains(request.form) ? request.form : .json
        let call = Call(
            snapshot: snapshot, path: match.values, encodedPath: request.encodedPath, parameters: parameters,
            form: match.form ?? accepted, service: service)
        return try route.answer(call)
    }

    /// The answer to a CORS preflight (Fetch §3.2.5), and to any other OPTIONS.
    private var preflight: Answer {
        var answer = Answer(status: .noContent, caching: .never)
        answer.fields[.allow] = Self.allowedMethods
        answer.fields[.accessControlAllowMethods] = Self.allowedMethods
        answer.fields[.accessControlAllowHeaders] = "Accept, Authorization, Content-Type, If-None-Match"
        answer.fields[.accessControlMaxAge] = "86400"
        return answer
    }

    private static func withoutTrailingSlash(_ request: APIRequest, _ segments: [String]) -> String? {
        guard segments.count > 1, segments.last == "", RouteTable.match(segments.dropLast()) != nil else { return nil }
        return request.encodedPath.dropLast() + (request.encodedQuery.isEmpty ? "" : "?" + request.encodedQuery)
    }

    private static func unknownRoute(_ request: APIRequest) -> Problem {
        let suggestion = NearName.suggestion(for: request.encodedPath, among: RouteTable.routes.map(\.pattern))
        return Problem(
            .unknownRoute, "There is no route '\(request.encodedPath)'.\(suggestion) The routes are listed at /.")
    }
}
