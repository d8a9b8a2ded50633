package import Transport

/// What a program does about its signals.
package struct SignalDuty: Sendable {
    private let signals: ProcessSignals
    private let duty: @Sendable (ProcessSignals.Signal) -> Void

    /// Has `duty` done about each of `signals`, on the thread of a loop, which waits meanwhile.
    package init(_ signals: ProcessSignals, duty: @escaping @Sendable (ProcessSignals.Signal) -> Void) {
        self.signals = signals
        self.duty = duty
    }

    /// The descriptor for the loop's poller.
    var number: Int32 { signals.number }

    /// Does what is to be done about those that have come.
    func obey() {
        while let signal = signals.next() { duty(signal) }
    }
}
