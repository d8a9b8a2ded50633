internal import HTTPWire
internal import Record

/// Where the resource is that a path names.
enum NamedResource {
    /// Here, under this number of the index.
    case here(Int)
    /// Under another name, or under several: the answer tells where.
    case elsewhere(Answer)
}

extension Call {
    /// The speaker that the first variable segment names.
    func speaker() throws(Problem) -> NamedResource {
        let name = path[0]
        guard let slug = Slug(name) else { return try otherSpelling(name, "speaker", segment: 0) }
        if let number = index.speakerNumber(of: slug) { return .here(number) }
        let candidates = index.speakers(withOtherName: slug)
        if candidates.count == 1 {
            return .elsewhere(redirect(segment: 0, to: index.speakers[candidates[0]].slug))
        }
        guard candidates.isEmpty else { return .elsewhere(choices(candidates)) }
        let suggestion = NearName.suggestion(for: name, among: index.speakers.lazy.map(\.slug.description))
        throw Problem(.notOnRecord, "No speaker '\(name)' is on the record.\(suggestion) See /speakers.")
    }

    /// The topic that a variable segment names.
    func topic(segment: Int) throws(Problem) -> NamedResource {
        let name = path[segment]
        guard let slug = Slug(name) else { return try otherSpelling(name, "topic", segment: segment) }
        if let number = index.topicNumber(of: slug) { return .here(number) }
        if let number = index.topic(withOtherName: slug) {
            return .elsewhere(redirect(segment: segment, to: index.topics[number].slug))
        }
        let suggestion = NearName.suggestion(for: name, among: index.topics.lazy.map(\.slug.description))
        throw Problem(.notOnRecord, "No topic '\(name)' is on the record.\(suggestion) See /topics.")
    }

    /// The row of the statement that the path names; where it was corrected, the address of what it says now.
    func statement() throws(Problem) -> NamedResource {
        let id = StatementID(path[0])
        if let id, let fate = snapshot?.withdrawals.statements[id] {
            guard let successor = fate.successor, index.statement(successor) != nil else {
                throw .withdrawn("statement", path[0], at: fate.epochSecond)
            }
            let target = encodedPath.replacing(path[0], with: successor.description, maxReplacements: 1)
            return .elsewhere(.redirect(to: QueryText.url(target, parameters.given)))
        }
        guard let statement = id.flatMap({ index.statement($0) }) else {
            throw Problem(
                .notOnRecord, "No statement '\(path[0])' is on the record. Find statements with /statements?q=…")
        }
        return .here(statement.row)
    }

    /// Sends "Jens Stoltenberg" to the slug that it makes.
    private func otherSpelling(_ name: String, _ noun: String, segment: Int) throws(Problem) -> NamedResource {
        guard let slug = Slug(slugging: name) else {
            throw Problem(.notOnRecord, "No \(noun) '\(name)' is on the record: a name has letters or digits.")
        }
        let isKnown = noun == "topic" ? index.topicNumber(for: slug) != nil : !index.speakerNumbers(for: slug).isEmpty
        guard isKnown else { throw Problem(.notOnRecord, "No \(noun) '\(name)' is on the record. See /\(noun)s.") }
        return .elsewhere(redirect(segment: segment, to: slug))
    }

    /// The same path with another slug in a variable segment; the query stays.
    private func redirect(segment: Int, to slug: Slug) -> Answer {
        var segments = encodedPath.split(separator: "/").map(String.init)
        let isLast = segments.count == 2 + 2 * segment
        segments[1 + 2 * segment] = slug.description + (isLast && hasSuffix ? ".\(form.suffix)" : "")
        return .redirect(to: QueryText.url("/" + segments.joined(separator: "/"), parameters.given))
    }

    /// Lists the speakers that an ambiguous name may mean (RFC 9110 §15.4.1).
    private func choices(_ candidates: [Int]) -> Answer {
        let page = ListPage(items: candidates, total: candidates.count, next: nil)
        let list = NumberedList(all: OrderedNumbers(listed: candidates), page: page)
        var answer =
            form == .html
            ? NameListPage.speakers(list, title: "Who is meant by “\(path[0])”?", self)
            : answer { json in
                json.object { json in
                    json.list(page, next: nil) { number, json in json.speakerSummary(index.speakers[number]) }
                }
            }
        answer.isNegotiated = !hasSuffix
        answer.status = .multipleChoices
        for number in candidates {
            answer.link(ResourceURL.speaker(index.speakers[number].slug), relation: "alternate")
        }
        return answer
    }
}
