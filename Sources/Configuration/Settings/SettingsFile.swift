package import YAMLReader

/// The values that a YAML file gives to settings, with the lines where they stand.
package struct SettingsFile: Sendable {
    /// The file's path as the user gave it.
    package let path: String
    /// The values by setting.
    package let values: [Setting: (texts: [String], line: Int)]

    /// Reads the text of the file at `path`; the paths in it are taken from the folder that it lies in.
    package init(_ text: [UInt8], path: String) throws(YAMLError) {
        self.path = path
        guard let root = try YAMLParser.parse(text, file: path) else {
            values = [:]
            return
        }
        let fields = try YAMLFields(root, file: path, of: "the settings", known: Setting.allCases.map(\.name))
        var values: [Setting: (texts: [String], line: Int)] = [:]
        for setting in Setting.allCases {
            guard let node = fields.node(setting.name) else { continue }
            let texts = try setting.kind.takesSeveral ? fields.texts(setting.name) : [fields.text(setting.name)]
            values[setting] = (texts.map { Self.located($0, setting.kind, besides: path) }, node.mark.line)
        }
        self.values = values
    }

    private static func located(_ text: String, _ kind: SettingKind, besides path: String) -> String {
        switch kind {
        case .path, .paths:
            guard !text.hasPrefix("/"), text != "-", !["none", "auto"].contains(text),
                let slash = path.lastIndex(of: "/")
            else {
                return text
            }
            return path[...slash] + text
        default:
            return text
        }
    }
}
