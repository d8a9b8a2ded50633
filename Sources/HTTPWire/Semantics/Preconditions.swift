/// Decides a conditional request (RFC 9110 §13).
///
/// Call it for a request that would otherwise be answered with success, as §13.2.1 has it.
public enum Preconditions {
    /// What to do with the request.
    public enum Outcome: Equatable, Sendable {
        /// Carry it out, and answer it as though it had no conditions.
        case proceed
        /// Answer with 304: the client's copy is still good.
        case notModified
        /// Answer with 412: the resource is not what the client takes it for.
        case failed
    }

    /// Evaluates the request's conditions in the order of §13.2.2 against the current representation.
    public static func evaluate(_ request: borrowing Request, against current: Validators) -> Outcome {
        let isRead = request.method == .get || request.method == .head
        if request.head[.ifMatch] != nil {
            guard names(current.etag, in: .ifMatch, of: request, comparison: .strong) else { return .failed }
        } else if let date = date(in: .ifUnmodifiedSince, of: request), let modified = current.lastModified {
            guard modified <= date else { return .failed }
        }
        if request.head[.ifNoneMatch] != nil {
            guard names(current.etag, in: .ifNoneMatch, of: request, comparison: .weak) else { return .proceed }
            return isRead ? .notModified : .failed
        }
        if isRead, let date = date(in: .ifModifiedSince, of: request), let modified = current.lastModified {
            return modified <= date ? .notModified : .proceed
        }
        return .proceed
    }

    /// Whether `field` is `*`, which any representation satisfies, or lists `tag`, in whichever of its lines.
    private static func names(
        _ tag: EntityTag?, in field: RequestField, of request: borrowing Request, comparison: EntityTagComparison
    ) -> Bool {
        guard request.head.isRepeated(field) else {
            guard let value = request.value(of: field) else { return false }
            return matches(tag, value, comparison)
        }
        var lines = FieldLines(head: request.head)
        while let line = lines.next(in: request.bytes) {
            let name = request.bytes.extracting(line.name.range)
            let value = request.bytes.extracting(line.value.range)
            if name.equalsIgnoringCase(field.name), matches(tag, value, comparison) { return true }
        }
        return false
    }

    private static func matches(_ tag: EntityTag?, _ value: Span<UInt8>, _ comparison: EntityTagComparison) -> Bool {
        if value.equals("*") { return true }
        return tag?.isListed(in: value, comparison: comparison) ?? false
    }

    /// The date in `field`; nil where there is none, or one that does not read as a date or comes twice (§13.1.3).
    private static func date(in field: RequestField, of request: borrowing Request) -> HTTPDate? {
        guard !request.head.isRepeated(field), let value = request.value(of: field) else { return nil }
        return HTTPDate(value)
    }
}
