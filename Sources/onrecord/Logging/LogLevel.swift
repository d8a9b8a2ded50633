internal import Logging
internal import Synchronization

/// The least severe messages that are logged, to be changed while the program runs.
final class LogLevel: Sendable {
    private let number: Atomic<Int>

    /// Starts at `level`.
    init(_ level: Logger.Level) {
        number = Atomic(Self.number(level))
    }

    /// The level.
    var level: Logger.Level {
        get { Logger.Level.allCases[number.load(ordering: .relaxed)] }
        set { number.store(Self.number(newValue), ordering: .relaxed) }
    }

    private static func number(_ level: Logger.Level) -> Int { Logger.Level.allCases.firstIndex(of: level) ?? 0 }
}
