internal import FoundationEssentials

/// Emphasis in a terminal (ECMA-48 SGR), where the user wants it.
struct TerminalStyle: Sendable {
    private let isEnabled: Bool

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

    private func emphasized(_ text: String, _ parameter: String) -> String {
        isEnabled && !text.isEmpty ? "\u{1B}[\(parameter)m\(text)\u{1B}[0m" : text
    }
}
