internal import ArgumentParser

/// How statements are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// An aligned table for a person.
    case table
    /// One JSON array.
    case json
    /// JSON Lines: an object a line.
    case jsonl
    /// Comma-separated values with a row of names.
    case csv
}
