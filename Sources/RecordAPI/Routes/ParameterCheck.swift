internal import HTTPWire
internal import JSONReader
internal import Record

extension Parameter {
    /// Throws a problem that tells what to change where the parameter can't have this value.
    func check(_ value: String) throws(Problem) {
        switch type {
        case .slug: try checkSlug(value)
        case .documentID:
            if DocumentID(value) == nil {
                throw invalid(
                    "takes the id of a document: 1 to \(DocumentID.maximumByteCount) bytes without control characters")
            }
        case .name: if value.isEmpty { throw invalid("takes a name") }
        case .search: try checkSearch(value)
        case .quotation:
            if value.isEmpty || Quotation.isTooLong(value) {
                throw invalid("takes 1 to \(Quotation.maximumWordCount) words")
            }
        case .date:
            if CalendarDate(asked: value) == nil {
                throw invalid("takes a day, month or year such as 2023-02-10, 2023-02 or 2023, not '\(value)'")
            }
        case .choice(let words): try checkChoice(value, words)
        case .choices(let words):
            for word in ParameterValues.words(in: value) { try checkChoice(word, words) }
        case .integer(let range, _):
            guard let number = Self.integer(value), range.contains(number) else {
                throw invalid("takes a whole number from \(range.lowerBound) to \(range.upperBound), not '\(value)'")
            }
        case .fraction:
            if Self.tenThousandths(value) == nil {
                throw invalid("takes a number from 0 to 1 such as 0.8, not '\(value)'")
            }
        case .flag: try checkChoice(value.isEmpty ? "true" : value, ["true", "false"])
        case .json: _ = try JSONValue.parse(Array(value.utf8), parameter: name)
        // A cursor is read where its list is known, and no statement has any other id.
        case .cursor, .statementID: break
        }
    }

    /// The number that `text` is in plain decimal digits.
    static func integer(_ text: String) -> Int? {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
    }

    /// The number from 0 to 1 that `text` is, as JSON writes numbers, in ten-thousandths.
    static func tenThousandths(_ text: String) -> Int? {
        guard text.utf8.first?.isDigit == true, text.utf8.allSatisfy({ $0.isDigit || ".eE+-".utf8.contains($0) }),
            let value = Double(text),
            (0...1).contains(value)
        else { return nil }
        return Int((value * 10_000).rounded())
    }

    private func checkSlug(_ value: String) throws(Problem) {
        guard Slug(value) == nil else { return }
        let suggestion = Slug(slugging: value).map { ": write '\($0)'" } ?? ""
        throw invalid("takes a slug (lower-case letters, digits and single hyphens), not '\(value)'\(suggestion)")
    }

    private func checkChoice(_ value: String, _ words: [String]) throws(Problem) {
        guard !words.contains(value) else { return }
        let suggestion = NearName.suggestion(for: value, among: words)
        throw invalid("takes \(words.joined(separator: ", ")), not '\(value)'.\(suggestion)")
    }

    private func checkSearch(_ value: String) throws(Problem) {
        do {
            _ = try SearchParser.parse(value)
        } catch {
            throw Problem(
                .invalidSearch, "The search can't be read at character \(error.position): \(error.expectation).",
                parameter: name)
        }
    }

    private func invalid(_ remedy: String) -> Problem {
        Problem(.invalidParameter, "The parameter '\(name)' \(remedy).".replacingDoubledStop, parameter: name)
    }
}

extension String {
    /// The sentence with one stop at its end.
    fileprivate var replacingDoubledStop: String { hasSuffix("?.") || hasSuffix("..") ? String(dropLast()) : self }
}
