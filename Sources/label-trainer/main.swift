import Extraction
import FoundationEssentials
import Glibc
import Record

struct GoldStatement: Codable {
    var source: [[Int]]; var cue: [[Int]]; var content: [[Int]]; var kind: String?; var rule: String?;
    var confidence: Float?
}
struct GoldDocument: Codable { var id: String; var text: String; var statements: [GoldStatement] }

let arguments = CommandLine.arguments
let mode = arguments[1]
var options = AttributionFinder.Options()
options.marksContinuations = mode == "show"
options.includesConjunction = mode != "show"
options.rulesOnly = arguments.contains("--rules-only")
if mode == "train" {
    try train(URL(fileURLWithPath: arguments[2]), URL(fileURLWithPath: arguments[3]))
} else if mode == "show" {
    let text = AnalyzedText(
        DocumentText(String(decoding: try Data(contentsOf: URL(fileURLWithPath: arguments[2])), as: UTF8.self)))
    for f in AttributionFinder(options).attributions(in: text) {
        print(
            "[\(f.rule) \((f.confidence * 100).rounded() / 100)] S:", f.source.map(text.string(of:)), " CUE:",
            f.cue.map(text.string(of:)), " C:", f.content.map(text.string(of:)), f.kind, f.cueClass, f.continues as Any)
    }
} else {
    let data = try Data(contentsOf: URL(fileURLWithPath: arguments[2]))
    let documents = try data.split(separator: 10).map { try JSONDecoder().decode(GoldDocument.self, from: Data($0)) }
    let texts = documents.map { DocumentText($0.text) }
    let finder = AttributionFinder(options)
    if mode == "bench" {
        for _ in 0..<3 {
            let start = clock()
            var bytes = 0, found = 0
            for text in texts {
                found += finder.attributions(in: AnalyzedText(text)).count
                bytes += text.utf8.count
            }
            let seconds = Double(clock() - start) / 1e6
            print("4 kB documents a second of CPU:", Int(Double(bytes) / 4096 / seconds), "found", found)
        }
    } else {
        for (document, text) in zip(documents, texts) {
            let analyzed = AnalyzedText(text)
            let spans = { (r: [Range<Int>]) in
                r.map {
                    let s = analyzed.span(of: $0); return [s.start, s.end]
                }
            }
            let found = finder.attributions(in: analyzed).map {
                GoldStatement(
                    source: spans($0.source), cue: spans($0.cue), content: spans($0.content), kind: $0.kind.rawValue,
                    rule: $0.rule, confidence: $0.confidence)
            }
            print(
                String(
                    decoding: try JSONEncoder().encode(PredictedDocument(id: document.id, statements: found)),
                    as: UTF8.self))
        }
    }
}
