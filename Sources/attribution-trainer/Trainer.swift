import Extraction
import Glibc

/// Fits a log-linear model to lessons: softmax over the options, AdaGrad, a fixed order and seed.
///
/// The same lessons give the same bytes every time. Few rounds at a low rate are what keeps it from learning documents by
/// heart; cross-validation on the training documents chose both.
struct Trainer {
    private static let rounds = 4
    private static let rate: Float = 0.03
    private static let penalty: Float = 1e-4

    private var weights = [Float](repeating: 0, count: LinearModel.slotCount)
    private var squares = [Float](repeating: 1e-6, count: LinearModel.slotCount)
    private var order: [Int] = []
    private var state: UInt64 = 20_161_108

    /// Learns from `lessons`, and prints how well it knows them after each round.
    mutating func fit(_ lessons: [Teacher.Lesson]) {
        order = Array(lessons.indices)
        for round in 1...Self.rounds {
            shuffle()
            var wrong = 0
            for index in order where !step(lessons[index]) { wrong += 1 }
            print("round \(round): \(wrong) of \(lessons.count) decisions wrong")
        }
    }

    private mutating func shuffle() {
        for index in stride(from: order.count - 1, to: 0, by: -1) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            order.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
        }
    }

    /// Moves the weights towards the right option; whether they had put it first.
    private mutating func step(_ lesson: Teacher.Lesson) -> Bool {
        let scores = lesson.options.map { $0.reduce(Float(0)) { $0 + weights[Int($1)] } }
        let top = scores.max() ?? 0
        let exponentials = scores.map { expf($0 - top) }
        let sum = exponentials.reduce(0, +)
        for (index, slots) in lesson.options.enumerated() {
            let error = exponentials[index] / sum - (index == lesson.right ? 1 : 0)
            guard abs(error) > 1e-4 else { continue }
            for slot in slots.lazy.map(Int.init) {
                let gradient = error + Self.penalty * weights[slot]
                squares[slot] += gradient * gradient
                weights[slot] -= Self.rate * gradient / squares[slot].squareRoot()
            }
        }
        return scores.firstIndex(of: top) == lesson.right
    }

    /// The weights as the binary carries them: a signed byte a slot.
    var bytes: [UInt8] {
        weights.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 * LinearModel.scale).rounded())))) }
    }
}
