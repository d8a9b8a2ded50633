internal import HTTPServer
internal import HTTPWire

/// The fields of a request that only logs want, found in one walk over its field lines.
struct LoggedFields {
    /// Where the values stand in the request's bytes; nil where there is none, or more than one.
    private(set) var requestID: Extent?
    private(set) var traceParent: Extent?
    private(set) var referrer: Extent?

    private static let names = (
        requestID: FieldName("X-Request-Id"), traceParent: FieldName("traceparent"), referrer: FieldName("Referer")
    )

    /// Finds them in `request`.
    init(_ request: borrowing Request) {
        var counts = (requestID: 0, traceParent: 0, referrer: 0)
        var lines = FieldLines(head: request.head)
        while let line = lines.next(in: request.bytes) {
            // The lengths tell most others from them.
            switch line.name.count {
            case 7: Self.note(line, Self.names.referrer, request, &referrer, &counts.referrer)
            case 11: Self.note(line, Self.names.traceParent, request, &traceParent, &counts.traceParent)
            case 12: Self.note(line, Self.names.requestID, request, &requestID, &counts.requestID)
            default: continue
            }
        }
    }

    private static func note(
        _ line: FieldLines.Line, _ name: FieldName?, _ request: borrowing Request, _ value: inout Extent?,
        _ count: inout Int
    ) {
        guard name?.matches(request.bytes.extracting(line.name.range)) == true else { return }
        count += 1
        value = count == 1 ? line.value : nil
    }
}
