package import HTTPServer
internal import HTTPWire
internal import Record

/// What is wrong, told to programs and to people.
extension API {
    /// The answer that tells a program, or somebody with a browser, what is wrong.
    func report(_ problem: Problem, _ request: APIRequest) -> Answer {
        let asksForPage =
            request.segments?.last?.hasSuffix(".\(AnswerForm.html.suffix)") == true
            || request.preference.form(of: [.json, .html]) == .html
        guard asksForPage, request.method != .post else {
            let isPretty = request.parameters?.contains { $0.name == Parameters.pretty.name } ?? false
            var answer = problem.answer(instance: request.target, pretty: isPretty)
            answer.isNegotiated = true
            return answer
        }
        return page(problem, path: request.encodedPath, origin: request.origin)
    }

    /// The page that tells somebody with a browser what is wrong with what was asked of `path`.
    private func page(_ problem: Problem, path: String, origin: String = "") -> Answer {
        let call = Call(
            snapshot: nil, path: [], encodedPath: path, parameters: .none, form: .html, hasSuffix: false,
            origin: publicURL ?? origin, service: service)
        var answer = ProblemPage.answer(problem, call)
        answer.isNegotiated = true
        return answer
    }

    /// The answer to `problem` in the form that `preference` asks for.
    private func answer(_ problem: Problem, _ preference: FormPreference, target: String?) -> Answer {
        guard preference.form(of: [.json, .html]) == .html else {
            var answer = problem.answer(instance: target)
            answer.isNegotiated = true
            return answer
        }
        return page(problem, path: target.map { Self.localPath($0) } ?? "/")
    }

    /// The part of `target` before its query, where it can only be one of this server: "//host/" would be another's.
    private static func localPath(_ target: String) -> String {
        let path = target.prefix { $0 != "?" }
        return path.hasPrefix("/") && !path.hasPrefix("//") && !path.contains("\\") ? String(path) : "/"
    }

    /// The response to a request that is not admitted: 401 (RFC 6750 §3) or 429 (RFC 6585 §4).
    ///
    /// Who asks for a page is challenged to a user name and password, too, which a browser asks for, keeps until it is
    /// closed, and sends with everything that the pages load (RFC 7617): so there is no cookie and no session.
    func refusal(_ admission: ReadKeys.Admission, _ preference: FormPreference, target: String) -> Response {
        var problem: Problem
        switch admission {
        case .exhausted(let quota):
            problem = Problem(
                .tooManyRequests,
                "The key has had its \(quota.rate.count) requests in \(quota.rate.seconds) s; ask again in \(quota.reset) s."
            )
            problem.fields[.retryAfter] = FieldValue(quota.reset)
        case .unknown(isGiven: true):
            problem = Problem(.noKey, "The key is not one of this server's, or no longer.")
            problem.fields[.wwwAuthenticate] = "Bearer realm=\"OnRecord\", error=\"invalid_token\""
        case .granted, .unknown:
            problem = Problem(.noKey, "Send a read key: Authorization: Bearer KEY.")
            problem.fields[.wwwAuthenticate] = "Bearer realm=\"OnRecord\""
        }
        if problem.kind == .noKey, preference.form(of: [.json, .html]) == .html {
            problem.fields.append(.wwwAuthenticate, "Basic realm=\"OnRecord\", charset=\"UTF-8\"")
        }
        let answer = answer(problem, preference, target: target)
        return Response(status: answer.status, fields: fields(of: answer), bytes: answer.body)
    }

    /// The response that tells `problem` of the request for `target`.
    func response(to problem: Problem, target: String) -> Response {
        let answer = problem.answer(instance: target)
        return Response(status: answer.status, fields: fields(of: answer), bytes: answer.body)
    }

    /// The response to what the server answers itself, in the shape of the API's own problems.
    package func response(to problem: ServerProblem) -> Response {
        let kind = ProblemKind(problem) ?? .internalError
        // What a limit is called is a matter of the program, which the server as a library does not know.
        let isLimit = [.contentTooLarge, .targetTooLong, .headerTooLarge].contains(kind)
        let preference = problem.accept.map { FormPreference(accept: $0.span) } ?? .any
        var answer = answer(
            Problem(kind, isLimit ? kind.remedy : problem.detail), preference, target: problem.target)
        answer.status = problem.status
        var fields = fields(of: answer)
        for line in problem.fields { fields.append(line.name, line.value) }
        return Response(status: answer.status, fields: fields, bytes: answer.body)
    }
}
