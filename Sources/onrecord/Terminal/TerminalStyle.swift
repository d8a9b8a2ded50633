internal import FoundationEssentials

/// A color of text, as its SGR parameter.
enum TerminalColor: String {
    case green = "32"
    case yellow = "33"
    case magenta = "35"
}

/// Emphasis in a terminal (ECMA-48 SGR), where the user wants it.
struct TerminalStyle: Sendable {
    /// Whether there is any.
    let isEnabled: Bool

    /// Emphasis on or off.
    init(isEnabled: Bool) {
        self.isEnabled = isEnabled
    }

    /// On for a terminal, unless `NO_COLOR` is set (https://no-color.org) or the terminal is dumb.
    static var standardOutput: TerminalStyle {
        let environment = ProcessInfo.processInfo.environment
        let isWanted = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        return TerminalStyle(isEnabled: StandardOutput.isTerminal && isWanted)
    }

    /// `text` in bold.
    func bold(_ text: String) -> String { emphasized(text, "1") }
    /// `text` in a fainter color.
    func dim(_ text: String) -> String { emphasized(text, "2") }
    /// `text` in cyan.
    func cyan(_ text: String) -> String { emphasized(text, "36") }
    /// `text` in `color`.
    func colored(_ text: String, _ color: TerminalColor) -> String { emphasized(text, color.rawValue) }

    private func emphasized(_ text: String, _ parameter: String) -> String {
        isEnabled && !text.isEmpty ? "\u{1B}[\(parameter)m\(text)\u{1B}[0m" : text
    }
}
