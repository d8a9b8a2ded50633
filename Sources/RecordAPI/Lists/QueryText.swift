internal import HTTPWire

/// Writes the queries of addresses.
enum QueryText {
    /// `path` with `parameters`; a parameter with an empty value is its name alone.
    static func url(_ path: String, _ parameters: [(name: String, value: String)]) -> String {
        guard !parameters.isEmpty else { return path }
        var parts = [path]
        for (name, value) in parameters {
            parts.append(parts.count == 1 ? "?" : "&")
            parts.append(PercentEncoding.encode(name))
            guard !value.isEmpty else { continue }
            parts.append("=")
            parts.append(PercentEncoding.encode(value))
        }
        return String(joining: parts)
    }
}
