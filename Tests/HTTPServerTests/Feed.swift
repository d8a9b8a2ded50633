import HTTPServer
import HTTPWire
import Synchronization

/// Pieces that a test gives to the streams of a handler, and what the handler gives to the test.
final class Feed: Sendable {
    private struct State {
        var pieces: [[UInt8]] = []
        var isEnded = false
        var asked = 0
        var openCount = 0
        var refusals: [Refusal] = []
    }

    /// Counts a stream for as long as anybody holds it.
    private final class OpenStream {
        let feed: Feed
        var position = 0

        init(_ feed: Feed) {
            self.feed = feed
            feed.state.withLock { $0.openCount += 1 }
        }

        deinit { feed.state.withLock { $0.openCount -= 1 } }
    }

    private let state = Mutex(State())

    /// How long a stream waits at most before it is asked again.
    let patience: Duration

    init(patience: Duration = .seconds(3600)) { self.patience = patience }

    /// A stream of all the pieces, those to come among them.
    func stream() -> BodyStream {
        let open = OpenStream(self)
        return BodyStream(isOpenEnded: true) { [patience] in
            self.state.withLock { state in
                state.asked += 1
                guard open.position < state.pieces.count else { return state.isEnded ? .end : .pending(patience) }
                defer { open.position += 1 }
                return .bytes(state.pieces[open.position])
            }
        }
    }

    func add(_ piece: String) { state.withLock { $0.pieces.append(Array(piece.utf8)) } }

    func add(_ count: Int, piecesOf size: Int) {
        let pieces = [[UInt8]](repeating: [UInt8](repeating: 0x61, count: size), count: count)
        state.withLock { $0.pieces += pieces }
    }

    func end() { state.withLock { $0.isEnded = true } }

    func note(_ refusal: Refusal) { state.withLock { $0.refusals.append(refusal) } }

    /// How many streams are open.
    var openCount: Int { state.withLock { $0.openCount } }

    /// How often streams have been asked for a piece.
    var asked: Int { state.withLock { $0.asked } }

    var refusals: [Refusal] { state.withLock { $0.refusals } }
}
