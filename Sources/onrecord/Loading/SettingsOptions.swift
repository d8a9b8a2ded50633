internal import ArgumentParser
internal import Configuration
internal import FoundationEssentials
internal import Glibc
internal import YAMLReader

/// The settings as flags; each has the name that it has in the YAML file.
struct SettingsOptions: ParsableArguments {
    @Option(help: "The YAML file of settings (environment: ONRECORD_CONFIG).")
    var config: String?

    @Option(help: Setting.topics.argumentHelp) var topics: String?
    @Option(help: Setting.speakers.argumentHelp) var speakers: String?
    @Option(help: Setting.documentSize.argumentHelp) var documentSize: String?

    @Option(help: Setting.cache.argumentHelp) var cache: String?
    @Option(help: Setting.cacheSize.argumentHelp) var cacheSize: String?
    @Flag(help: "Keep nothing of what was extracted, and take nothing up: as --cache none.") var noCache = false

    @Argument(help: "Files and folders of documents, or '-' for standard input.", completion: .file())
    var paths: [String] = []

    /// The values that the flags give.
    var flags: [Setting: [String]] {
        var flags: [Setting: [String]] = [.documents: paths]
        flags[.topics] = topics.map { [$0] }
        flags[.speakers] = speakers.map { [$0] }
        flags[.documentSize] = documentSize.map { [$0] }
        flags[.cache] = noCache ? ["none"] : cache.map { [$0] }
        flags[.cacheSize] = cacheSize.map { [$0] }
        return flags
    }

    /// Joins flags, environment and file.
    func settings(adding more: [Setting: [String]] = [:]) throws(Failure) -> Settings {
        try Self.settings(flags: flags.merging(more) { $1 }, config: config)
    }

    /// Joins `flags`, the environment, sockets handed over and the file `config`, or the one that the environment names.
    static func settings(flags: [Setting: [String]] = [:], config: String?) throws(Failure) -> Settings {
        let environment = ProcessInfo.processInfo.environment
        let sockets = HandedSockets.addresses(environment, process: getpid())
        let file = try settingsFile(config ?? environment["ONRECORD_CONFIG"])
        do {
            return try Settings(flags: flags, environment: environment, sockets: sockets, file: file)
        } catch {
            throw Failure(.badConfiguration, error.description)
        }
    }

    private static func settingsFile(_ path: String?) throws(Failure) -> SettingsFile? {
        guard let path, !path.isEmpty else { return nil }
        let text = try KnowledgeLoader.bytes(of: path)
        do {
            return try SettingsFile(text, path: path)
        } catch {
            throw Failure(.badConfiguration, error.description)
        }
    }
}

extension Setting {
    /// What `--help` says of the setting.
    var argumentHelp: ArgumentHelp {
        let value = defaults.isEmpty ? "" : " (default: \(defaults.joined(separator: ", ")))"
        return ArgumentHelp("\(help)\(value)", valueName: kind.valueName)
    }
}

extension SettingKind {
    /// What `--help` calls a value of this kind.
    fileprivate var valueName: String {
        switch self {
        case .text: "text"
        case .url: "url"
        case .path, .paths: "path"
        case .addresses: "address"
        case .count: "count"
        case .bytes: "size"
        case .seconds: "time"
        case .choice(let words): words.joined(separator: "|")
        }
    }
}
