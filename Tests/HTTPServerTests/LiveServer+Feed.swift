import HTTPServer
import ServerFixtures

extension LiveServer {
    /// Runs a server on free ports of `addresses` that streams `feed`, as `serving(_:handler:_:)` does.
    static func serving(
        _ addresses: [String] = ["127.0.0.1:0"], feed: Feed = Feed(), stopsGracefully: Bool = false,
        configure: (inout ServerConfiguration) -> Void = { _ in },
        _ body: (Server) throws -> Void
    ) throws {
        try serving(
            addresses, stopsGracefully: stopsGracefully, configure: configure, handler: { TestHandler(feed: feed) },
            body)
    }
}
