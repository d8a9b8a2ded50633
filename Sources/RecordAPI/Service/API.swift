internal import HTTPServer
internal import HTTPWire
package import Record

/// Answers requests from a snapshot: the whole API, without a socket.
package struct API: Sendable {
    let service: ServiceFacts
    private let allowedOrigin: String?
    let publicURL: String?
    private let asksForKeys: Bool
    private let events: EventLog
    private let framePolicy: FieldValue?
    private let encoders = StreamEncoder.Places()

    /// An API that pages of `allowedOrigin` may call ("*" for all, nil for none), and that counts in `service`.
    ///
    /// `publicURL` is how the world names this server, such as "https://record.example"; without it absolute addresses
    /// have the host that the request is for. Where it `asksForKeys`, no cache may give an answer to another client.
    /// `embedAncestors` are the sources (CSP 3 §6.3.2.1) whose pages may frame what is made for that; nil for none.
    /// `events` is what streams of events read.
    package init(
        service: ServiceFacts = ServiceFacts(), allowedOrigin: String? = "*", publicURL: String? = nil,
        asksForKeys: Bool = false, embedAncestors: String? = "*",
        events: EventLog = EventLog(name: "none")
    ) {
        self.events = events
        framePolicy = FieldValue(
            """
            default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'self'; form-action 'none'; \
            frame-ancestors \(embedAncestors ?? "'none'")
            """
        )
        self.asksForKeys = asksForKeys
        self.service = service
        self.allowedOrigin = allowedOrigin
        self.publicURL = publicURL
    }

    /// The answer to `request`; it depends on nothing but the request and the snapshot.
    package func answer(_ request: APIRequest, from snapshot: RecordSnapshot?) -> Answer {
        do {
            return try route(request, snapshot)
        } catch {
            var answer = report(error, request)
            if error.kind == .notReady { answer.fields[.retryAfter] = FieldValue(Self.retrySeconds) }
            return answer
        }
    }

    /// The response that carries `answer`, and the validators it is known by; nil for one that is streamed.
    ///
    /// A body that may be kept is sent in `coding`, where that makes it smaller: it is coded once and sent many times.
    func render(_ answer: Answer, of snapshot: RecordSnapshot?, coding: ContentCoding = .identity) -> RenderedResponse?
    {
        guard answer.stream == nil else { return nil }
        let coded = answer.isKept ? coding.encode(answer.body) : nil
        var fields = fields(of: answer)
        if coded != nil { fields[.contentEncoding] = FieldValue("\(coding.name)") }
        return RenderedResponse(
            Response(status: answer.status, fields: fields, bytes: coded ?? answer.body),
            validators: validators(of: answer, coded == nil ? .identity : coding, snapshot, made: answer.body),
            acceptsRanges: answer.mediaType == .text)
    }

    /// The response that streams `stream`, the body of `answer` to `target`, in `coding` as far as that many are compressed at once,
    /// and the validators it is known by: its bytes follow from what its tag is the digest of.
    func response(
        _ answer: Answer, streaming stream: ListStream, of snapshot: RecordSnapshot?, to target: String,
        coding: ContentCoding = .identity
    ) -> (response: Response, validators: Validators) {
        var stream = stream
        var fields = fields(of: answer)
        let origin = "\(events.name) \(snapshot?.version ?? 0) \(answer.mediaType.rawValue) \(target)"
        guard let encoder = StreamEncoder(coding, in: encoders) else {
            let body = BodyStream { stream.next() }
            return (
                Response(status: answer.status, fields: fields, body: .stream(body)),
                validators(of: answer, .identity, snapshot, made: Array(origin.utf8))
            )
        }
        fields[.contentEncoding] = FieldValue("\(coding.name)")
        let body = BodyStream { () throws(BodyStream.Failure) in try encoder.next(of: &stream) }
        return (
            Response(status: answer.status, fields: fields, body: .stream(body)),
            validators(of: answer, coding, snapshot, made: Array(origin.utf8))
        )
    }

    /// The response that tells events as they come to a client that has seen those up to `lastID`.
    func response(_ answer: Answer, telling query: StatementQuery, after lastID: String?) -> Response {
        var stream = EventStream(events, query, after: lastID)
        var fields = fields(of: answer)
        // Buffers of proxies would hold events back (nginx, X-Accel-Buffering).
        fields[.xAccelBuffering] = "no"
        return Response(
            status: answer.status, fields: fields,
            body: .stream(BodyStream(isOpenEnded: true, pieces: { stream.piece() })))
    }

    /// The fields that `answer` is sent with.
    func fields(of answer: Answer) -> Fields {
        var fields = answer.fields
        fields[.contentType] = answer.status.allowsContent ? answer.mediaType.fieldValue : nil
        fields[.cacheControl] = answer.caching.fieldValue(isPrivate: asksForKeys)
        fields[.vary] = vary(answer)
        fields[.accessControlAllowOrigin] = allowedOrigin.flatMap { FieldValue($0) }
        fields[.accessControlExposeHeaders] = "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After"
        fields[.xContentTypeOptions] = "nosniff"
        if answer.isFramed { fields[.contentSecurityPolicy] = framePolicy }
        return fields
    }

    /// The fields of the request that the answer depends on.
    private func vary(_ answer: Answer) -> FieldValue? {
        let names = (answer.isNegotiated ? ["Accept"] : []) + ["Accept-Encoding"]
        return FieldValue(
            (names + (allowedOrigin == "*" || allowedOrigin == nil ? [] : ["Origin"])).joined(separator: ", "))
    }

    /// How long a client waits for the first snapshot before it asks again.
    private static let retrySeconds = 1

    /// The validators of `answer`, whose bytes are `source` or follow from it.
    private func validators(
        of answer: Answer, _ coding: ContentCoding, _ snapshot: RecordSnapshot?, made source: [UInt8]
    ) -> Validators {
        guard answer.isKept else { return Validators() }
        return Validators(
            etag: ContentTag.tag(of: source, coding),
            lastModified: snapshot.map { HTTPDate(epochSecond: $0.epochSecond) })
    }

    private func route(_ request: APIRequest, _ snapshot: RecordSnapshot?) throws(Problem) -> Answer {
        guard let segments = request.segments, let given = request.parameters else {
            throw Problem(.malformedTarget, "Percent-encode path and query as UTF-8 without control characters.")
        }
        if request.method == .options, request.encodedPath.isEmpty { return preflight(nil) }
        let index = snapshot?.index ?? .empty
        guard let match = try RouteTable.match(segments, in: index) else {
            if let shorter = Self.withoutTrailingSlash(request, segments) { return .redirect(to: shorter) }
            throw Self.unknownRoute(request)
        }
        let route = match.route
        guard service.showsMetrics || route.mediaType != .metrics else {
            throw Problem(.unknownRoute, "Metrics are for operators: ask at the address of their own.")
        }
        if request.method == .options { return preflight(route) }
        let sent = try Self.parameters(of: request, to: route)
        let form = match.form ?? request.preference.form(of: route.forms) ?? .json
        // A form sends the fields that were left empty, too.
        let wanted =
            form == .html ? (given + sent).filter { !$0.value.isEmpty || route.hasFlag($0.name) } : given + sent
        let isBlank = form == .html && wanted.isEmpty && HTMLForm.hasBlank(route)
        let parameters = isBlank ? .none : try ParameterValues(wanted, of: route)
        guard snapshot != nil || route.worksWithoutRecord else {
            throw Problem(.notReady, "The record is still being read; ask again in \(Self.retrySeconds) s.")
        }
        let call = Call(
            snapshot: snapshot, path: match.values, encodedPath: request.encodedPath, parameters: parameters,
            form: form, hasSuffix: match.form != nil,
            origin: publicURL ?? request.origin, service: service)
        var answer = try Self.checkingSuffix(segments, call) { () throws(Problem) in
            try self.answer(call, of: route, isBlank: isBlank)
        }
        if request.method == .post { answer.caching = .never }
        return answer
    }

    /// The parameters in the body of `request`; throws a problem for a method that `route` does not take.
    private static func parameters(of request: APIRequest, to route: Route) throws(Problem) -> [(
        name: String, value: String
    )] {
        switch (request.method, route.post) {
        case (.get, _), (.head, _): return []
        case (.post, let post?):
            return try post.values(of: route.parameters, in: request.content)
        default:
            let methods = route.methods
            let remedy = route.post == nil ? "is read only: use GET or HEAD" : "takes GET, HEAD and POST"
            var problem = Problem(.methodNotAllowed, "\(route.pattern) \(remedy).")
            problem.fields[.allow] = FieldValue(methods)
            throw problem
        }
    }

    private func answer(_ call: Call, of route: Route, isBlank: Bool) throws(Problem) -> Answer {
        for name in call.form.excludedParameters where call.parameters[name] != nil {
            throw Problem(
                .invalidParameter, "Leave out '\(name)' or ask for JSON: \(call.form.title) has no place for it.",
                parameter: name)
        }
        if isBlank, var answer = HTMLForm.blank(route, call) {
            answer.isNegotiated = true
            answer.namesHost = true
            return answer
        }
        switch try route.answer(call) {
        case .answer(let answer): return answer
        case .resource(let resource):
            var answer = try FormTable.render(resource, call)
            answer.isNegotiated = !call.hasSuffix && route.forms.count > 1
            answer.namesHost = call.form.hasAbsoluteURLs && publicURL == nil
            answer.linkForms(of: route, call, comesInPages: resource.comesInPages)
            return answer
        }
    }

    /// Says that a form is missing rather than that a name is, where the name without a suffix is on the record.
    private static func checkingSuffix(
        _ segments: [String], _ call: Call, _ answer: () throws(Problem) -> Answer
    ) throws(Problem) -> Answer {
        do throws(Problem) {
            return try answer()
        } catch {
            guard error.kind == .notOnRecord, !call.hasSuffix, let stem = RouteTable.matchStem(segments),
                (try? stem.match.route.answer(call.renamed(stem.match.values))) != nil
            else { throw error }
            throw .unknownSuffix(stem.suffix, stem.match.route)
        }
    }

    /// The answer to a CORS preflight (Fetch §3.2.5), and to any other OPTIONS.
    private func preflight(_ route: Route?) -> Answer {
        var answer = Answer(status: .noContent, caching: .never)
        let methods = FieldValue(route?.methods ?? "GET, HEAD, POST, OPTIONS")
        answer.fields[.allow] = methods
        answer.fields[.accessControlAllowMethods] = methods
        answer.fields[.accessControlAllowHeaders] = "Accept, Authorization, Content-Type, If-None-Match"
        answer.fields[.accessControlMaxAge] = "86400"
        return answer
    }

    private static func withoutTrailingSlash(_ request: APIRequest, _ segments: [String]) -> String? {
        guard segments.count > 1, segments.last == "", RouteTable.match(segments.dropLast()) != nil else { return nil }
        return request.encodedPath.dropLast() + (request.encodedQuery.isEmpty ? "" : "?" + request.encodedQuery)
    }

    private static func unknownRoute(_ request: APIRequest) -> Problem {
        let given = request.encodedPath.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        let paths = RouteTable.routes.compactMap { $0.path(with: given.map(String.init)) }
        let suggestion = NearName.suggestion(
            for: request.encodedPath, among: paths.filter { $0 != request.encodedPath })
        return Problem(
            .unknownRoute, "There is no route '\(request.encodedPath)'.\(suggestion) The routes are listed at /.")
    }
}
