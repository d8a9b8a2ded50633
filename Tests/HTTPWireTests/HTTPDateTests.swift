import Testing

@testable import HTTPWire

@Suite("Dates")
struct HTTPDateTests {
    @Test(
        "all three forms of a date are read",
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
            ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Tue, 29 Feb 2000 23:59:59 GMT", 951_868_799), ("Sat Feb 29 00:00:00 2020", 1_582_934_400),
        ])
    func reads(text: String, second: Int) {
        let bytes = Array(text.utf8)
        #expect(HTTPDate(bytes.span)?.epochSecond == second)
    }

    @Test(
        "what is not a date is none",
        arguments: [
            "", "x", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 GMT ", "Sun, 31 Feb 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET", ",",
            "Sun Nov 6 08:49:37 1994", "784111777", "Sun, 6 Nov 1994 08:49:37 GMT",
        ])
    func refuses(text: String) {
        let bytes = Array(text.utf8)
        #expect(HTTPDate(bytes.span) == nil)
    }

    @Test("a date is written as it is read", arguments: [0, 784_111_777, 951_868_799, 4_102_444_800, 253_402_300_799])
    func writes(second: Int) {
        let date = HTTPDate(epochSecond: second)
        #expect(date.bytes.count == HTTPDate.byteCount)
        #expect(HTTPDate(date.bytes.span) == date)
    }

    @Test("the written form is IMF-fixdate")
    func writesFixdate() {
        #expect(HTTPDate(epochSecond: 784_111_777).description == "Sun, 06 Nov 1994 08:49:37 GMT")
    }
}
