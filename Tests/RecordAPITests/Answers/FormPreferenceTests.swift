import Testing

@testable import RecordAPI

struct FormPreferenceTests {
    @Test(
        "of the forms of a route the one with the greatest weight is taken, the first where none is wanted",
        arguments: [
            ("*/*", .json), ("", .json), (",;,", .json), ("image/png", .json), ("application/*", .json),
            ("text/csv", .csv), ("TEXT/CSV", .csv), ("application/x-ndjson", .ndjson), ("text/html", .html),
            ("text/csv;q=0.5, application/json", .json), ("application/json;q=0.1, text/csv;q=0.2", .csv),
            ("text/csv;q=0", .json), ("text/csv;q=x", .json), ("text/csv;header=present", .csv),
            ("text/csv , application/json", .csv), ("*/*, text/csv", .csv), ("text/*", .html),
            ("text/*, text/html;q=0", .csv), ("application/json;q=0", .json),
            ("*/*;q=0.5, application/json;q=0.4", .html),
            ("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8", .html),
            ("text/x;p=\"a,b\";q=1, text/csv;q=0.5", .csv),
        ] as [(String, AnswerForm)])
    func negotiation(_ accept: String, _ form: AnswerForm) {
        #expect(FormPreference(accept: accept.utf8.span).form(of: [.json, .html, .csv, .ndjson]) == form)
    }

    @Test("a form that the route lacks is passed over")
    func missing() {
        let browser = FormPreference(accept: "text/html, */*;q=0.8".utf8.span)
        #expect(browser.form(of: [.json, .csv]) == .json)
        #expect(browser.form(of: []) == nil)
    }

    @Test("fields that want the same are the same")
    func sameness() {
        #expect(FormPreference(accept: "text/csv;q=0.9".utf8.span) == FormPreference(accept: "text/csv".utf8.span))
        #expect(FormPreference(accept: "*/*".utf8.span) == .any)
    }

    @Test("suffixes and media types tell forms apart")
    func uniqueness() {
        #expect(Set(AnswerForm.allCases.map(\.suffix)).count == AnswerForm.allCases.count)
        #expect(Set(AnswerForm.allCases.map(\.mediaType)).count == AnswerForm.allCases.count)
        for form in AnswerForm.allCases { #expect(AnswerForm(suffix: form.suffix) == form) }
    }
}
