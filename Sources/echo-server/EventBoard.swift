import Synchronization

/// The latest event that a client has posted, which the handlers of all loops share.
final class EventBoard: Sendable {
    /// An event and how many there were before it.
    struct Event {
        let number: Int
        let text: [UInt8]
    }

    private let latest = Mutex<Event?>(nil)
    private let onPost: @Sendable () -> Void

    /// A board without events; `onPost` is called after each.
    init(onPost: @escaping @Sendable () -> Void) { self.onPost = onPost }

    /// How many events there have been.
    var count: Int { latest.withLock { $0.map { $0.number + 1 } ?? 0 } }

    /// The latest event, where it is not one of the first `seen`.
    func event(after seen: Int) -> Event? {
        latest.withLock { event in event.flatMap { $0.number >= seen ? $0 : nil } }
    }

    /// Puts up an event.
    func post(_ text: [UInt8]) {
        latest.withLock { $0 = Event(number: ($0?.number ?? -1) + 1, text: text) }
        onPost()
    }
}
