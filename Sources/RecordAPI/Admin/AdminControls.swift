/// What an operator may do to a running service, and learn of it.
package struct AdminControls: Sendable {
    /// The least severe messages that are logged.
    package let logLevel: @Sendable () -> String
    /// Sets that; false where there is no such level.
    package let setLogLevel: @Sendable (String) -> Bool
    /// Reads documents, topics, speakers and certificates anew, later.
    package let reload: @Sendable () -> Void
    /// Why the last load or update kept what was there before; nil where it went well.
    package let failure: @Sendable () -> String?

    /// Joins the controls.
    package init(
        logLevel: @escaping @Sendable () -> String, setLogLevel: @escaping @Sendable (String) -> Bool,
        reload: @escaping @Sendable () -> Void, failure: @escaping @Sendable () -> String?
    ) {
        self.logLevel = logLevel
        self.setLogLevel = setLogLevel
        self.reload = reload
        self.failure = failure
    }
}
