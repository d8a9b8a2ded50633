internal import Record

/// Moments as logs write them, in UTC.
package enum LogTime {
    /// `2023-02-10T18:05:00.250Z`.
    package static func text(milliseconds: Int) -> String {
        "\(secondText(milliseconds: milliseconds)).\(digits(max(0, milliseconds) % 1000, 3))Z"
    }

    /// `2023-02-10T18:05:00`.
    static func secondText(milliseconds: Int) -> String {
        let (day, clock) = parts(milliseconds)
        return "\(day?.description ?? "1970-01-01")T\(clock)"
    }

    /// `10/Feb/2023:18:05:00 +0000`, as in the Common Log Format.
    static func commonText(milliseconds: Int) -> String {
        let (day, clock) = parts(milliseconds)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(digits(day?.day ?? 1, 2))/\(months[(day?.month ?? 1) - 1])/\(day?.year ?? 1970):\(clock) +0000"
    }

    private static func parts(_ milliseconds: Int) -> (day: CalendarDate?, clock: String) {
        let seconds = max(0, milliseconds) / 1000
        let clock = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { digits($0, 2) }.joined(separator: ":")
        return (CalendarDate(dayNumber: seconds / 86_400), clock)
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
