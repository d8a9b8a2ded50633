internal import Transport

/// A listener of one loop, and what its connections speak.
final class LoopListener: Sendable {
    let listener: Listener
    let usesTLS: Bool

    init(_ listener: consuming Listener, usesTLS: Bool) {
        self.listener = listener
        self.usesTLS = usesTLS
    }
}
