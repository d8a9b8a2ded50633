import Record
import Testing

struct TextSpanTests {
    private func span(_ start: Int, _ end: Int) -> TextSpan { TextSpan(start: start, end: end) }

    @Test("spans that touch do not overlap, and every span contains itself")
    func relations() {
        #expect(!span(0, 3).overlaps(span(3, 5)))
        #expect(span(0, 4).overlaps(span(3, 5)))
        #expect(span(1, 4).contains(span(1, 4)))
        #expect(span(1, 4).contains(span(2, 2)))
        #expect(!span(1, 4).contains(span(0, 2)))
        #expect(span(2, 2).isEmpty && span(2, 5).count == 3)
    }

    @Test("spans sort by where they start, the shorter first")
    func order() {
        #expect([span(3, 4), span(0, 9), span(0, 2)].sorted() == [span(0, 2), span(0, 9), span(3, 4)])
    }
}
