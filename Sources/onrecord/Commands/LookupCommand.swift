internal import ArgumentParser
internal import Configuration
internal import FoundationEssentials
internal import Record
internal import RecordAPI

/// `onrecord lookup`: the API's questions, answered in a terminal.
struct LookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Look up statements without a server.",
        discussion: """
            Reads the documents at PATH (or those that the settings name) and prints the statements that match, newest \
            first: to a terminal as a table, elsewhere as the API's JSON. The last argument is the QUERY where it is not \
            a path.
            """)

    @OptionGroup var options: SettingsOptions

    @Option(help: "Only what this speaker said: a slug or a name.") var speaker: String?
    @Option(help: "Only what is about this topic: a slug or a name.") var topic: String?
    @Option(name: .shortAndLong, help: "Only what matches these words.") var query: String?
    @Option(help: "How to print: table, json or csv.") var format: Format?

    /// How the statements that match are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json, csv
    }

    /// Reads, looks up and prints.
    func run() throws {
        let (paths, query) = Self.split(options.paths, query: query)
        let settings = try options.settings(adding: [.documents: paths])
        guard !settings.texts(.documents).isEmpty else {
            throw Failure(.usage, "give a PATH to read: a file, a folder, or '-' for standard input")
        }
        let loader = RecordLoader(settings: settings, reporter: .standardError)
        let index = try loader.load().index
        defer { loader.keepImage() }
        do {
            let lookup = try Lookup(index, speaker: speaker, topic: topic, query: query)
            try Self.print(lookup, format ?? (StandardOutput.isTerminal ? .table : .json))
        } catch let problem as Problem {
            throw Failure(.usage, problem.detail)
        }
    }

    /// Takes the last argument as the query where none was given and it is no path.
    private static func split(_ arguments: [String], query: String?) -> (paths: [String], query: String?) {
        guard query == nil, let last = arguments.last, last != "-", !FileManager.default.fileExists(atPath: last) else {
            return (arguments, query)
        }
        return (arguments.dropLast(), last)
    }

    private static func print(_ lookup: Lookup, _ format: Format) throws {
        switch format {
        case .json: try StandardOutput.write(lookup.json(pretty: StandardOutput.isTerminal))
        case .csv:
            let rows = try lookup.statements().found.flatMap { StatementRow.bytes(of: $0.statement, in: $0.document) }
            try StandardOutput.write(StatementRow.header + rows)
        case .table:
            let (found, total) = try lookup.statements()
            let table = StatementTable(columns: StandardOutput.columnCount, style: .standardOutput)
            try StandardOutput.write(Array(table.listing(found, total: total).utf8))
        }
    }
}
