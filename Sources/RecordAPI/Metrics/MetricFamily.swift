/// A metric with all its values, as Prometheus knows it.
package struct MetricFamily: Sendable {
    /// How its values behave.
    package enum Kind: String, Sendable {
        /// It only grows, and starts at 0 with the program; its name ends in `_total`.
        case counter
        /// It goes up and down.
        case gauge
        /// It counts by size.
        case histogram
    }

    /// One value.
    package struct Sample: Sendable {
        /// What stands behind the family's name: `_bucket`, `_sum` and `_count` of a histogram.
        let suffix: String
        /// What tells it from others of the family.
        let labels: [(name: String, value: String)]
        /// The value as it is written.
        let value: String

        /// A value with `labels`.
        package init(
            _ value: some Numeric & Sendable, suffix: String = "", _ labels: [(name: String, value: String)] = []
        ) {
            self.suffix = suffix
            self.labels = labels
            self.value = "\(value)"
        }
    }

    let name: String
    let help: String
    let kind: Kind
    let samples: [Sample]

    /// A family of `samples`.
    package init(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
        self.name = name
        self.kind = kind
        self.help = help
        self.samples = samples
    }

    /// A family of one value.
    package init(_ name: String, _ kind: Kind, _ help: String, _ value: some Numeric & Sendable) {
        self.init(name, kind, help, [Sample(value)])
    }

    /// The family in the text format of Prometheus, version 0.0.4.
    var text: String {
        "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n" + samples.map { line($0) }.joined()
    }

    private func line(_ sample: Sample) -> String {
        let labels = sample.labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
        return "\(name)\(sample.suffix)\(labels.isEmpty ? "" : "{\(labels)}") \(sample.value)\n"
    }

    private static func escaped(_ text: String) -> String {
        text.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : $0 == "\n" ? "\\n" : "\($0)" }.joined()
    }
}
