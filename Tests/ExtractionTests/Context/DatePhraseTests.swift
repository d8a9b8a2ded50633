import Record
import Testing

@testable import Extraction

/// Dates as news writes them, read on Sunday, 12 February 2023.
@Suite struct DatePhraseTests {
    @Test(
        "a date phrase is read with its preposition and resolved against the day of publication",
        arguments: [
            ("on Friday", 2, "2023-02-10"),
            ("Friday night at the hall", 2, "2023-02-10"),
            ("on Sunday", 2, "2023-02-12"),
            ("on Monday", 2, "2023-02-06"),
            ("last Sunday", 2, "2023-02-05"),
            ("next Monday", 2, "2023-02-13"),
            ("yesterday", 1, "2023-02-11"),
            ("today", 1, "2023-02-12"),
            ("this morning", 2, "2023-02-12"),
            ("last night", 2, "2023-02-11"),
            ("earlier this week", 3, "2023-02"),
            ("last month", 2, "2023-01"),
            ("last year", 2, "2022"),
            ("this year", 2, "2023"),
            ("in March", 2, "2022-03"),
            ("in January", 2, "2023-01"),
            ("in early January", 3, "2023-01"),
            ("last February", 2, "2022-02"),
            ("on 10 February", 3, "2023-02-10"),
            ("on the 10th of February", 5, "2023-02-10"),
            ("on 13 February", 3, "2022-02-13"),
            ("on February 10 , 2021", 5, "2021-02-10"),
            ("on Feb. 10", 3, "2023-02-10"),
            ("on Friday , February 10 , they met", 5, "2023-02-10"),
            ("on Friday , they met", 2, "2023-02-10"),
            ("in May 2019", 3, "2019-05"),
            ("in 2019", 2, "2019"),
            ("on 2023-02-10", 6, "2023-02-10"),
            ("ten days ago", 3, "2023-02-02"),
            ("two weeks ago", 3, "2023"),
            ("tonight", 1, "2023-02-12"),
            ("three weeks ago", 3, "2023-01"),
            ("three months ago", 3, "2022-11"),
            ("a year ago", 3, "2022"),
            ("on 29 February", 3, "2020-02-29"),
            ("over the weekend", 3, "2023-02"),
        ])
    func reads(phrase: String, count: Int, date: String) throws {
        let read = try #require(DatePhrase(words(phrase)))
        #expect(read.count == count)
        #expect(read.expression.resolved(published: CalendarDate("2023-02-12"))?.description == date)
    }

    @Test(
        "words that only look like a date are none",
        arguments: [
            "May", "march", "may 45", "2019", "the first", "this day", "on air", "10 men", "night", "in two", "sun", "",
        ])
    func refuses(words text: String) {
        #expect(DatePhrase(words(text)) == nil)
    }

    @Test("without a date of publication only an absolute date resolves")
    func needsPublication() {
        #expect(DateExpression.weekday(5, .latest).resolved(published: nil) == nil)
        let date = CalendarDate("2021-02-10")
        #expect(date.flatMap { DateExpression.absolute($0).resolved(published: nil) } == date)
    }

    @Test("a week that runs over a year's end has no date")
    func weekOverYearEnd() {
        let expression = DateExpression.period(.week, offset: -1)
        #expect(expression.resolved(published: CalendarDate("2023-01-04")) == nil)
    }

    private func words(_ text: String) -> [DateWord] {
        AnalyzedText(DocumentText(text)).tokens.map { DateWord($0, Array(text.utf8)) }
    }
}
