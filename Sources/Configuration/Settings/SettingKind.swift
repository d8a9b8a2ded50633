/// What values a setting takes, and how they are written.
package enum SettingKind: Sendable {
    /// Any text.
    case text
    /// The scheme and host of a server, without a path.
    case url
    /// The path of a file.
    case path
    /// Paths of files and folders.
    case paths
    /// Addresses to listen on.
    case addresses
    /// A whole number in a range.
    case count(ClosedRange<Int>)
    /// A number of bytes in a range: `8192`, `8KiB`, `1MiB`, `1GiB`.
    case bytes(ClosedRange<Int>)
    /// A duration in a range of seconds: `10s`, `2m`, `1h`.
    case seconds(ClosedRange<Int>)
    /// One of some words.
    case choice([String])

    /// Whether several values may be given.
    package var takesSeveral: Bool {
        switch self {
        case .paths, .addresses: true
        default: false
        }
    }

    /// What is expected, for an error message and the documentation.
    package var expectation: String {
        switch self {
        case .text: "a text"
        case .url: "an address such as https://record.example, without a path"
        case .path: "a path"
        case .paths: "paths"
        case .addresses: "addresses such as 127.0.0.1:8080, [::1]:8080, *:8080, unix:/run/onrecord.sock or fd:3"
        case .count(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
        case .bytes(let range):
            "a size such as 8KiB or 1MiB, from \(range.lowerBound) to \(range.upperBound) bytes"
        case .seconds(let range): "a time such as 10s or 2m, from \(range.lowerBound)s to \(range.upperBound)s"
        case .choice(let words): "one of " + words.joined(separator: ", ")
        }
    }

    /// Whether `text` is a value of this kind.
    func accepts(_ text: String) -> Bool {
        switch self {
        case .text, .path, .paths, .addresses: !text.isEmpty
        case .url: Self.isOrigin(text)
        case .count, .bytes, .seconds: integer(text) != nil
        case .choice(let words): words.contains(text)
        }
    }

    /// The number that `text` writes, in bytes or seconds where it has a unit; nil outside the range.
    func integer(_ text: String) -> Int? {
        let (range, units): (ClosedRange<Int>, [(String, Int)])
        switch self {
        case .count(let allowed): (range, units) = (allowed, [("", 1)])
        case .bytes(let allowed): (range, units) = (allowed, Self.byteUnits)
        case .seconds(let allowed): (range, units) = (allowed, Self.timeUnits)
        default: return nil
        }
        let digits = text.prefix { ("0"..."9").contains($0) }
        let unit = text[digits.endIndex...].drop { $0 == " " }.lowercased()
        guard let number = Int(digits), let factor = units.first(where: { $0.0 == unit })?.1 else { return nil }
        let (value, overflow) = number.multipliedReportingOverflow(by: factor)
        return !overflow && range.contains(value) ? value : nil
    }

    /// Whether `text` is a scheme, a host and perhaps a port.
    private static func isOrigin(_ text: String) -> Bool {
        guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return false }
        let host = text.utf8.dropFirst(scheme.utf8.count)
        return !host.isEmpty && host.allSatisfy { (0x21...0x7E).contains($0) && !"/?#\"<>\\^`{|}@".utf8.contains($0) }
    }

    private static let byteUnits = [("", 1), ("b", 1), ("kib", 1 << 10), ("mib", 1 << 20), ("gib", 1 << 30)]
    private static let timeUnits = [("", 1), ("s", 1), ("m", 60), ("h", 3600)]
}
