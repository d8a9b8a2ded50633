import Extraction

/// Fits a log-linear model to lessons: softmax over the options, AdaGrad, a fixed order and seed.
struct Trainer {
    private var weights = [Float](repeating: 0, count: LinearModel.slotCount)
    private var squares = [Float](repeating: 1e-6, count: LinearModel.slotCount)
    private var order: [Int] = []
    private var state: UInt64 = 20_161_108

    /// Learns from `lessons` in `epochs` rounds.
    mutating func fit(_ lessons: [Teacher.Lesson], epochs: Int, rate: Float, penalty: Float) {
        order = Array(lessons.indices)
        for epoch in 0..<epochs {
            shuffle()
            var loss = 0.0
            var wrong = 0
            for index in order { step(lessons[index], rate, penalty, &loss, &wrong) }
            print("epoch", epoch, "loss", loss / Double(lessons.count), "wrong", Double(wrong) / Double(lessons.count))
        }
    }

    private mutating func shuffle() {
        for index in stride(from: order.count - 1, to: 0, by: -1) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            order.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
        }
    }

    private mutating func step(_ lesson: Teacher.Lesson, _ rate: Float, _ penalty: Float, _ loss: inout Double, _ wrong: inout Int) {
        let scores = lesson.options.map { $0.reduce(Float(0)) { $0 + weights[Int($1)] } }
        let top = scores.max() ?? 0
        let exponentials = scores.map { Self.exp($0 - top) }
        let sum = exponentials.reduce(0, +)
        if scores.firstIndex(of: top) != lesson.right { wrong += 1 }
        loss -= Double(Self.log(exponentials[lesson.right] / sum + 1e-9))
        for (index, slots) in lesson.options.enumerated() {
            let gradient = exponentials[index] / sum - (index == lesson.right ? 1 : 0)
            guard abs(gradient) > 1e-4 else { continue }
            for slot in slots {
                let slot = Int(slot)
                let g = gradient + penalty * weights[slot]
                squares[slot] += g * g
                weights[slot] -= rate * g / squares[slot].squareRoot()
            }
        }
    }

    private static func exp(_ x: Float) -> Float { x < -40 ? 0 : Float(expDouble(Double(x))) }
    private static func log(_ x: Float) -> Float { Float(logDouble(Double(x))) }

    /// The weights as the binary carries them.
    var bytes: [UInt8] {
        weights.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 * LinearModel.scale).rounded())))) }
    }
}
