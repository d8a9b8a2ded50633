import Extraction
import Glibc

/// The features that are frequent enough to learn, numbered.
struct FeatureTable {
    static let bits = 26
    var numbers = [Int32](repeating: -1, count: 1 << bits)
    var count = 0
    var slots: [UInt32] = []
    var frequencies: [Float] = []

    @inline(__always) static func slot(_ feature: UInt32) -> Int { Int(feature >> (32 - UInt32(bits))) }

    init(_ counts: [UInt16], minimum: UInt16, hashes: [UInt32]) {
        for slot in counts.indices where counts[slot] >= minimum {
            numbers[slot] = Int32(count)
            count += 1
            slots.append(hashes[slot])
            frequencies.append(Float(counts[slot]))
        }
    }

    /// The table of the features at `kept` alone, in ascending order.
    func reduced(to kept: [Int]) -> FeatureTable {
        var table = self
        table.numbers = Array(repeating: -1, count: numbers.count)
        table.slots = kept.map { slots[$0] }
        table.frequencies = kept.map { frequencies[$0] }
        table.count = kept.count
        for (number, slot) in table.slots.enumerated() { table.numbers[Self.slot(slot)] = Int32(number) }
        return table
    }
}

struct RawChain {
    var start: Int
    var offsets: [Int32] = [0]
    var values: [UInt32] = []
    var edges: [UInt8] = []
    var labels: [UInt8] = []
}

enum Training {
    static func rawChains(_ example: Example) -> [RawChain] {
        let extractor = FeatureExtractor(example.text, example.rules)
        let labels = LabelProjection.labels(of: example.gold, in: example.text)
        return example.chains.map { range in
            var chain = RawChain(start: range.lowerBound)
            for token in range {
                extractor.append(at: token, to: &chain.values)
                chain.offsets.append(Int32(chain.values.count))
                chain.edges.append(extractor.edge[token])
                chain.labels.append(UInt8(labels[token].index))
            }
            return chain
        }
    }

    static func chain(_ raw: RawChain, _ table: FeatureTable) -> Chain {
        var chain = Chain(start: raw.start, offsets: [0], values: [], edges: raw.edges, labels: raw.labels)
        for position in 0..<(raw.offsets.count - 1) {
            for feature in raw.values[Int(raw.offsets[position])..<Int(raw.offsets[position + 1])] {
                let number = table.numbers[FeatureTable.slot(feature)]
                if number >= 0 { chain.values.append(number) }
            }
            chain.offsets.append(Int32(chain.values.count))
        }
        return chain
    }

    static func labels(_ model: borrowing ChainModel, _ chains: [Chain], _ text: AnalyzedText, bias: Float)
        -> [AttributionLabel]
    {
        var labels = [AttributionLabel](repeating: .outside, count: text.tokens.count)
        for chain in chains {
            for (offset, label) in model.viterbi(chain, cueBonus: bias).enumerated() {
                labels[chain.start + offset] = AttributionLabel(index: label)
            }
        }
        return labels
    }
}

/// Exact matches of spans.
struct SpanScore {
    var hits = [0, 0, 0], predicted = [0, 0, 0], gold = [0, 0, 0]
    mutating func add(_ p: [AttributionParts], _ g: [AttributionParts]) {
        let roles: [KeyPath<AttributionParts, [Range<Int>]>] = [\.source, \.cue, \.content]
        for (role, path) in roles.enumerated() {
            let ps = Set(p.flatMap { $0[keyPath: path] }), gs = Set(g.flatMap { $0[keyPath: path] })
            hits[role] += ps.intersection(gs).count
            predicted[role] += ps.count
            gold[role] += gs.count
        }
    }
    var line: String {
        zip(["source", "cue", "content"], 0..<3).map { name, role in
            let p = Float(hits[role]) / Float(max(1, predicted[role])),
                r = Float(hits[role]) / Float(max(1, gold[role]))
            func percent(_ x: Float) -> String { String(Int(x * 1000)).dropLast() + "." + String(Int(x * 1000) % 10) }
            return "\(name) P \(percent(p)) R \(percent(r)) F \(percent(2 * p * r / max(1e-6, p + r)))"
        }.joined(separator: "  ")
    }
}
