import Record
import Testing

struct PublicationDateTests {
    @Test(
        "RFC 3339 dates and times are read and written",
        arguments: [
            ("2023-02-10", "2023-02-10", 1_675_987_200),
            ("2023-02-10T18:05:00Z", "2023-02-10T18:05:00Z", 1_676_052_300),
            ("2023-02-10T18:05:00+01:00", "2023-02-10T18:05:00+01:00", 1_676_048_700),
            ("2023-02-10t18:05:00.123z", "2023-02-10T18:05:00Z", 1_676_052_300),
            ("2023-02-10 18:05:00-05:30", "2023-02-10T18:05:00-05:30", 1_676_072_100),
        ])
    func forms(_ text: String, _ written: String, _ second: Int) throws {
        let date = try #require(PublicationDate(text))
        #expect(date.description == written)
        #expect(date.epochSecond == second)
    }

    @Test(
        "other forms are refused",
        arguments: [
            "", "2023", "2023-02", "10.02.2023", "2023-02-10T", "2023-02-10T18:05", "2023-02-10T18:05:00",
            "2023-02-10T24:00:00Z", "2023-02-10T18:60:00Z", "2023-02-10T18:05:00+1", "2023-02-10T18:05:00.Z",
            "2023-02-10T18:05:00Zx", "2023-02-30T00:00:00Z",
        ])
    func refused(_ text: String) {
        #expect(PublicationDate(text) == nil)
    }

    @Test("dates sort by the instant, whatever their offset")
    func order() throws {
        let early = try #require(PublicationDate("2023-02-10T18:05:00+02:00"))
        let late = try #require(PublicationDate("2023-02-10T17:05:00Z"))
        #expect(early < late)
    }
}
