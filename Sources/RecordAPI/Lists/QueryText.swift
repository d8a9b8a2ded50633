internal import HTTPWire

/// Writes the queries of addresses.
enum QueryText {
    /// `path` with `parameters`; a parameter with an empty value is its name alone.
    static func url(_ path: String, _ parameters: [(name: String, value: String)]) -> String {
        parameters.reduce(into: path) { append($1.name, $1.value, to: &$0, isFirst: $0.utf8.count == path.utf8.count) }
    }

    /// Adds a parameter to `url`, where `isFirst`, as the first.
    static func append(_ name: String, _ value: String, to url: inout String, isFirst: Bool) {
        url += isFirst ? "?" : "&"
        url += PercentEncoding.encode(name)
        if !value.isEmpty {
            url += "="
            url += PercentEncoding.encode(value)
        }
    }
}
