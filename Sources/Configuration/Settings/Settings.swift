internal import YAMLReader

/// The outcome of all places where settings are made, each with where it came from.
package struct Settings: Sendable {
    /// Where a setting's values came from; the first wins.
    package enum Origin: Hashable, Sendable {
        /// A flag of the command line.
        case flag
        /// A variable of the environment.
        case environment
        /// A socket that a service manager handed over.
        case serviceManager
        /// A line of the YAML file.
        case file(String, line: Int)
        /// Nobody set it.
        case builtIn
    }

    private struct Value {
        let texts: [String]
        let origin: Origin
    }

    private var values: [Setting: Value] = [:]

    /// Joins what flags, environment, sockets handed over and file set, in this order of precedence, and checks every value.
    package init(
        flags: [Setting: [String]], environment: [String: String], sockets: [Setting: [String]] = [:],
        file: SettingsFile?
    ) throws(SettingsError) {
        for setting in Setting.allCases {
            if let texts = flags[setting], !texts.isEmpty {
                try set(setting, texts, .flag)
            } else if let text = environment[setting.environmentName], !text.isEmpty {
                try set(setting, Self.environmentTexts(text, setting.kind), .environment)
            } else if let texts = sockets[setting] {
                try set(setting, texts, .serviceManager)
            } else if let (texts, line) = file?.values[setting], let path = file?.path {
                try set(setting, texts, .file(path, line: line))
            } else {
                values[setting] = Value(texts: setting.defaults, origin: .builtIn)
            }
        }
    }

    private static func environmentTexts(_ text: String, _ kind: SettingKind) -> [String] {
        guard kind.takesSeveral else { return [text] }
        return text.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
    }

    private mutating func set(_ setting: Setting, _ texts: [String], _ origin: Origin) throws(SettingsError) {
        if let wrong = texts.first(where: { !setting.kind.accepts($0) }) {
            throw SettingsError(setting: setting, origin: origin, value: wrong)
        }
        values[setting] = Value(texts: texts, origin: origin)
    }

    /// All values of `setting`; the word 'none' stands for no value.
    package func texts(_ setting: Setting) -> [String] {
        let texts = values[setting]?.texts ?? []
        return texts == ["none"] ? [] : texts
    }

    /// The value of `setting`; nil where it has none.
    package func text(_ setting: Setting) -> String? { texts(setting).last }

    /// The number that `setting` has: a count, bytes, or seconds.
    package func integer(_ setting: Setting) -> Int {
        guard let text = text(setting), let value = setting.kind.integer(text) else {
            preconditionFailure("\(setting.name) is a number by its table, and was checked when it was set")
        }
        return value
    }

    /// Where the values of `setting` came from.
    package func origin(_ setting: Setting) -> Origin { values[setting]?.origin ?? .builtIn }

    /// All settings as a YAML file, each with where it came from.
    package var listing: String {
        Setting.allCases.map { setting in
            let texts = values[setting]?.texts ?? []
            let value =
                setting.kind.takesSeveral
                ? "[\(texts.map(Self.quoted).joined(separator: ", "))]" : texts.map(Self.quoted).joined()
            let line = value.isEmpty ? "\(setting.name):" : "\(setting.name): \(value)"
            return line.padded(to: 48) + "  # \(origin(setting).description(of: setting))\n"
        }.joined()
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "/._-".utf8.contains(byte)
        }
        if isPlain, let first = text.utf8.first, first != UInt8(ascii: "-") { return text }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}

extension Settings.Origin {
    /// Where `setting` was made, as a user looks for it.
    package func description(of setting: Setting) -> String {
        switch self {
        case .flag: "flag --\(setting.name)"
        case .environment: "environment \(setting.environmentName)"
        case .serviceManager: "a socket handed over (LISTEN_FDS)"
        case .file(let path, let line): "\(path):\(line)"
        case .builtIn: "default"
        }
    }
}

extension String {
    fileprivate func padded(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}
