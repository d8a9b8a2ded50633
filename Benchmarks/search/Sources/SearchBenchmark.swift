import ArgumentParser
import Record

/// Measures the index in process and makes what its peers are measured with; `Benchmarks/search/run` calls it.
@main
struct SearchBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search-benchmark",
        subcommands: [
            Dump.self, Query.self, Build.self, Answers.self, Serve.self,
            Targets.self,
        ])
}

/// How large a corpus is made.
struct CorpusOptions: ParsableArguments {
    @Option(help: "How many statements are made.") var statements = 100_000
}

/// What is asked of it.
struct QuestionOptions: ParsableArguments {
    @OptionGroup var size: CorpusOptions
    @Option(help: "How many questions of each kind are asked.") var queries = 1000
    @Option(help: "Only this kind.") var kind: QueryKind?

    func queryTable(_ corpus: GeneratedCorpus) -> [(kind: QueryKind, texts: [String])] {
        var made = GeneratedQueries(corpus)
        // All are made, so that those of a kind are the same whichever are asked.
        let table = QueryKind.allCases.map { ($0, made.make($0, count: queries)) }
        return table.filter { kind == nil || $0.0 == kind }
    }
}

/// Writes corpus and questions into a folder.
struct Dump: ParsableCommand {
    @OptionGroup var questions: QuestionOptions
    @Argument var folder: String

    func run() throws {
        let corpus = GeneratedCorpus(statementCount: questions.size.statements)
        let dump = CorpusDump(folder: folder)
        try dump.write(corpus, RecordIndex(corpus.documents, taxonomy: corpus.taxonomy))
        try dump.write(questions.queryTable(corpus))
    }
}

/// Asks the questions of each kind, prints "kind, questions a second, matches, slowest in microseconds".
struct Query: ParsableCommand {
    @OptionGroup var questions: QuestionOptions

    func run() throws {
        let corpus = GeneratedCorpus(statementCount: questions.size.statements)
        let queries = questions.queryTable(corpus)
        let index = RecordIndex(corpus.documents, taxonomy: corpus.taxonomy)
        for (kind, texts) in queries {
            let outcome = try QueryRun(index: index, kind: kind).measure(texts)
            let rate = Int(Double(texts.count) / outcome.seconds)
            print("\(kind.rawValue)\t\(rate)\t\(outcome.total)\t\(Int(outcome.slowest * 1e6))\t\(outcome.shown)")
        }
    }
}

/// Builds the index and tells how fast, and what memory it takes.
struct Build: ParsableCommand {
    @OptionGroup var size: CorpusOptions
    @Option(help: "How many times it is built.") var rounds = 3

    func run() {
        let corpus = GeneratedCorpus(statementCount: size.statements)
        let textBytes = corpus.documents.reduce(0) { $0 + $1.document.text.utf8.count }
        for _ in 0..<rounds {
            let (before, start, startCPU) = (ProcessClock.residentBytes, ProcessClock.wallSeconds, ProcessClock.seconds)
            let index = RecordIndex(corpus.documents, taxonomy: corpus.taxonomy)
            let wall = ProcessClock.wallSeconds - start
            let cpu = ProcessClock.seconds - startCPU
            let count = Double(index.statementCount)
            print("built\t\(Int(count / wall)) statements/s\t\(Int(count / cpu)) a second of processor time")
            for (part, bytes) in index.byteCounts { print("\(part)\t\(tenths(Double(bytes) / count))") }
            let all = index.byteCounts.reduce(0) { $0 + $1.bytes }
            print("index\t\(tenths(Double(all) / count))\ttexts\t\(tenths(Double(textBytes) / count))")
            print("resident\t\(tenths(Double(ProcessClock.residentBytes - before) / count))")
        }
    }

    private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
