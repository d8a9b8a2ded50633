/// A response rendered once, to be sent any number of times: a copy of its bytes and the date of the moment.
///
/// It also holds what HEAD and 304 send.  Keep it where one event loop alone uses it, so that sending it touches no
/// reference count that another core does.
public struct RenderedResponse: Sendable {
    /// The status of its full form.
    public let status: Status
    /// What a conditional request is decided by.
    public let validators: Validators
    /// The full form: the head, with a date to be overwritten, and the body.
    package let full: RenderedMessage
    /// The 304 form, which has no body.
    package let notModified: RenderedMessage

    /// Whether parts of it can be asked for.
    public let acceptsRanges: Bool
    private let fields: Fields

    /// Renders `response` as below; nil where its body is a stream.
    public init?(_ response: Response, validators: Validators = Validators(), acceptsRanges: Bool = false) {
        guard case .bytes(let body) = response.body else { return nil }
        self.init(
            status: response.status, fields: response.fields, bytes: body, validators: validators,
            acceptsRanges: acceptsRanges)
    }

    /// Renders a response whose body is `bytes`; `validators` become its ETag and Last-Modified fields.
    ///
    /// Where it accepts ranges, it says so in Accept-Ranges.
    public init(
        status: Status = .ok, fields: Fields = [:], bytes body: [UInt8] = [], validators: Validators = Validators(),
        acceptsRanges: Bool = false
    ) {
        var fields = fields.with(validators)
        if acceptsRanges { fields[.acceptRanges] = "bytes" }
        self.fields = fields
        self.acceptsRanges = acceptsRanges
        self.status = status
        self.validators = validators
        full = RenderedMessage(status: status, fields: fields, framing: .length(body.count), body: body)
        notModified = RenderedMessage(status: .notModified, fields: fields.ofNotModified, framing: .length(0), body: [])
    }
}

extension RenderedResponse {
    /// The same response in memory of its own, for another event loop.
    public func copied() -> RenderedResponse {
        RenderedResponse(
            status: status, validators: validators.copied(), full: full.copied(), notModified: notModified.copied(),
            acceptsRanges: acceptsRanges, fields: Fields(copying: fields))
    }

    private init(
        status: Status, validators: Validators, full: RenderedMessage, notModified: RenderedMessage,
        acceptsRanges: Bool,
        fields: Fields
    ) {
        self.status = status
        self.validators = validators
        self.full = full
        self.notModified = notModified
        self.acceptsRanges = acceptsRanges
        self.fields = fields
    }

    /// The response to a request for parts of this one, 206 or 416, with `now` for its Date; nil where the whole is to be sent.
    public func part(for request: borrowing Request, at now: HTTPDate) -> Response? {
        guard acceptsRanges, status == .ok, request.head[.range] != nil else { return nil }
        let body = full.bytes[full.headCount...]
        switch RangeRequest.evaluate(request, size: body.count, current: validators, now: now) {
        case .whole: return nil
        case .parts(let parts): return PartialContent.response(parts, of: body, fields: fields)
        case .unsatisfiable: return PartialContent.unsatisfiable(size: body.count)
        }
    }
}

extension Fields {
    /// The fields with those that `validators` become.
    package func with(_ validators: Validators) -> Fields {
        var fields = self
        if let etag = validators.etag { fields[.etag] = FieldValue(etag.description) }
        if let date = validators.lastModified { fields[.lastModified] = FieldValue(date.description) }
        return fields
    }

    /// The fields that a 304 repeats: all but those that describe the content it does not have (RFC 9110 §15.4.5).
    fileprivate var ofNotModified: Fields {
        var fields = self
        fields[.contentType] = nil
        fields[.contentEncoding] = nil
        fields[.contentLanguage] = nil
        fields[.contentRange] = nil
        if fields[.etag] != nil { fields[.lastModified] = nil }
        return fields
    }
}
