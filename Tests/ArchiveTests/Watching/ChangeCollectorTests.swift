import Archive
import Testing

@Suite("Collecting changes")
struct ChangeCollectorTests {
    private let start = ContinuousClock.now

    @Test("Changes are due together, once it was quiet")
    func quiet() {
        var collector = ChangeCollector()
        #expect(collector.deadline == nil)
        collector.add(.path("a"), at: start)
        collector.add(.path("b"), at: start + .milliseconds(200))
        #expect(collector.take(at: start + .milliseconds(449)) == nil)
        #expect(collector.deadline == start + .milliseconds(450))
        #expect(collector.take(at: start + .milliseconds(450)) == .paths(["a", "b"]))
        #expect(collector.take(at: start + .seconds(60)) == nil)
        #expect(collector.deadline == nil)
    }

    @Test("Where it never gets quiet, changes do not wait for ever")
    func patience() {
        var collector = ChangeCollector()
        for tick in 0...50 { collector.add(.path("a"), at: start + .milliseconds(100 * tick)) }
        #expect(collector.take(at: start + .milliseconds(4999)) == nil)
        #expect(collector.take(at: start + ChangeCollector.patience) == .paths(["a"]))
    }

    @Test("More changes than are worth a list are everything")
    func everything() {
        var collector = ChangeCollector()
        for number in 0...ChangeCollector.maximumPathCount { collector.add(.path("\(number)"), at: start) }
        #expect(collector.take(at: start + .seconds(1)) == .everything)
        collector.add(.path("a"), at: start)
        collector.add(.everything, at: start)
        collector.add(.path("b"), at: start)
        #expect(collector.take(at: start + .seconds(1)) == .everything)
    }
}
