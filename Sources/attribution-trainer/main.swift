// Learns the weights of the attribution from annotated news: see scripts/train and docs/attribution-model.md.
//
//     attribution-trainer DOCUMENTS.jsonl WEIGHTS.bin          learns from all documents, writes the file
//     attribution-trainer DOCUMENTS.jsonl --folds N            learns N times without a fold, measures on it
//     attribution-trainer DOCUMENTS.jsonl --publishers         learns without each publisher, measures on it
//     … --predictions FILE                                     writes what was found in the held-out documents
import Extraction
import FoundationEssentials
import Glibc

var arguments = Array(CommandLine.arguments.dropFirst())
var predictions: URL?
if let flag = arguments.firstIndex(of: "--predictions"), flag + 1 < arguments.count {
    predictions = URL(fileURLWithPath: arguments[flag + 1])
    arguments.removeSubrange(flag...(flag + 1))
}
guard arguments.count == 2 || arguments.count == 3 && arguments[1] == "--folds" && Int(arguments[2]) != nil else {
    print("usage: attribution-trainer DOCUMENTS.jsonl (WEIGHTS.bin | --folds N | --publishers) [--predictions FILE]")
    exit(64)
}
let examples = try Example.all(in: URL(fileURLWithPath: arguments[0]))
switch arguments[1] {
case "--publishers":
    try HeldOutEvaluation(stacking: Stacking(examples) { example, _ in example.publisher }).run(predictions)
case "--folds":
    let folds = max(2, Int(arguments[2]) ?? 2)
    try HeldOutEvaluation(stacking: Stacking(examples) { _, index in "fold \(index % folds + 1)" }).run(predictions)
default:
    let stacking = Stacking(examples) { example, _ in example.publisher }
    let spans = try stacking.spans(without: [])
    let calibration = try Calibration.fit(stacking, spans)
    let trainer = Trainer(examples)
    let model = trainer.learn(runs: Recipe.runs)
    let file = WeightFile(model, trainer.table, trainer.lexicon, spans, calibration)
    try Data(file.bytes).write(to: URL(fileURLWithPath: arguments[1]))
    print("wrote \(file.bytes.count) bytes")
}
