import Extraction
import FoundationEssentials
import Glibc
import Record

func expDouble(_ x: Double) -> Double { exp(x) }
func logDouble(_ x: Double) -> Double { log(x) }

struct GoldStatement: Codable { var source: [[Int]]; var cue: [[Int]]; var content: [[Int]]; var kind: String?; var rule: String?; var confidence: Float? }
struct GoldDocument: Codable { var id: String; var text: String; var statements: [GoldStatement] }

func cpu() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
func bench(_ texts: [DocumentText], _ finder: AttributionFinder) {
    var found = 0
    var bytes = 0
    var analyzed: [AnalyzedText] = []
    analyzed.reserveCapacity(texts.count)
    let start = cpu()
    for text in texts {
        analyzed.append(AnalyzedText(text))
        bytes += text.utf8.count
    }
    let middle = cpu()
    for text in analyzed { found += finder.attributions(in: text).count }
    let end = cpu()
    print("analyze", middle - start, "find", end - middle, "bytes", bytes, "found", found)
    print("MB/s", Double(bytes) / 1e6 / (end - start), "4kB docs/s", Double(bytes) / 4096 / (end - start))
}

let arguments = CommandLine.arguments
let data = try Data(contentsOf: URL(fileURLWithPath: arguments[2]))
let mode = arguments[1]
var model: LinearModel?
if mode != "train", arguments.count > 3 { model = LinearModel([UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[3])))) }
var options = AttributionFinder.Options()
options.marksContinuations = mode == "tags"
options.includesConjunction = mode != "tags"
let finder = AttributionFinder(options, model: model)
func tokenRange(_ a: AnalyzedText, _ span: [Int]) -> Range<Int> {
    let s = a.text.byteOffset(ofScalar: span[0]), e = a.text.byteOffset(ofScalar: span[1])
    var lo = 0, hi = a.tokens.count
    while lo < hi { let m = (lo + hi) / 2; if Int(a.tokens[m].end) > s { hi = m } else { lo = m + 1 } }
    var end = lo
    while end < a.tokens.count, Int(a.tokens[end].start) < e { end += 1 }
    while end > lo, a.tokens[end - 1].kind == .terminator, end - 1 > lo { if a.tokens[end - 2].kind == .closingQuote { end -= 1 } else { break } }
    while end > lo, a.tokens[end - 1].kind == .comma { end -= 1 }
    return lo..<end
}
if mode == "tags" {
    let t = AnalyzedText(DocumentText(String(decoding: data, as: UTF8.self)))
    for p in t.paragraphs {
        print("#", p.kind)
        for s in p.sentences { print(t.sentences[s].map { t.string(of: $0..<($0 + 1)) + "/\(t.tokens[$0].tag)" }.joined(separator: " ")) }
    }
    let m = Chunker.phrases(of: t)
    print(m.phrases.map { ($0.kind == .noun ? "[" : "<") + t.string(of: $0.tokens) + ($0.kind == .noun ? "]" : ">") }.joined(separator: " "))
    for f in finder.attributions(in: t) {
        print("[\(f.rule)] S:", f.source.map(t.string(of:)), " CUE:", f.cue.map(t.string(of:)), " C:", f.content.map(t.string(of:)), f.kind, f.cueClass, f.confidence, f.continues as Any)
    }
} else {
    let documents = try data.split(separator: 10).map { try JSONDecoder().decode(GoldDocument.self, from: Data($0)) }
    let texts = documents.map { DocumentText($0.text) }
    _ = AnalyzedText(texts[0])
    if mode == "fuzz" {
        var rules = AttributionFinder.Options()
        rules.rulesOnly = true
        fuzz(texts, [finder, AttributionFinder(rules)], rounds: Int(arguments[4]) ?? 1000)
    } else if mode == "train" {
        let teacher = Teacher()
        for (d, t) in zip(documents, texts) {
            let a = AnalyzedText(t)
            let ranges = { (r: [[Int]]) in r.map { tokenRange(a, $0) } }
            teacher.start(d.statements.map { Teacher.Gold(source: ranges($0.source), cue: ranges($0.cue), content: ranges($0.content)) })
            _ = finder.attributions(in: a, teacher: teacher)
        }
        print("lessons", teacher.lessons.count)
        for d in Decision.allCases { let l = teacher.lessons.filter { $0.decision == d }; print(d, l.count, "right = 0:", l.filter { $0.right == 0 }.count) }
        var trainer = Trainer()
        trainer.fit(teacher.lessons, epochs: Int(arguments[4]) ?? 5, rate: Float(arguments[5]) ?? 0.1, penalty: Float(arguments[6]) ?? 1e-5)
        try Data(trainer.bytes).write(to: URL(fileURLWithPath: arguments[3]))
    } else if mode == "bench" {
        bench(texts, finder)
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
}
