import FoundationEssentials
import Extraction
import Record

struct GoldStatement: Codable { var source: [[Int]]; var cue: [[Int]]; var content: [[Int]]; var kind: String?; var rule: String?; var confidence: Float? }
struct GoldDocument: Codable { var id: String; var text: String; var statements: [GoldStatement] }

let arguments = CommandLine.arguments
let data = try Data(contentsOf: URL(fileURLWithPath: arguments[2]))
let mode = arguments[1]
if mode == "tags" {
    let t = AnalyzedText(DocumentText(String(decoding: data, as: UTF8.self)))
    for p in t.paragraphs {
        print("#", p.kind)
        for s in p.sentences { print(t.sentences[s].map { t.string(of: $0..<($0 + 1)) + "/\(t.tokens[$0].tag)" }.joined(separator: " ")) }
    }
    for f in AttributionFinder().attributions(in: t) {
        print("[\(f.rule)] S:", f.source.map(t.string(of:)), " CUE:", f.cue.map(t.string(of:)), " C:", f.content.map(t.string(of:)), f.kind, f.cueClass, f.continues as Any)
    }
} else if mode == "extract" || mode == "bench" {
    let documents = try data.split(separator: 10).map { try JSONDecoder().decode(GoldDocument.self, from: Data($0)) }
    let texts = documents.map { DocumentText($0.text) }
    _ = AnalyzedText(texts[0])
    let finder = arguments.count > 3 ? AttributionFinder(rulesOnly: true) : AttributionFinder()
    let clock = ContinuousClock()
    if mode == "bench" {
        var n = 0, bytes = 0
        var analyzed: [AnalyzedText] = []
        let d1 = clock.measure { for t in texts { analyzed.append(AnalyzedText(t)); bytes += t.utf8.count } }
        let d2 = clock.measure { for t in analyzed { n += finder.attributions(in: t).count } }
        print("analyze", d1, "find", d2, "bytes", bytes, "found", n)
        let s = Double((d1 + d2).components.attoseconds) / 1e18 + Double((d1 + d2).components.seconds)
        print("MB/s", Double(bytes) / 1e6 / s, "4kB docs/s", Double(bytes) / 4096 / s)
    } else {
        var out = ""
        for (d, t) in zip(documents, texts) {
            let a = AnalyzedText(t)
            let spans = { (r: [Range<Int>]) in r.map { let s = a.span(of: $0); return [s.start, s.end] } }
            let found = finder.attributions(in: a).map { GoldStatement(source: spans($0.source), cue: spans($0.cue), content: spans($0.content), kind: $0.kind.rawValue, rule: $0.rule, confidence: $0.confidence) }
            out += String(decoding: try JSONEncoder().encode(GoldDocument(id: d.id, text: d.text, statements: found)), as: UTF8.self) + "\n"
        }
        print(out, terminator: "")
    }
} else if mode == "train" {
    try train(arguments)
}
