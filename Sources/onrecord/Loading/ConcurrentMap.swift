internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
    /// The results of `transform` for all elements, in their order, made on all cores.
    func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        let results = Mutex<[Result?]>(Array<Result?>(repeating: nil, count: count))
        let next = Atomic<Int>(0)
        let workerCount = Swift.min(ProcessorCount.available, count)
        DispatchQueue.concurrentPerform(iterations: workerCount) { _ in
            while true {
                let position = next.add(1, ordering: .relaxed).oldValue
                guard position < count else { return }
                let result = transform(self[position])
                results.withLock { $0[position] = result }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
