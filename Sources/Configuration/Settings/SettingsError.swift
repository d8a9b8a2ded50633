/// A value that a setting doesn't take.
package struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The place, what was expected there and what was found.
    package let description: String

    init(setting: Setting, origin: Settings.Origin, value: String) {
        let place = origin.description(of: setting)
        let name = if case .file = origin { ": '\(setting.name)'" } else { "" }
        description = "\(place)\(name) takes \(setting.kind.expectation), found '\(value)'"
    }
}
