import ArgumentParser
import HTTPServer
import HTTPWire
import Record
import RecordAPI

/// Answers questions as a server does that has kept nothing, from the bytes of the request to those of the response, and
/// prints "kind, microseconds on average, of the slowest hundredth at least, of the slowest, bytes of an answer".
struct Answers: ParsableCommand {
    @OptionGroup var questions: QuestionOptions

    func run() throws {
        let corpus = GeneratedCorpus(statementCount: questions.size.statements)
        let queries = questions.queryTable(corpus)
        let publisher = RecordPublisher()
        publisher.publish(RecordIndex(corpus.documents, taxonomy: corpus.taxonomy), at: 1_700_000_000)
        for (kind, texts) in queries {
            let targets = Array(Set(texts.map(kind.target))).sorted()
            _ = try AnswerRun(publisher).measure(targets)
            let run = try AnswerRun(publisher).measure(targets)
            let sorted = run.seconds.sorted()
            let mean = sorted.reduce(0, +) / Double(sorted.count)
            let late = sorted[sorted.count * 99 / 100]
            let columns = [mean, late, sorted[sorted.count - 1]].map { "\(($0 * 1e6).rounded())" }
            print("\(kind.rawValue)\t\(columns.joined(separator: "\t"))\t\(run.byteCount / sorted.count)")
        }
    }
}

/// One pass of a handler over targets that are new to it.
struct AnswerRun: ~Copyable {
    private var handler: RecordHandler

    /// A handler that has kept nothing of what `publisher` has.
    init(_ publisher: RecordPublisher) {
        handler = RecordHandler(publisher: publisher, api: API(), service: ServiceFacts())
    }

    /// How long each of `targets` takes on this thread, and how many bytes all answers have.
    consuming func measure(_ targets: [String]) throws -> (seconds: [Double], byteCount: Int) {
        var sink = ResponseSink(capacity: 1 << 20)
        var (seconds, byteCount): ([Double], Int) = ([Double](), 0)
        for target in targets {
            let bytes = Array("GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:18200\r\n\r\n".utf8)
            let none = [UInt8]()
            let start = ProcessClock.threadSeconds
            guard let head = try RequestParser.parse(bytes.span) else { continue }
            sink.begin(isHead: false, version: .http11, persistence: .open)
            handler.respond(to: Request(head: head, bytes: bytes.span, body: none.span), into: &sink)
            seconds.append(ProcessClock.threadSeconds - start)
            byteCount += sink.sent?.bodyByteCount ?? 0
            sink.reset()
        }
        return (seconds, byteCount)
    }
}
