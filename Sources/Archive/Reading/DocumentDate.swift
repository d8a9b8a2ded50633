internal import Record

/// Reads dates of publication in the forms that news systems write.
///
/// Beside RFC 3339 they leave out the colon of the offset, the seconds or the offset itself, which is then taken as UTC:
/// `2023-02-10T18:05:00+0100`, `2023-02-10T18:05Z`, `2023-02-10 18:05:00`.
enum DocumentDate {
    /// The date that `text` tells; nil where it tells none.
    static func parse(_ text: String) -> PublicationDate? {
        let text = text.trimmingWhitespace()
        if let date = PublicationDate(text) { return date }
        guard text.utf8.count > 10 else { return nil }
        let split = text.index(text.startIndex, offsetBy: 11, limitedBy: text.endIndex) ?? text.endIndex
        let (clock, offset) = clockAndOffset(text[split...])
        let seconds = clock.split(separator: ":").count == 2 ? clock + ":00" : clock
        return PublicationDate(text[..<split].prefix(10) + "T" + seconds + colonized(offset))
    }

    private static func clockAndOffset(_ text: Substring) -> (clock: String, offset: String) {
        let start = text.firstIndex { "+-Zz ".contains($0) } ?? text.endIndex
        return (String(text[..<start]), text[start...].trimmingWhitespace())
    }

    private static func colonized(_ offset: String) -> String {
        if offset.isEmpty { return "Z" }
        guard offset.utf8.count == 5, !offset.contains(":") else { return offset }
        return offset.prefix(3) + ":" + offset.suffix(2)
    }
}
