package import HTTPServer
internal import Testing
internal import Transport

/// Servers that run while a test talks to them.
package enum LiveServer {
    /// Runs a server with one loop on `addresses` while `body` talks to it, then stops it, at once unless told otherwise.
    package static func serving<Handler: RequestHandler & ~Copyable>(
        _ addresses: [String], stopsGracefully: Bool = false, configure: (inout ServerConfiguration) -> Void = { _ in },
        handler: @escaping @Sendable () -> Handler, _ body: (Server) throws -> Void
    ) throws {
        let endpoints = try addresses.map { try #require(Endpoint($0)) }
        var configuration = ServerConfiguration(listeners: endpoints.map { ListenerConfiguration($0) })
        configuration.loopCount = 1
        configure(&configuration)
        let server = try Server(configuration)
        let thread = try WorkerThread { try? server.run { _ in handler() } }
        defer {
            server.stop(gracefully: stopsGracefully)
            thread.join()
        }
        try body(server)
    }
}
