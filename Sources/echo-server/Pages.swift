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
        root = Self.page("text/plain; charset=utf-8", Array("OK".utf8))
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

    private static func page(_ type: FieldValue, _ bytes: [UInt8]) -> RenderedResponse {
        let validators = Validators(
            etag: EntityTag("\(bytes.count)"), lastModified: HTTPDate(epochSecond: 1_700_000_000))
        return RenderedResponse(fields: [.contentType: type], bytes: bytes, validators: validators, acceptsRanges: true)
    }

    /// A JSON number of `byteCount` digits: large enough to be a load, with nothing in it to look at.
    private static func json(byteCount: Int) -> [UInt8] { [UInt8](repeating: UInt8(ascii: "1"), count: byteCount) }
}
