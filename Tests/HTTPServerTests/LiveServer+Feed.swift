import HTTPServer
import Testing
import Transport

/// Servers that run while a test talks to them.
enum LiveServer {
    /// Runs a server on free ports of `addresses` while `body` talks to it, then stops it, at once unless told otherwise.
    static func serving(
        _ addresses: [String] = ["127.0.0.1:0"], feed: Feed = Feed(), stopsGracefully: Bool = false,
        configure: (inout ServerConfiguration) -> Void = { _ in },
        _ body: (Server) throws -> Void
    ) throws {
        let endpoints = try addresses.map { try #require(Endpoint($0)) }
        var configuration = ServerConfiguration(listeners: endpoints.map { ListenerConfiguration($0) })
        configuration.loopCount = 1
        configure(&configuration)
        let server = try Server(configuration)
        let thread = try WorkerThread { try? server.run { _ in TestHandler(feed: feed) } }
        defer {
            server.stop(gracefully: stopsGracefully)
            thread.join()
        }
        try body(server)
    }
}
