import HTTPServer
import HTTPWire

/// The bodies that do not depend on the request, rendered once.
struct Pages {
    /// `OK`.
    let root: RenderedResponse
    private let small: RenderedResponse
    private let medium: RenderedResponse
    private let large: RenderedResponse

    init() {
        root = Self.page("text/plain; charset=utf-8", "OK")
        small = Self.page("application/json", Self.json(byteCount: 1200))
        medium = Self.page("application/json", Self.json(byteCount: 20_000))
        large = Self.page("application/json", Self.json(byteCount: 9_000_000))
    }

    /// The page at `path`; nil where there is none.
    subscript(path: Span<UInt8>) -> RenderedResponse? {
        if path.equals("/1k") { return small }
        if path.equals("/20k") { return medium }
        if path.equals("/9m") { return large }
        return nil
    }

    private static func page(_ type: FieldValue, _ text: String) -> RenderedResponse {
        let validators = Validators(
            etag: EntityTag("\(text.utf8.count)"), lastModified: HTTPDate(epochSecond: 1_700_000_000))
        let response = Response(fields: [.contentType: type], bytes: Array(text.utf8))
        guard let page = RenderedResponse(response, validators: validators) else {
            preconditionFailure("a response whose body is bytes can be rendered")
        }
        return page
    }

    /// A JSON array of numbers, `byteCount` bytes long.
    private static func json(byteCount: Int) -> String {
        let numbers = String(repeating: "1234567,", count: byteCount / 8)
        return "[\(numbers.prefix(byteCount - 3))0]"
    }
}
