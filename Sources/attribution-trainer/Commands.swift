import Extraction
import FoundationEssentials
import Glibc
import Record

/// train TRAIN.jsonl [epochs] [minimum] [DEV.jsonl OUT.jsonl]
func train(_ arguments: [String]) throws {
    let epochs = arguments.count > 3 ? Int(arguments[3]) ?? 10 : 10
    let minimum = arguments.count > 4 ? UInt8(arguments[4]) ?? 3 : 3
    let clock = ContinuousClock()
    let begun = clock.now
    let examples = try Corpus.examples(arguments[2])
    let heldOut = examples.enumerated().filter { $0.offset % 10 == 9 }.map(\.element)
    let training = examples.enumerated().filter { $0.offset % 10 != 9 }.map(\.element)
    var oracle = SpanScore(), rules = SpanScore()
    for example in heldOut {
        let labels = LabelProjection.labels(of: example.gold, in: example.text)
        oracle.add(LabelAssembly.groups(of: labels, in: example.text).map(\.parts), example.gold)
        rules.add(
            example.rules.map { AttributionParts(source: $0.source, cue: $0.cue, content: $0.content) }, example.gold)
    }
    print("oracle", oracle.line)
    print("rules ", rules.line)
    var counts = [UInt8](repeating: 0, count: 1 << FeatureTable.bits)
    var raws: [RawChain] = []
    for example in training {
        for chain in Training.rawChains(example) {
            for feature in chain.values {
                let slot = FeatureTable.slot(feature)
                if counts[slot] < 255 { counts[slot] += 1 }
            }
            raws.append(chain)
        }
    }
    let table = FeatureTable(counts, minimum: minimum)
    let chains = raws.map { Training.chain($0, table) }
    raws = []
    print("features", table.count, "chains", chains.count, "tokens", chains.reduce(0) { $0 + $1.count }, clock.now - begun)
    let heldOutChains = heldOut.map { Training.rawChains($0).map { Training.chain($0, table) } }
    var model = ChainModel(featureCount: table.count)
    var generator = SplitMix(state: 1)
    let environment = ProcessInfo.processInfo.environment
    let rate = Float(environment["RATE"] ?? "") ?? 0.1
    model.decay = Float(environment["DECAY"] ?? "") ?? 0
    model.dropout = Float(environment["DROP"] ?? "") ?? 0.3
    for epoch in 0..<epochs {
        var loss: Double = 0
        let order = Array(chains.indices).shuffled(using: &generator)
        for (step, index) in order.enumerated() {
            if step % 20 == 0 { model.exponentiate() }
            model.rate = rate / (1 + (Float(epoch) + Float(step) / Float(order.count)) / 4)
            loss += Double(model.learn(chains[index]))
            if epoch > 0, step % (order.count / 4) == 0 { model.accumulate() }
        }
        model.accumulate()
        model.swapAverage(true)
        for bias: Float in epoch == epochs - 1 ? [-0.5, 0, 0.5, 1, 1.5] : [0] {
            var score = SpanScore()
            for (example, chains) in zip(heldOut, heldOutChains) {
                let labels = Training.labels(model, chains, example.text, bias: bias)
                score.add(LabelAssembly.groups(of: labels, in: example.text).map(\.parts), example.gold)
            }
            print("epoch", epoch, "bias", bias, "loss", Int(loss), score.line, clock.now - begun)
        }
        if epoch < epochs - 1 { model.swapAverage(false) }
    }
    guard arguments.count > 6 else { return }
    try write(Corpus.examples(arguments[5]), arguments[6]) { example in
        let chains = Training.rawChains(example).map { Training.chain($0, table) }
        return LabelAssembly.groups(of: Training.labels(model, chains, example.text, bias: 0.5), in: example.text)
            .map(\.parts)
    }
}

func write(_ examples: [Example], _ path: String, _ predict: (Example) -> [AttributionParts]) throws {
    var out = ""
    for example in examples {
        let text = example.text
        let spans = { (ranges: [Range<Int>]) in ranges.map { let s = text.span(of: $0); return [s.start, s.end] } }
        let statements = predict(example).map {
            GoldStatement(source: spans($0.source), cue: spans($0.cue), content: spans($0.content), kind: kind($0.content, text))
        }
        let document = GoldDocument(id: example.id, text: text.string(of: 0..<0), statements: statements)
        out += String(decoding: try JSONEncoder().encode(PredictedDocument(id: document.id, statements: statements)), as: UTF8.self) + "\n"
    }
    try Data(out.utf8).write(to: URL(fileURLWithPath: path))
}

struct PredictedDocument: Codable { var id: String; var statements: [GoldStatement] }

func kind(_ content: [Range<Int>], _ text: AnalyzedText) -> String {
    var quoted = 0, words = 0
    for range in content {
        for token in range where text.tokens[token].isWord {
            words += 1
            if text.quotations.contains(where: { $0.tokens.contains(token) }) { quoted += 1 }
        }
    }
    return quoted == 0 ? "indirect" : quoted == words ? "direct" : "mixed"
}

struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
