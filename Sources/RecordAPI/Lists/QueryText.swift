internal import HTTPWire

/// Writes the queries of addresses.
enum QueryText {
    /// `path` with `parameters`; a parameter with an empty value is its name alone.
    static func url(_ path: String, _ parameters: [(name: String, value: String)]) -> String {
        guard !parameters.isEmpty else { return path }
        let query = parameters.map { name, value in
            PercentEncoding.encode(name) + (value.isEmpty ? "" : "=" + PercentEncoding.encode(value))
        }
        return path + "?" + query.joined(separator: "&")
    }
}
