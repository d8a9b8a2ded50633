import ArgumentParser
import HTTPServer
import Record
import RecordAPI
import Transport

/// Serves the index of the corpus, as `onrecord serve` serves one of documents.
struct Serve: ParsableCommand {
    @OptionGroup var size: CorpusOptions
    @Option(help: "The port on 127.0.0.1.") var port = 18_200
    @Flag(help: "Publishes a document anew for each line on standard input, and says so in a line.") var publishes =
        false

    func run() throws {
        let service = ServiceFacts()
        let (api, shared) = (API(service: service), SharedResponses())
        let publisher = RecordPublisher()
        guard let endpoint = Endpoint("127.0.0.1:\(port)") else { throw ValidationError("\(port) is no port") }
        let server = try Server(ServerConfiguration(listeners: [ListenerConfiguration(endpoint)]))
        // A line on standard output tells the script that all is ready.
        let line = "serving \(size.statements) statements on 127.0.0.1:\(port)"
        try RepeatedPublication(
            statementCount: size.statements, publisher: publisher, api: api, shared: shared, goesOn: publishes
        ).start {
            print(line)
            ProcessOutput.flush()
        }
        try server.run { _ in
            RecordHandler(publisher: publisher, api: api, service: service, shared: shared)
        }
    }
}

/// Writes a file of targets for each kind of question: a request target a line.
struct Targets: ParsableCommand {
    @OptionGroup var questions: QuestionOptions
    @Argument var folder: String

    func run() throws {
        let dump = CorpusDump(folder: folder)
        let corpus = GeneratedCorpus(statementCount: questions.size.statements)
        for (kind, texts) in questions.queryTable(corpus) { try dump.write(texts.map(kind.target), to: kind.rawValue) }
        try dump.write(["/statements"], to: "fixed")
    }
}
