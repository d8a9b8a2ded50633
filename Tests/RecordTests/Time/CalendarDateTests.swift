import Record
import Testing

struct CalendarDateTests {
    @Test(
        "dates are as precise as they are written",
        arguments: ["2023", "2023-02", "2023-02-10", "0001-01-01", "9999-12-31", "2024-02-29"])
    func roundTrip(_ text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(
        "what the calendar does not have is refused",
        arguments: [
            "", "23", "2023-", "2023-2", "2023-13", "2023-00", "2023-02-29", "1900-02-29", "2023-04-31",
            "2023-01-01-01",
            "+023", "2023-01-1a", "0000-01-01", "２０２３",
        ])
    func refused(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(
        "days are counted from 1970-01-01",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2023-02-10", 19_398),
            ("0001-01-01", -719_162),
        ])
    func dayNumbers(_ text: String, _ number: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.firstDayNumber == number)
        #expect(CalendarDate(dayNumber: number) == date)
    }

    @Test("every day of four centuries comes back from its number")
    func everyDay() throws {
        let first = try #require(CalendarDate("1800-01-01")).firstDayNumber
        var previous: CalendarDate?
        for number in first..<first + 146_097 {
            let date = try #require(CalendarDate(dayNumber: number))
            guard date.firstDayNumber == number, date != previous else {
                Issue.record("\(date) is not day \(number)")
                break
            }
            previous = date
        }
    }

    @Test(
        "a month and a year last until their last day",
        arguments: [("2024-02", 29), ("2023-02", 28), ("2024", 366), ("2023", 365), ("2023-12", 31)])
    func lengths(_ text: String, _ days: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.lastDayNumber - date.firstDayNumber + 1 == days)
    }

    @Test(
        "weekdays run from Monday",
        arguments: [("2023-02-10", 5), ("1970-01-01", 4), ("2024-02-25", 7), ("1969-12-29", 1)])
    func weekdays(_ text: String, _ weekday: Int) {
        #expect(CalendarDate(text)?.weekday == weekday)
    }
}
