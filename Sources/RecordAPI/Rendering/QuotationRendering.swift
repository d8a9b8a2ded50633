internal import Record

extension JSONWriter {
    /// Writes what a check of a quotation found.
    mutating func quotationReport(_ report: QuotationReport, in index: RecordIndex) {
        object { json in
            json.field("quote", report.quote)
            json.field("verdict", report.verdict.rawValue)
            json.matches("matches", report.matches, in: index)
            if !report.elsewhere.isEmpty { json.matches("elsewhere", report.elsewhere, in: index) }
            if !report.hints.isEmpty { json.field("hints", report.hints) }
        }
    }

    private mutating func matches(_ name: StaticString, _ matches: [QuotationMatch], in index: RecordIndex) {
        key(name)
        array { json in for match in matches { json.match(match, in: index) } }
    }

    private mutating func match(_ match: QuotationMatch, in index: RecordIndex) {
        let statement = index.statement(at: match.row)
        object { json in
            json.field("verdict", match.verdict.rawValue)
            json.key("score")
            json.number(tenThousandths: match.score)
            json.field("start", match.span.start)
            json.field("end", match.span.end)
            json.field("text", statement.document.text.bytes(of: match.span))
            if !match.differences.isEmpty {
                json.key("differences")
                json.array { json in for difference in match.differences { json.difference(difference) } }
            }
            if match.negationDiffers {
                json.key("negationDiffers")
                json.bool(true)
            }
            json.key("statement")
            json.statement(statement, in: index)
            if !match.furtherRows.isEmpty {
                json.key("continuedIn")
                json.array { json in
                    for row in match.furtherRows { json.statementReference(index.statement(at: row)) }
                }
            }
        }
    }

    private mutating func difference(_ difference: QuotationMatch.Difference) {
        object { json in
            json.field("edit", difference.edit.rawValue)
            if !difference.quoted.isEmpty { json.field("quoted", difference.quoted) }
            if !difference.recorded.isEmpty { json.field("recorded", difference.recorded) }
        }
    }
}
