// Learns the weights of the attribution from annotated news: see scripts/train and docs/attribution-model.md.
//
//     attribution-trainer DOCUMENTS.jsonl WEIGHTS.bin
import Extraction
import FoundationEssentials
import Glibc

guard CommandLine.arguments.count == 3 else {
    print("usage: attribution-trainer DOCUMENTS.jsonl WEIGHTS.bin")
    exit(64)
}
let input = URL(fileURLWithPath: CommandLine.arguments[1])
let output = URL(fileURLWithPath: CommandLine.arguments[2])

let teacher = Teacher()
try teacher.study(AnnotatedText.documents(in: input))
for decision in Decision.allCases {
    let lessons = teacher.lessons.filter { $0.decision == decision }
    print("\(decision): \(lessons.count) lessons, \(lessons.count { $0.right == 0 }) with the first option right")
}
var trainer = Trainer()
trainer.fit(teacher.lessons)
try Data(trainer.bytes).write(to: output)
