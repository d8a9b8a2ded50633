import HTTPServer
import HTTPWire

/// The bodies that do not depend on the request, rendered once.
final class Pages {
    /// `OK`.
    let root: RenderedResponse
    private let small: RenderedResponse
    private let medium: RenderedResponse
    private let large: RenderedResponse

    init() {
        root = Self.page("text/plain; charset=utf-8", Array("OK".utf8))
        small = Self.page("application/json", Self.json(byteCount: 1200))
        medium = Self.page("application/json", Self.json(byteCount: 20_000))
        large = Self.page("application/json", Self.json(byteCount: 9_000_000))
    }

    /// Whether there is a page at `path`.
    static func have(_ path: Span<UInt8>) -> Bool {
        path.isEmpty || path.equals("/") || path.equals("/1k") || path.equals("/20k") || path.equals("/9m")
    }

    /// Answers with the page at the path of `request`; false where there is none.
    func respond(to request: borrowing Request, into sink: inout ResponseSink) -> Bool {
        let path = request.path
        if path.equals("/1k") {
            sink.send(small, answering: request)
        } else if path.equals("/20k") {
            sink.send(medium, answering: request)
        } else if path.equals("/9m") {
            sink.send(large, answering: request)
        } else if path.equals("/") || path.isEmpty {
            sink.send(root, answering: request)
        } else {
            return false
        }
        return true
    }

    private static func page(_ type: FieldValue, _ bytes: [UInt8]) -> RenderedResponse {
        let validators = Validators(
            etag: EntityTag("\(bytes.count)"), lastModified: HTTPDate(epochSecond: 1_700_000_000))
        return RenderedResponse(fields: [.contentType: type], bytes: bytes, validators: validators, acceptsRanges: true)
    }

    /// A JSON number of `byteCount` digits: large enough to be a load, with nothing in it to look at.
    private static func json(byteCount: Int) -> [UInt8] { [UInt8](repeating: UInt8(ascii: "1"), count: byteCount) }
}
