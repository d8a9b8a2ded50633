import HTTPServer

struct Hello: RequestHandler {
    let page = RenderedResponse(fields: [.contentType: "text/plain; charset=utf-8"], bytes: Array("Hello.\n".utf8))

    func respond(to request: borrowing Request, into sink: inout ResponseSink) {
        guard request.path.equals("/") else {
            return sink.send(.problem(.notFound, detail: "There is / and nothing else."))
        }
        sink.send(page, answering: request)
    }
}

guard let endpoint = Endpoint("127.0.0.1:8080") else { fatalError("not an address") }
let server = try Server(ServerConfiguration(listeners: [ListenerConfiguration(endpoint)]))
try server.run { _ in Hello() }
